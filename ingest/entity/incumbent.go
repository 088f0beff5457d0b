package entity

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// incumbent is whoever held the office in which the article introduces somebody on the
// day of the news, where his name ends in the one that it gives: «الرئيس اليمني هادي»; or the one
// ruler of that day whose name begins so: «الملك عبد الله».
func (r *Resolver) incumbent(in mention.Introduction) string {
	for _, o := range in.Offices {
		if o.Former || o.Designate {
			continue
		}
		if len(o.Of) == 0 && o.Office.Crowned && r.day != "" {
			if id := r.ruler(o.Office.Name, in.Name); id != "" {
				return id
			}
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

// ruler is the only holder of an office on the day of the news of whose names one begins with
// the name.
func (r *Resolver) ruler(office, name string) (id string) {
	begin := text.Fold(name) + " "
	for _, holder := range r.gaz.HoldersAnywhere(office, r.day) {
		if !slices.ContainsFunc(r.gaz.NamesOf(holder), func(n gazetteer.Name) bool { return strings.HasPrefix(text.Fold(n.Text), begin) }) {
			continue
		}
		if id != "" {
			return ""
		}
		id = holder
	}
	return id
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
