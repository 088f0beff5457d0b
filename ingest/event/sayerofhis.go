package event

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/mention"
)

// sayerOfHis is who tells something of a state in the Arabic clause beside, as the subject of a
// masculine verb, which cannot be the state's: «قال الوزير إن بلاده لن تتفاوض، وطالب كييف».
func (m *matcher) sayerOfHis(c, beside *clause, sub *subject) *argument {
	if !m.vso || c.link != coordLink || beside.link != compLink || beside.parent == nil || sub == nil || sub.arg == nil {
		return nil
	}
	his := ownCountry(*sub.arg) && strings.HasSuffix(m.chunks[sub.arg.chunk].Fold, "ه") // not «بلادها»
	if !his && !m.feminineState(sub.arg) {
		return nil
	}
	v := m.byChunk[c.verb]
	if v == nil || m.chunks[v.chunk].Kind != mention.VerbChunk || c.passive || !m.masculineVerb(v) || m.they(v) || m.both(v) || m.judgesDeed(v) {
		return nil
	}
	if sayer := m.subjectActor(beside.parent); sayer != nil && m.single(sayer) && !m.feminineState(sayer) {
		return sayer
	}
	return nil
}
