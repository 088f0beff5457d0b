package event

import "github.com/diplograph/diplograph/ingest/mention"

// listHead: the first of the list is a feminine state by its name, with which a verb before it would agree.
func (m *matcher) listHead(a *argument) bool {
	if a.actor == nil || len(a.actor.List) < 2 || a.actor.Word != "" || a.actor.Ref != "" {
		return false
	}
	head := argument{actor: a.actor.List[0], chunk: a.chunk}
	return head.actor.Kind == mention.ByName && head.actor.Word == "" && head.actor.End != 0 && head.actor.First == m.chunks[a.chunk].First && m.feminineState(&head)
}
