package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// envoy: the phrase is an office that a state sends somebody abroad in: "su embajador
// en Caracas".
func envoy(p *mention.Phrase) bool {
	return p.Kind != mention.ByAdjective && len(p.Offices) > 0 && p.Offices[0].Office.Accredited
}

// calledHome: the slot is for an envoy who is called home; nobody else is.
func calledHome(f *lang.Frame, slot lang.Slot) bool {
	return f.CAMEO == lowersTies && slot.Kind == ontology.Person
}

// lowersTies is the code of reduced or broken relations.
const lowersTies = "161"

// ofRank: who is expelled or held and is just a diplomat of a state stands for that state.
func (a *article) ofRank(r *Report, s *sides) {
	if r.Relation != "cuts-ties-with" && r.Relation != "detains" {
		return
	}
	a.asStates(s.target, func(e *entity.Entity) bool { return e.Unnamed && e.Office == "diplomat" })
}

// ownEnvoy: who calls his own ambassador home lowers his ties with the state to
// which that one was sent.
func (a *article) ownEnvoy(r *Report, s *sides, rd *reading) {
	if r.Relation != "protests-against" && r.Relation != "cuts-ties-with" {
		return
	}
	if len(s.source) == 2 && slices.ContainsFunc(rd.fills, func(f filler) bool { return f.role == lang.TargetRole && f.pron == "3d" }) {
		r.Relation, r.CAMEO, s.target = "cuts-ties-with", lowersTies, asRole(s.source, Target) // «استدعى البلدان سفيريهما»
		return
	}
	for _, f := range rd.fills {
		if a.pack.Settings.Analytic() && onlyRemembered(rd, f) {
			s.target = nil
			return
		}
		if f.role != lang.TargetRole || f.phrase == nil || len(f.phrase.Offices) == 0 {
			continue
		}
		o := f.phrase.Offices[0]
		own := o.OfPron != "" || len(s.source) == 1 && len(o.Of) == 1 && o.Of[0] == s.source[0].Entity.Country
		host := a.resolver.Known(o.Host)
		if o.OfPron != "" && o.Host == "" && len(f.phrase.Name) == 0 {
			s.target = a.guestEnvoy(rd, s, f) // «استدعاء البحرين لسفيرها»: from where nobody says
			return
		}
		if o.Host == "" || !own || host == nil {
			continue
		}
		r.Relation, r.CAMEO = "cuts-ties-with", lowersTies
		s.target = []Participant{a.named(host, Target, f.phrase)}
		for _, id := range o.Hosts {
			if other := a.resolver.Known(id); other != nil {
				s.target = append(s.target, a.named(other, Target, f.phrase))
			}
		}
	}
}

// onlyRemembered: a verb that may say something, too, calls nobody home but an envoy: "recalled
// the Kenyan president", but "recalled the Kenyan ambassador to Peru".
func onlyRemembered(rd *reading, f filler) bool {
	if rd.frame.Relation != "cuts-ties-with" || rd.frame.CAMEO != lowersTies || f.role != lang.TargetRole || f.phrase == nil || f.argument.prep != "" {
		return false
	}
	if l := rd.node.lemma; strings.Contains(l.Text, " ") || !hasOperator(l, lang.Say) {
		return false // "called back the Kenyan president"
	}
	if offices := f.phrase.Offices; len(offices) > 0 {
		return offices[0].Office == nil || !offices[0].Office.Accredited
	}
	return f.phrase.Person != ""
}

// sentThere is who goes on in an Arabic clause of place or time behind a verb of sending: «أوفد
// الرئيس مبعوثه إلى كييف حيث التقى».
func (m *matcher) sentThere(c *clause) *argument {
	if !m.vso || c.parent == nil || c.parent.verb < 0 || c.parent.verb > c.verb || c.parent.passive {
		return nil
	}
	v := m.byChunk[c.parent.verb]
	sends := slices.ContainsFunc(v.lemma.Frames, func(f *lang.Frame) bool {
		return f.Relation == "visited" && slices.ContainsFunc(f.Slots, func(s lang.Slot) bool { return s.Role == lang.SourceRole && s.Names[0] == "obj" })
	})
	sub := m.subjectOf(c.parent)
	if !sends || sub == nil || !sub.after || len(v.after) < 2 || v.after[1].actor == nil {
		return nil
	}
	return &v.after[1]
}
