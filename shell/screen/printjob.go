// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import "github.com/lotse-kiosk/lotse/devices"

// printJob is the last print job of the visit, as far as the device knows.
type printJob struct {
	document      string
	pages, sheets int
	id            devices.JobID
	state         devices.JobState
	reasons       []devices.Reason
}

func (j printJob) running() bool { return j.state != "" && !j.state.Final() }

func (j printJob) learn(in Intent) printJob {
	switch in := in.(type) {
	case PrintAccepted:
		j.id = in.Job
	case PrintRefused:
		j.state, j.reasons = devices.JobFailed, []devices.Reason{in.Reason}
	case JobChanged:
		// The first change may come before the answer that names the job.
		if j.id == "" || in.Job.ID == j.id {
			j.id, j.state, j.reasons = in.Job.ID, in.Job.State, in.Job.Reasons
		}
	}
	return j
}
