package clean_test

import (
	"testing"

	"github.com/diplograph/diplograph/ingest/clean"
	"github.com/diplograph/diplograph/ingest/source"
)

// TestUntaggedText: a text that says nothing of its language is told by its
// words, a short one too, and one in a language without a pack is not taken
// for one that has.
func TestUntaggedText(t *testing.T) {
	words := options(t).Words
	for text, want := range map[string]string{
		"Lavrov met Rubio in New York.":                 "en",
		"Kenya thanked Ghana.":                          "en",
		"Russia met China.":                             "en",
		"Prabowo bertemu Anwar di Jakarta.":             "id",
		"The minister said that the talks were useful.": "en",
		"Niger's foreign minister met Nigeria's president Bola Tinubu on Tuesday in Abuja.":                    "en",
		"Le ministre a reçu son homologue à Paris.":                                                            "fr",
		"Macron rencontre Scholz à Berlin pour parler de la guerre.":                                           "fr",
		"El ministro recibió a su homólogo en Madrid.":                                                         "es",
		"Министр встретился с коллегой в Москве.":                                                              "ru",
		"التقى الوزير نظيره في الرباط.":                                                                        "ar",
		"Der Außenminister traf seinen Kollegen in Berlin und sprach über die Lage.":                           "de",
		"Il ministro ha incontrato il suo omologo a Roma per parlare della guerra.":                            "it",
		"O ministro reuniu-se com o seu homólogo em Lisboa e falou da guerra.":                                 "pt",
		"De minister sprak met zijn collega in Den Haag over de oorlog.":                                       "nl",
		"Новым послом назначен бывший депутат":                                                                 "ru",
		"Министърът разговаря с колегата си в София за войната и помощта.":                                     "bg",
		"Міністр зустрівся з колегою у Києві, але про це не повідомили.":                                       "uk",
		"وزیر امور خارجه با همتای خود در تهران دیدار کرد.":                                                     "fa",
		"Bakan, Ankara'da mevkidaşı ile bir araya geldi ve daha sonra açıklama yaptı.":                         "tr",
		"Minister spotkał się w Warszawie ze swoim odpowiednikiem i powiedział, że rozmowy były dobre dla obu": "pl",
	} {
		if got := clean.Language(text, words); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// TestWrongLabels: templates name the language that they were made for.
func TestWrongLabels(t *testing.T) {
	opts := options(t)
	paragraph := map[string]string{
		"ar": arabicPage[len("لافروف يلتقي روبيو في نيويورك\n\nالخميس 25 سبتمبر 2025 - 08:09 ص\n\n"):],
		"fr": "Le ministre des Affaires étrangères a reçu mercredi son homologue marocain à Paris, où les deux hommes ont parlé du commerce et de la situation au Sahel.",
		"es": "El ministro de Asuntos Exteriores recibió el miércoles a su homólogo marroquí en Madrid, donde ambos hablaron del comercio y de la situación en el Sahel.",
	}
	for want, text := range paragraph {
		body := "<p>" + text + "</p><p>" + text + "</p><p>" + text + "</p><p>" + text + "</p><p>" + text + "</p>"
		item := source.Item{ID: "a", Path: "a.html", MediaType: "text/html", Bytes: []byte(`<html lang="en"><head><meta charset="utf-8"><title>x</title></head><body><article>` + body + `</article></body></html>`)}
		if a, err := clean.Clean(item, opts); err != nil || a.Language != want {
			t.Errorf("a page labelled en in %s: %q, %v", want, a.Language, err)
		}
	}
}
