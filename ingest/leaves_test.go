package ingest_test

import (
	"testing"

	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/ingest/clean"
)

// Analysts count by the leaf of CAMEO: each act has the code of what the sentence tells.
func TestLeavesOfCAMEO(t *testing.T) {
	reader, err := ingest.New(ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ language, text, code string }{
		{"en", "Iceland demanded that Russia end the war in Ukraine.", "1056"},
		{"en", "Burundi urged Rwanda to stop bombing its villages.", "1056"},
		{"en", "Chad demanded that Niger end its siege of Agadez.", "1056"},
		{"en", "Cuba demanded an end to the US embargo.", "1054"},
		{"en", "Kenya and Uganda agreed to a ceasefire.", "0871"},
		{"en", "Kenya freed two Ugandan prisoners.", "0841"},
		{"en", "The European Union eased its sanctions on Syria.", "085"},
		{"en", "Kenya broke off diplomatic relations with Uganda.", "161"},
		{"en", "Kenya expelled the Ugandan ambassador.", "166"},
		{"ar", "طالبت أيسلندا روسيا بإنهاء الحرب على أوكرانيا.", "1056"},
		{"ar", "طالبت موسكو بإنهاء الحصار الأمريكي المفروض على كوبا.", "1054"},
		{"ar", "قطعت كينيا علاقاتها الدبلوماسية مع أوغندا.", "161"},
		{"ar", "طردت كينيا السفير الأوغندي.", "166"},
	} {
		article := clean.Article{ID: "l", Language: c.language, Text: c.text, Blocks: []clean.Block{{Kind: clean.Paragraph, End: len(c.text)}}}
		result, err := reader.ReadArticle(article)
		if err != nil {
			t.Fatal(err)
		}
		var codes []string
		for _, r := range result.Reports {
			if r.CAMEO == c.code {
				codes = nil
				break
			}
			codes = append(codes, r.CAMEO)
		}
		if codes != nil || len(result.Reports) == 0 {
			t.Errorf("%s: codes %v, want %s among them", c.text, codes, c.code)
		}
	}
}
