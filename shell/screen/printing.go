// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/devices"
)

// printing shows what becomes of the print job, and where the paper comes out.
type printing struct{}

type (
	cancelPrint struct{}
	printAgain  struct{}
)

func (printing) name() string { return "printing" }

func (printing) update(s State, in Intent) (State, []Effect) {
	switch in.(type) {
	case cancelPrint:
		if s.job.running() && s.job.id != "" {
			return s, []Effect{CancelJob{s.job.id}}
		}
	case printAgain:
		if d, ok := s.document(s.job.document); ok && s.job.state.Final() {
			return s.replace(newPrint(s, d))
		}
	}
	return s, nil
}

func (p printing) view(v view) body {
	b := body{title: v.T("print.title"), picture: "print", step: 3, of: 3, part: v.job.stage()}
	home := button("go-home", v.T("printing.home"), "home", Home{})
	again := button("again", v.T("printing.again"), "again", printAgain{})
	switch v.job.state {
	case devices.JobDone:
		out := v.described(text("where", v.T("printing.take")), v.town.Terminal.PaperComesOut)
		b.nodes = []accessibility.Node{
			picture("done", "paper-out", v.T("printing.done")),
			notice("finished", "ok", v.N("printing.sheets", v.job.sheets)), out,
		}
		b.goOn = &home
	case devices.JobCancelled:
		b.nodes = []accessibility.Node{
			picture("cancelled", "documents", ""),
			notice("kept", "info", v.T("printing.cancelled")), text("kept-where", v.T("printing.kept")),
		}
		b.back, b.goOn = &again, &home
	case devices.JobFailed:
		b.nodes = []accessibility.Node{v.problem(v.job.reason(), "print"), text("kept-where", v.T("printing.kept"))}
		b.back, b.goOn = &again, &home
	default:
		stop := button("stop", v.T("printing.stop"), "", cancelPrint{})
		stop = disabledUnless(stop, !v.job.asked())
		b.nodes = p.working(v)
		b.back = &stop
	}
	return b
}

// stage tells the screens of a job apart. A job that is not on paper yet has one
// screen: it would say its title again, though nothing has come of it.
func (j printJob) stage() string {
	if j.state == devices.JobQueued {
		return string(devices.JobPrinting)
	}
	return string(j.state)
}

func (p printing) working(v view) []accessibility.Node {
	if r := v.job.reason(); r != "" && v.job.state == devices.JobWaiting {
		return []accessibility.Node{
			picture("waiting", reasonPicture(r), ""),
			v.problem(r, "print"), text("resumes", v.T("printing.resumes")),
		}
	}
	where := v.described(text("where", v.T("printing.out")), v.town.Terminal.PaperComesOut)
	return []accessibility.Node{
		picture("moving", "paper-out", v.T("printing.now")),
		text("sheets", v.N("printing.coming", v.job.sheets)), where,
	}
}

// reason is the first that the visitor has to know.
func (j printJob) reason() devices.Reason {
	if len(j.reasons) > 0 {
		return j.reasons[0]
	}
	if j.state == devices.JobFailed {
		return devices.ReasonOther
	}
	return ""
}
