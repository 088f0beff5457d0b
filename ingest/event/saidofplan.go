package event

import "github.com/diplograph/diplograph/ingest/mention"

// saidOfPlan opens the clause of "is" behind what is said without "that" of a plan, whose infinitive
// stands before "is": "Chad said Peru's decision to close the port was".
func (p *parser) saidOfPlan() bool {
	plan := p.cur
	if !p.analytic || plan.link != infLink || plan.parent == nil || plan.verb < 0 || plan.parent.verb < 0 || !p.says(plan.parent.verb) {
		return false
	}
	said := plan.parent
	if noun := said.parts[len(said.parts)-1]; noun < said.verb || p.chunks[noun].Kind != mention.NounChunk {
		return false
	}
	from := p.phraseSaid(said)
	if from < 0 {
		return false
	}
	p.sayBelow(said, from)
	plan.parent = p.cur
	return true
}
