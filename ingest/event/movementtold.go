package event

import (
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/mention"
)

// movementTold: "the group", "the rebels": the movement named last, of those in whose names the
// word stands where there are any: «التنظيم» is «تنظيم داعش», not «الحشد الشعبي».
func (d *discourse) movementTold(p *mention.Phrase, chunk int) []*entity.Entity {
	fits := func(n named) []*entity.Entity {
		if found := movements(n); len(p.Of) == 0 || found != nil && found[0].Country == p.Of[0] {
			return found
		}
		return nil
	}
	if p.Word != "" {
		if called := d.before(d.recent, chunk, func(n named) []*entity.Entity {
			if found := fits(n); found != nil && found[0].NamedWith(p.Word) {
				return found
			}
			return nil
		}); called != nil {
			return called
		}
	}
	return d.before(d.recent, chunk, fits)
}
