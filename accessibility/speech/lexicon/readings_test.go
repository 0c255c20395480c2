// SPDX-License-Identifier: GPL-3.0-or-later

package lexicon_test

// samples are read in every language.
func samples() []string {
	return []string{
		"24.12.2026", "1/5/2026", "2026-01-31", "31.13.2026", "12,50 €", "1.234,56 €", "1 €", "0,50 €", "€ 12",
		"8:30", "08:00", "DE12 3456 7890 1234 5678 90", "+49 30 115 200", "01234 567-0", "8–12", "007", "№ 5", "§ 5",
		"Muster·stadt", "„A“ → «B» • C", "5 %", "info@musterstadt.de",
	}
}

type readAs struct{ lang, written, spoken string }

func readings() []readAs {
	return []readAs{
		{"de", "am 24.12.2026", "am vierundzwanzigsten Dezember 2026"},
		{"de", "der 24. Dezember", "der vierundzwanzigste Dezember"},
		{"de", "im 2. Stock, 3. Etage", "im zweiten Stock, dritte Etage"},
		{"de", "geb. 3.5.1999", "geboren dritter Mai neunzehnhundert 99"},
		{"de", "seit 1999", "seit neunzehnhundert 99"},
		{"de", "12,50 €", "12 Euro 50"},
		{"de", "1.234,56 €", "1234 Euro 56"},
		{"de", "1,00 € oder 1,20 € oder 11 €", "ein Euro oder ein Euro 20 oder 11 Euro"},
		{"de", "0,05 €", "5 Cent"},
		{"de", "8.30–12 Uhr", "8 Uhr 30 bis 12 Uhr"},
		{"de", "um 1 Uhr, 08:00 Uhr, 21.15 Uhr", "um ein Uhr, 8 Uhr, 21 Uhr 15"},
		{"de", "Mo.–Fr. 8–12 Uhr", "Montag bis Freitag 8 bis 12 Uhr"},
		{"de", "DE12 3456 7890 12", "D E eins zwei, drei vier fünf sechs, sieben acht neun null, eins zwei"},
		{"de", "Telefon: 01234 567-0", "Telefon: null eins zwei drei vier, fünf sechs sieben, null"},
		{"de", "Tel. 115", "Telefon eins eins fünf"},
		{"de", "Berliner Str. 3, Hauptstr. 12a, 12345 Musterstadt", "Berliner Straße 3, Hauptstraße 12a, eins zwei drei vier fünf Musterstadt"},
		{"de", "Zimmer 1.07, Nr. 5", "Zimmer 1.07, Nummer 5"},
		{"de", "bzw. z. B. ggf. bei Hr. Lind", "beziehungsweise zum Beispiel gegebenenfalls bei Herr Lind"},
		{"de", "www.musterstadt.de", "w w w Punkt musterstadt Punkt d e"},
		{"de", "3 von 7", "3 von 7"},
		{"de", "12345 Einwohner", "12345 Einwohner"},
		{"de", "„Weiter“ → Ende …", "Weiter, Ende …"},
		{"de-x-leicht", "Stadt Muster·stadt, Reise·pass", "Stadt Musterstadt, Reisepass"},
		{"de-x-leicht", "Am 3. Mai", "Am dritten Mai"},
		{"en", "24 December 2026", "the twenty-fourth of December 2026"},
		{"en", "€12.50, £5", "12 euros 50, 5 pounds"},
		{"en", "Mon–Fri, Tel. 115", "Monday to Friday, telephone one one five"},
		{"en", "No. 5, High St. 12", "number 5, High Street 12"},
		{"en", "8:05 am, 08:00", "8 oh 5 am, 8 o'clock"},
		{"da", "den 24. december kl. 8.30", "den fireogtyvende december klokken 8 30"},
		{"da", "tlf. 12 34 56 78", "telefon 12, 34, 56, 78"},
		{"da", "1 kr., 12,50 kr.", "en krone, 12 kroner 50"},
		{"da", "man.–fre., 2. sal", "mandag til fredag, anden sal"},
		{"sv", "den 24 december kl. 08.30", "den tjugofjärde december klockan 8 30"},
		{"sv", "1 234,50 kr", "1234 kronor 50"},
		{"sv", "tel. 08-123 45 67", "telefon noll åtta, ett två tre, fyra fem, sex sju"},
		{"sv", "mån–fre, rum nr 5", "måndag till fredag, rum nummer 5"},
		{"ar", "٢٤/١٢/٢٠٢٦", "24 ديسمبر 2026"},
		{"ar", "12,50 €", "12 يورو و 50 سنت"},
		{"fr", "1/5/2026", "premier mai 2026"},
		{"pl", "„tak” 5 €", "tak 5 euro"},
		{"ru", "5 €", "5 евро"},
		{"vi", "24/12/2026", "ngày 24 tháng 12 năm 2026"},
		{"zxx", "a·b „c“", "ab c"},
	}
}
