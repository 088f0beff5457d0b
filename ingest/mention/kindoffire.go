package mention

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
)

// kindOfFire: the word at piece i, of which the noun alone takes «على», stands before an
// adjective without the article that tells of what kind it is: «قصف مدفعي على».
func (j *joiner) kindOfFire(i int, verb, noun *Entry) bool {
	n := j.piece(i + 1)
	if n == nil || n.punct != "" || !n.clitics.none() || n.has(NameEntry) != nil || n.has(OfficeEntry) != nil || !n.unknown() && n.has(CommonEntry) == nil {
		return false
	}
	fold := j.s.Tokens[n.last].Fold
	return noun.Lemma.Class == lang.Noun && noun.Lemma.Takes("على") && !verb.Lemma.Takes("على") &&
		strings.HasSuffix(fold, "ي") && len(fold) > len("جوي") && !strings.HasPrefix(fold, "ال")
}
