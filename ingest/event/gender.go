package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/text"
)

// woman: the person bears a first name of women.
func (d *discourse) woman(e *entity.Entity) bool {
	first, _, _ := strings.Cut(e.Name, " ")
	return d.women[text.Fold(first)]
}

// men: one person who bears no first name of women.
func (d *discourse) men(n named) []*entity.Entity {
	if found := persons(n); found != nil && !d.woman(found[0]) {
		return found
	}
	return nil
}

// she is the woman named last, else the last person of whom no table knows more
// than the article tells.
func (d *discourse) she(chunk int) []*entity.Entity {
	if len(d.women) == 0 {
		return d.lastOf(persons, chunk)
	}
	women := func(n named) []*entity.Entity {
		if found := persons(n); found != nil && d.woman(found[0]) {
			return found
		}
		return nil
	}
	if found := d.lastOf(women, chunk); found != nil {
		return found
	}
	return d.lastOf(func(n named) []*entity.Entity {
		if found := persons(n); found != nil && !found[0].Gazetteer {
			return found
		}
		return nil
	}, chunk)
}

// headWord is the first word of a folded phrase: of «حزب الله» a masculine one.
func headWord(fold string) string {
	head, _, _ := strings.Cut(fold, " ")
	return head
}

// feminineHead: the first word of a folded phrase is feminine by its ending, or the plural of things: «حركات».
func feminineHead(fold string) bool {
	head := headWord(fold)
	return feminine(head) || strings.HasSuffix(head, "ات")
}

// womanHere: an Arabic "her" is the woman whom the sentence has named as its subject by an office of women,
// before a state, unless she only says so: «وصلت الوزيرة إلى روما حيث استقبلها».
func (d *discourse) womanHere(person string, chunk int) []*entity.Entity {
	if !d.feminineStates || person != "3sf" {
		return nil
	}
	return d.before(d.subjects, chunk, func(n named) []*entity.Entity {
		she := persons(n)
		if she == nil || n.sentence != d.sentence || n.office == nil || !feminine(headWord(n.head)) || slices.Contains(d.speaker, she[0]) {
			return nil
		}
		return she
	})
}

// manHere: an Arabic "his" in a sentence that has no man for its subject is of the one man whom it has
// named so far: «جاء كلام الوزير على هامش مشاركته في».
func (d *discourse) manHere(person string, chunk int) []*entity.Entity {
	if !d.feminineStates || person != "3sm" || len(d.exclude) > 0 {
		return nil
	}
	for _, n := range d.subjects {
		if n.sentence == d.sentence && persons(n) != nil {
			return nil
		}
	}
	var only []*entity.Entity
	for _, n := range d.recent {
		he := persons(n)
		if n.sentence != d.sentence || n.chunk >= chunk || he == nil {
			continue
		}
		if only != nil && only[0] != he[0] {
			return nil
		}
		only = he
	}
	return only
}
