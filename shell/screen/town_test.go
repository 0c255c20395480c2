// SPDX-License-Identifier: GPL-3.0-or-later

package screen_test

import (
	"time"

	"github.com/lotse-kiosk/lotse/shell/config"
)

// in is a text in all languages of the town. Plain German may be left out.
func in(de, leicht, en, da, sv, ar string) config.Text {
	t := config.Text{"de": de, "en": en, "da": da, "sv": sv, "ar": ar}
	if leicht != "" {
		t["de-x-leicht"] = leicht
	}
	return t
}

// town is small and stays as it is, so that golden files change only when a
// screen does.
func town() *config.Town {
	return &config.Town{
		Name:      in("Stadt Musterstadt", "", "Town of Musterstadt", "Musterstadt by", "Musterstadts stad", "مدينة موسترشتات"),
		Crest:     "crest-musterstadt",
		Languages: []string{"de", "de-x-leicht", "en", "da", "sv", "ar", "tr", "uk", "ru", "pl", "fr", "es", "ro", "bg", "it", "vi", "fa"},
		Also:      []string{"tr", "uk", "ru", "pl", "fr", "es", "ro", "bg", "it", "vi", "fa"},
		Groups: []config.Group{
			{ID: "money", Picture: "house-coin", Name: in("Geld und Wohnen", "", "Money and housing", "Penge og bolig", "Pengar och boende", "المال والسكن")},
			{ID: "family", Picture: "family", Name: in("Familie", "", "Family", "Familie", "Familj", "الأسرة")},
			// Only German is there: what a town has not translated.
			{ID: "leisure", Picture: "tree", Name: config.Text{"de": "Freizeit"}},
		},
		Services: []config.Service{housing(), library(), advice()},
		Terminal: config.Terminal{
			Idle: 3 * time.Minute, Warning: 45 * time.Second, PagesAVisit: 20, TextSize: 3, Theme: "standard",
			PaperComesOut: in("Unten rechts", "", "At the bottom right", "Nederst til højre", "Nere till höger", "في الأسفل على اليمين"),
		},
		Internet: config.Internet{Start: "https://start.example/", Block: []string{"casino.example"}},
		Desk: config.Desk{
			Place: in("Neben dem Eingang", "", "Beside the entrance", "Ved indgangen", "Vid ingången", "بجانب المدخل"),
			Hours: weekdays(),
			Phone: "01234 567-0",
		},
		Presets: config.Shipped(config.Known{Themes: []string{"dark"}}),
	}
}

func weekdays() config.Text {
	return in("Montag bis Freitag, 8 bis 12 Uhr", "Von Montag bis Freitag. Von 8 bis 12 Uhr.", "Monday to Friday, 8 am to 12 noon",
		"Mandag til fredag kl. 8 til 12", "Måndag till fredag klockan 8 till 12", "من الاثنين إلى الجمعة، من 8 إلى 12")
}

// housing can be had in every way.
func housing() config.Service {
	return config.Service{
		ID: "housing", Group: "money", Picture: "house-coin",
		Name:  in("Wohngeld beantragen", "Wohn·geld beantragen", "Apply for housing benefit", "Søg om boligstøtte", "Ansök om bostadsbidrag", "طلب إعانة السكن"),
		About: in("Die Stadt zahlt einen Teil Ihrer Miete.", "", "The town pays part of your rent.", "Byen betaler en del af din husleje.", "Staden betalar en del av din hyra.", "تدفع المدينة جزءًا من إيجارك."),
		Bring: []config.Text{
			in("Ihren Mietvertrag", "Ihren Miet·vertrag", "Your tenancy agreement", "Din lejekontrakt", "Ditt hyreskontrakt", "عقد الإيجار"),
			in("Ihren Ausweis", "", "Your identity card", "Dit identitetskort", "Ditt id-kort", "بطاقة هويتك"),
		},
		Online:  &config.Online{URL: "https://housing.example/"},
		Paper:   &config.Paper{File: "forms/housing.pdf", Name: in("Antrag auf Wohngeld", "", "Housing benefit form", "Ansøgning om boligstøtte", "Ansökan om bostadsbidrag", "طلب إعانة السكن")},
		Counter: &config.Counter{Place: in("Wohngeldstelle, Zimmer 12", "", "Housing office, room 12", "Boligkontoret, lokale 12", "Bostadskontoret, rum 12", "مكتب السكن، الغرفة 12"), Hours: weekdays()},
		Phone:   &config.Phone{Number: "01234 567-12", Hours: weekdays()},
	}
}

// library has a web page and a counter, and asks for nothing.
func library() config.Service {
	return config.Service{
		ID: "library", Group: "leisure", Picture: "library-card",
		Name:    in("Bibliotheksausweis holen", "", "Get a library card", "Få et lånerkort", "Skaffa lånekort", "الحصول على بطاقة المكتبة"),
		About:   in("Der Ausweis kostet nichts.", "", "The card costs nothing.", "Kortet er gratis.", "Kortet kostar inget.", "البطاقة مجانية."),
		Online:  &config.Online{URL: "https://library.example/"},
		Counter: &config.Counter{Place: in("Stadtbibliothek", "", "Town library", "Byens bibliotek", "Stadsbiblioteket", "مكتبة المدينة"), Hours: weekdays()},
	}
}

// advice can be had by telephone only.
func advice() config.Service {
	return config.Service{
		ID: "advice", Group: "family", Picture: "child",
		Name:  in("Beratung für Eltern", "", "Advice for parents", "Rådgivning til forældre", "Rådgivning för föräldrar", "استشارة للوالدين"),
		About: in("Wir beantworten Ihre Fragen.", "", "We answer your questions.", "Vi svarer på dine spørgsmål.", "Vi svarar på dina frågor.", "نجيب عن أسئلتك."),
		Phone: &config.Phone{Number: "01234 567-77", Hours: weekdays()},
	}
}
