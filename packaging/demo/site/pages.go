// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
)

//go:embed layout.html de en static
var files embed.FS

// site is the town's web site in all its languages.
type site struct {
	inbox *Inbox
	pages map[string]*template.Template // "de/start", "en/start" …
}

// view is what a template may show.
type view struct {
	Lang   string // of the page
	Base   string // the path before each link: "" or "/en"
	Other  string // the same page in the other language
	Form   form
	Number string
}

// names are the pages; each language has a file for each.
var names = []string{"start", "wohngeld", "bestaetigung", "termin", "bibliothek", "fehlt"}

func newSite(inbox *Inbox) (http.Handler, error) {
	s := &site{inbox: inbox, pages: map[string]*template.Template{}}
	for _, lang := range []string{"de", "en"} {
		for _, name := range names {
			page, err := template.ParseFS(files, "layout.html", lang+"/words.html", lang+"/"+name+".html")
			if err != nil {
				return nil, fmt.Errorf("read page %s/%s: %w", lang, name, err)
			}
			s.pages[lang+"/"+name] = page
		}
	}
	static, err := fs.Sub(files, "static")
	if err != nil {
		return nil, fmt.Errorf("read static files: %w", err)
	}
	mux := http.NewServeMux()
	mux.Handle("GET /static/", http.StripPrefix("/static/", http.FileServerFS(static)))
	mux.HandleFunc("GET /formulare/wohngeld.pdf", download)
	s.route(mux, "de", "", "/en")
	s.route(mux, "en", "/en", "")
	return mux, nil
}

// route adds the pages of one language below base.
func (s *site) route(mux *http.ServeMux, lang, base, other string) {
	show := func(path, page string, status int) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			s.show(w, status, page, view{Lang: lang, Base: base, Other: other + path})
		}
	}
	mux.HandleFunc("GET "+base+"/{$}", show("/", "start", http.StatusOK))
	mux.HandleFunc("GET "+base+"/", show("/", "fehlt", http.StatusNotFound))
	mux.HandleFunc("GET "+base+"/wohngeld", show("/wohngeld", "wohngeld", http.StatusOK))
	mux.HandleFunc("GET "+base+"/termin", show("/termin", "termin", http.StatusOK))
	mux.HandleFunc("GET "+base+"/bibliothek", show("/bibliothek", "bibliothek", http.StatusOK))
	mux.HandleFunc("POST "+base+"/wohngeld", func(w http.ResponseWriter, r *http.Request) {
		s.apply(w, r, view{Lang: lang, Base: base, Other: other + "/wohngeld"})
	})
	mux.HandleFunc("GET "+base+"/wohngeld/{number}", func(w http.ResponseWriter, r *http.Request) {
		s.confirm(w, view{Lang: lang, Base: base, Number: r.PathValue("number")}, other)
	})
}

func (s *site) show(w http.ResponseWriter, status int, name string, v view) {
	var page bytes.Buffer
	if err := s.pages[v.Lang+"/"+name].ExecuteTemplate(&page, "layout", v); err != nil {
		http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
		return
	}
	header := w.Header()
	header.Set("Content-Type", "text/html; charset=utf-8")
	header.Set("Content-Language", v.Lang)
	header.Set("Content-Security-Policy", "default-src 'self'")
	header.Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = page.WriteTo(w)
}

// download sends the paper form as a file to keep, not as a page to look at.
func download(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Disposition", `attachment; filename="Wohngeldantrag.pdf"`)
	http.ServeFileFS(w, r, files, "static/wohngeld.pdf")
}
