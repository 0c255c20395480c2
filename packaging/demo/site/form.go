// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"mime/multipart"
	"net/http"
	"strings"
)

// maxUpload bounds one application in bytes.
const maxUpload = 64 << 20

// form is the application for housing benefit as it was filled in, and which
// of its fields are wrong.
type form struct {
	Name, Street, IBAN                            string
	BadName, BadStreet, BadIBAN, NoFile, NoAssent bool
}

// Bad tells whether anything is wrong.
func (f form) Bad() bool {
	return f.BadName || f.BadStreet || f.BadIBAN || f.NoFile || f.NoAssent
}

func readForm(r *http.Request) (form, []*multipart.FileHeader) {
	f := form{
		Name:   strings.TrimSpace(r.FormValue("name")),
		Street: strings.TrimSpace(r.FormValue("street")),
		IBAN:   strings.ToUpper(strings.ReplaceAll(r.FormValue("iban"), " ", "")),
	}
	uploads := r.MultipartForm.File["files"]
	f.BadName = f.Name == ""
	f.BadStreet = f.Street == ""
	f.BadIBAN = !validIBAN(f.IBAN)
	f.NoFile = len(uploads) == 0
	f.NoAssent = r.FormValue("consent") == ""
	return f, uploads
}

// apply takes an application in, or shows the form again with what is wrong.
func (s *site) apply(w http.ResponseWriter, r *http.Request, v view) {
	r.Body = http.MaxBytesReader(w, r.Body, maxUpload)
	if err := r.ParseMultipartForm(maxUpload); err != nil {
		http.Error(w, http.StatusText(http.StatusBadRequest), http.StatusBadRequest)
		return
	}
	defer func() { _ = r.MultipartForm.RemoveAll() }()
	filled, uploads := readForm(r)
	if filled.Bad() {
		v.Form = filled
		s.show(w, http.StatusUnprocessableEntity, "wohngeld", v)
		return
	}
	got := Received{Name: filled.Name, Street: filled.Street, IBAN: filled.IBAN}
	number, err := s.inbox.Keep(got, uploads)
	if err != nil {
		http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
		return
	}
	http.Redirect(w, r, v.Base+"/wohngeld/"+number, http.StatusSeeOther)
}

func (s *site) confirm(w http.ResponseWriter, v view, other string) {
	if !s.inbox.Has(v.Number) {
		v.Other = other + "/"
		s.show(w, http.StatusNotFound, "fehlt", v)
		return
	}
	v.Other = other + "/wohngeld/" + v.Number
	s.show(w, http.StatusOK, "bestaetigung", v)
}

// validIBAN checks length, letters and the check digits (ISO 13616).
func validIBAN(iban string) bool {
	if len(iban) < 15 || len(iban) > 34 {
		return false
	}
	rest := 0
	for _, c := range iban[4:] + iban[:4] {
		switch {
		case c >= '0' && c <= '9':
			rest = (rest*10 + int(c-'0')) % 97
		case c >= 'A' && c <= 'Z':
			rest = (rest*100 + int(c-'A') + 10) % 97
		default:
			return false
		}
	}
	return rest == 1
}
