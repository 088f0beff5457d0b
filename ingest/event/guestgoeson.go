package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// hostOf: the Arabic verb tells that its subject receives whom its pronoun means: «واستقبله الأمير». The text
// is about him who is received.
func (m *matcher) hostOf(n *node) bool {
	return m.vso && n != nil && n.class == lang.Verb && (n.pron == "3sm" || n.pron == "3sf") && receives(n.lemma)
}

// meetsOn: the verb tells of a meeting that needs no host: «اجتمع», «التقى».
func (m *matcher) meetsOn(n *node) bool {
	return m.vso && n.class == lang.Verb && tells(n.lemma, "met-with") && !receives(n.lemma)
}

// receives: the verb tells that its subject receives somebody: «استقبل».
func receives(l *mention.Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool { return f.CAMEO == received })
}
