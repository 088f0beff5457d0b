package entity

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// incumbent is whoever held the office in which the article introduces somebody on the
// day of the news, where his name ends in the one that it gives: «الرئيس اليمني هادي».
func (r *Resolver) incumbent(in mention.Introduction) string {
	for _, o := range in.Offices {
		if o.Former || o.Designate {
			continue
		}
		for _, of := range o.Of {
			for _, t := range r.gaz.Holders(o.Office.Name, of, r.day) {
				if r.endsIn(t.Person, " "+text.Fold(in.Name)) {
					return t.Person
				}
			}
		}
	}
	return ""
}

// endsIn: a name of the person ends in these folded words.
func (r *Resolver) endsIn(person, words string) bool {
	for _, n := range r.gaz.NamesOf(person) {
		if strings.HasSuffix(text.Fold(n.Text), words) {
			return true
		}
	}
	return false
}
