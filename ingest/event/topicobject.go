package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// topicObject: the object pronoun of the verb takes up the actor before it, and who does it stands right
// behind: «الوزير استقبله أمير قطر», «إيران تتهمها واشنطن».
func (m *matcher) topicObject(n *node, topic *argument) bool {
	if n.class != lang.Verb || topic.actor == nil || topic.actor.Kind == mention.ByPronoun || len(topic.actor.List) > 0 || len(n.after) == 0 {
		return false
	}
	doer := &n.after[0]
	if doer.actor == nil || doer.chunk != n.chunk+1 || doer.actor.Kind == mention.ByPronoun || m.man(doer) && m.feminineVerb(n) {
		return false
	}
	she := m.feminineState(topic) || !m.masculine(topic) && feminineHead(m.chunks[topic.chunk].Fold)
	return n.pron == "3sf" && she || n.pron == "3sm" && !she
}

// topicOf is the actor whom the object pronoun of the verb takes up before it, nil for none.
func (m *matcher) topicOf(n *node) *argument {
	if !m.vso || len(n.before) == 0 || n.chunk != n.clause.verb {
		return nil
	}
	if last := &n.before[len(n.before)-1]; m.topicObject(n, last) {
		return last
	}
	return nil
}
