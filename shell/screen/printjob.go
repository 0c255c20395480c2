// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"slices"

	"github.com/lotse-kiosk/lotse/devices"
)

// printJob is the last print job of the visit, as far as the device knows.
type printJob struct {
	document      string
	pages, sheets int
	id            devices.JobID
	state         devices.JobState
	reasons       []devices.Reason
	earlier       []devices.JobID // of this visit, which may still report
}

// next is a job that the printer is about to be asked for.
func (j printJob) next(document string, pages, sheets int) printJob {
	return printJob{
		document: document, pages: pages, sheets: sheets, state: devices.JobQueued,
		earlier: append(slices.Clip(j.earlier), j.id),
	}
}

// asked reports whether the printer has not answered yet.
func (j printJob) asked() bool { return j.running() && j.id == "" }

func (j printJob) running() bool { return j.state != "" && !j.state.Final() }

func (j printJob) learn(in Intent) printJob {
	switch in := in.(type) {
	case PrintAccepted:
		j.id = in.Job
	case PrintRefused:
		j.state, j.reasons = devices.JobFailed, []devices.Reason{in.Reason}
	case JobChanged:
		// The first change may come before the answer that names the job.
		if in.Job.ID == j.id || j.asked() && !slices.Contains(j.earlier, in.Job.ID) {
			j.id, j.state, j.reasons = in.Job.ID, in.Job.State, in.Job.Reasons
		}
	}
	return j
}
