// SPDX-License-Identifier: GPL-3.0-or-later

package worker

/*
#include <stdlib.h>
#include <string.h>
#include <sane/sane.h>

static SANE_String_Const string_at(const SANE_Option_Descriptor *d, int i) { return d->constraint.string_list[i]; }
static SANE_Word word_at(const SANE_Option_Descriptor *d, int i) { return d->constraint.word_list[i]; }
static SANE_Range range_of(const SANE_Option_Descriptor *d) { return *d->constraint.range; }
*/
import "C"

import (
	"unsafe"

	"github.com/lotse-kiosk/lotse/devices/sane"
)

// option is a setting of the device as it is now: setting one may change all
// others, so none is kept.
type option struct {
	device *device
	index  C.SANE_Int
	desc   *C.SANE_Option_Descriptor
}

// option returns the named option if it can be set now.
func (d *device) option(name string) (option, bool) {
	for i := C.SANE_Int(1); ; i++ {
		desc := C.sane_get_option_descriptor(d.handle, i)
		if desc == nil {
			return option{}, false
		}
		if desc.name == nil || C.GoString(desc.name) != name {
			continue
		}
		usable := desc.cap&C.SANE_CAP_INACTIVE == 0 && desc.cap&C.SANE_CAP_SOFT_SELECT != 0
		return option{d, i, desc}, usable
	}
}

// words returns the texts that a string option can have.
func (o option) words() []string {
	if o.desc._type != C.SANE_TYPE_STRING || o.desc.constraint_type != C.SANE_CONSTRAINT_STRING_LIST {
		return nil
	}
	var list []string
	for i := C.int(0); C.string_at(o.desc, i) != nil; i++ {
		list = append(list, C.GoString(C.string_at(o.desc, i)))
	}
	return list
}

// numbers returns the numbers that an option can have, and limits the range in
// which it can have any; both are empty without a constraint.
func (o option) numbers() (list []float64, limits [2]float64) {
	switch o.desc.constraint_type {
	case C.SANE_CONSTRAINT_WORD_LIST:
		for i := range C.word_at(o.desc, 0) {
			list = append(list, o.float(C.word_at(o.desc, C.int(i)+1)))
		}
	case C.SANE_CONSTRAINT_RANGE:
		r := C.range_of(o.desc)
		limits = [2]float64{o.float(r.min), o.float(r.max)}
	}
	return list, limits
}

// pixels reports whether the option counts pixels, not millimetres.
func (o option) pixels() bool { return o.desc.unit == C.SANE_UNIT_PIXEL }

func (o option) float(w C.SANE_Word) float64 {
	if o.desc._type == C.SANE_TYPE_FIXED {
		return float64(w) / (1 << C.SANE_FIXED_SCALE_SHIFT)
	}
	return float64(w)
}

func (o option) setNumber(v float64) error {
	w := C.SANE_Word(v)
	if o.desc._type == C.SANE_TYPE_FIXED {
		w = C.SANE_Word(v * (1 << C.SANE_FIXED_SCALE_SHIFT))
	}
	p := (*C.SANE_Word)(C.calloc(1, C.size_t(max(o.desc.size, C.SANE_Int(unsafe.Sizeof(w))))))
	defer C.free(unsafe.Pointer(p))
	*p = w
	return o.set(unsafe.Pointer(p))
}

func (o option) setText(v string) error {
	text := C.CString(v)
	defer C.free(unsafe.Pointer(text))
	p := C.calloc(1, C.size_t(max(int(o.desc.size), len(v)+1)))
	defer C.free(p)
	C.strcpy((*C.char)(p), text)
	return o.set(p)
}

func (o option) set(value unsafe.Pointer) error {
	name := C.GoString(o.desc.name)
	s := C.sane_control_option(o.device.handle, o.index, C.SANE_ACTION_SET_VALUE, value, nil)
	return sane.Status(s).Problem("set "+name, false)
}
