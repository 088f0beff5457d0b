package mention

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// longestMatter is the number of words that may stand between an office and whose it is.
const longestMatter = 6

// acrossMatter takes the state or body of an Arabic office behind plain words for its matter, where its
// holder is named behind them: «وزير النقل والبنية التحتية الكيني سامي الحداد», «الرئيس الجديد لكينيا سامي
// الحداد»; the chair of a committee needs no name: «رئيس لجنة الدفاع والأمن بالبرلمان الكيني».
func (b *builder) acrossMatter(o *Office) bool {
	j := b.j
	if j.before() || b.named || o.Office.Number != lang.Singular || o.Office.Capacity == lang.SpokesCapacity || o.OfPron != "" {
		return false
	}
	part := false
	for k := b.i; k <= b.i+longestMatter; k++ {
		if k > b.i && b.servedAcross(o, k) {
			return true
		}
		at := k
		if prep := j.prepOf(k); prep != "" && j.ofPreposition(prep) && !prefixed(j.piece(k)) {
			at++
		}
		if id, next := j.ofElement(at, true); k > b.i && id != "" {
			_, state, organ := SplitOrganID(id)
			switch {
			case organ && j.kind(state) != ontology.Country, j.prepOf(k) != "" && j.prepOf(k) != "ل" && j.kind(id) != ontology.Organization:
				return false // «مدير مكتب الجزيرة في فلسطين»
			case !b.holderNamed(next) && !(organ && o.Office.Name == "chair"):
				return false
			}
			j.states = append(j.states[:0], next-1)
			b.takeStates(o, []string{id}, next)
			o.Part = part && o.Office.Leads // «رئيس مجلس الأعمال الكيني» is not the president
			return true
		}
		if !j.matterWord(k) {
			return false
		}
		part = part || j.piece(k).function("title") == nil && j.piece(k).function("skip") == nil
	}
	return false
}

// servedAcross takes the state of whom an office serves whose own begins with «ل» at piece k, behind the
// matter: «المستشار الدبلوماسي للرئيس الكيني سامي الحداد».
func (b *builder) servedAcross(o *Office, k int) bool {
	p := b.j.piece(k)
	if p == nil || p.clitics.Prep != "ل" || p.has(OfficeEntry) == nil || !p.has(OfficeEntry).Office.Served {
		return false
	}
	id, next := b.j.ofElement(k+1, false)
	if b.j.kind(id) != ontology.Country || !b.holderNamed(next) {
		return false
	}
	b.j.states = append(b.j.states[:0], next-1)
	b.takeStates(o, []string{id}, next)
	return true
}

// statesAcross looks behind the plain words for an office's matter from piece i on for whose it is: an
// adjective, or behind a word like "new" what «ل» names.
func (j *joiner) statesAcross(i int) []string {
	for k := i; k <= i+longestMatter && j.matterWord(k); k++ {
		n, p := j.piece(k+1), j.piece(k)
		if n == nil || n.clitics.Conj != "" || n.clitics.Prep != "" && (n.clitics.Prep != "ل" || k > i || p.function("title") == nil && p.function("skip") == nil) {
			continue
		}
		if n.clitics.Prep == "" && n.has(AdjectiveEntry) == nil {
			continue
		}
		if id, _ := j.ofElement(k+1, true); id != "" {
			return []string{id}
		}
	}
	return nil
}

// holderNamed: at piece i somebody is named, with a lesser office or title or a comma before the name.
func (b *builder) holderNamed(i int) bool {
	n := b.j.piece(i)
	if n == nil {
		return false
	}
	if n.punct == "," || n.clitics.none() && n.has(OfficeEntry) != nil && n.has(OfficeEntry).Office.Accredited {
		i++
		n = b.j.piece(i)
	}
	return b.nameFollows(i, false) && !prefixed(n) && !strings.HasPrefix(b.j.s.Tokens[n.first].Fold, "لل")
}

// matterWord: piece i is a plain Arabic word for what an office deals with or of which kind it is.
func (j *joiner) matterWord(i int) bool {
	p := j.piece(i)
	if p == nil || p.punct != "" || p.date != nil || p.clitics.Pron != "" || p.clitics.Prep != "" && p.clitics.Prep != "ل" {
		return false
	}
	if p.has(PortfolioEntry) != nil {
		return true
	}
	if p.has(NameEntry) != nil || p.has(LocalEntry) != nil || p.has(OfficeEntry) != nil || p.has(AdjectiveEntry) != nil || p.function("prep") != nil {
		return false
	}
	verb, _ := predicates(p.entries, false)
	return verb == nil && (p.clitics.Def || withArticle(j.s.Tokens[p.first].Fold)) && p.function("rel") == nil
}

// passField passes the matter or country for which somebody has the office of a body, where his name stands
// behind: «المنسق الخاص للأمم المتحدة لعملية السلام سامي الحداد», «رئيس بعثة الاتحاد الأوروبي في السودان
// السفير سامي الحداد», not «التقى الأمين العام للأمم المتحدة في ليبيا فايز السراج».
func (b *builder) passField(o *Office) {
	j, k := b.j, b.i
	if j.before() || b.named || o.Office.Number != lang.Singular || len(o.Of) == 0 || j.kind(o.Of[0]) != ontology.Organization {
		return
	}
	switch prep := j.prepOf(k); {
	case prep == "":
		return
	case prep == "ل":
	case !o.Office.Posted:
		return
	}
	if !prefixed(j.piece(k)) {
		k++
	}
	for last := k + 4; k < last; k++ {
		if k > b.i && b.holderNamed(k) && !b.personAt(j.piece(k)) {
			b.i = k
			return
		}
		if id, next := j.ofElement(k, true); id != "" && j.kind(id) == ontology.Country && j.piece(k).has(AdjectiveEntry) == nil {
			k = next - 1
			continue
		}
		if p := j.piece(k); p == nil || p.function("prep") == nil && !j.matterWord(k) {
			return
		}
	}
}

// passBodysState passes the adjective of the state of a body between an office in it and the name of who
// holds it: «رئيس حزب الأمة السوداني سامي الحداد».
func (b *builder) passBodysState(o *Office) {
	p := b.j.piece(b.i)
	if b.j.before() || p == nil || prefixed(p) || p.has(AdjectiveEntry) == nil || len(o.Of) != 1 || !b.nameFollows(b.i+1, false) {
		return
	}
	if a, ok := b.j.r.lexicon.Gaz.Actor(o.Of[0]); ok && a.Kind == ontology.Organization && a.Country == p.has(AdjectiveEntry).Actor {
		b.i++
	}
}
