package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// gender is that of the word which names an actor, in a language whose pronouns agree
// with it: "la France ... elle", "le Kremlin ... il".
type gender string

const (
	he  gender = "3sm"
	her gender = "3sf"
	// anyOne is the person of a pronoun that has no gender: "l'a accusé", "son appel".
	anyOne = "3s"
	// itself: a capital, of which no pronoun with a gender is said.
	itself gender = "seat"
)

// gendersOf gives the articles of the pack that are pronouns, too, and its titles.
func gendersOf(pack *lang.Pack) map[string]gender {
	genders := map[string]gender{}
	for _, w := range pack.Words {
		if g := gender(w.Value); (w.Class == "clitic" || w.Class == "title") && (g == he || g == her) {
			genders[text.Fold(w.Text)] = g
		}
	}
	return genders
}

// genderOf is the gender of what the chunk names, empty where nobody knows.
func (d *discourse) genderOf(c *mention.Chunk, entities []*entity.Entity) gender {
	if !d.agree() || len(entities) != 1 || c.Actor == nil {
		return ""
	}
	e := entities[0]
	if g := d.genders[c.Fold]; g != "" && c.First < c.Last {
		d.of[e.Key] = g
		return g
	}
	switch {
	case e.Kind != ontology.Country:
		return d.of[e.Key]
	case c.Actor.Seat:
		return itself
	case d.masculineState(e):
		return he
	}
	return her
}

// agree: pronouns have the gender of what they stand for, and the pack tells that of
// states.
func (d *discourse) agree() bool { return d.nounFirst && len(d.masculines) > 0 }

// agreeing tells whom a pronoun may mean by its gender; nil where pronouns do not
// agree, or the person is not one of a single actor.
func (d *discourse) agreeing(person string) func(named) []*entity.Entity {
	if !d.agree() {
		return nil
	}
	against := gender("")
	switch person {
	case "3sm":
		against = her
	case "3sf":
		against = he
	case anyOne:
	default:
		return nil
	}
	return func(n named) []*entity.Entity {
		if n.adjective || len(n.entities) != 1 || against != "" && (n.gender == against || n.gender == itself) {
			return nil
		}
		return n.entities
	}
}

// agreed is whom a subject pronoun means: the last subject of its gender, else the
// last person.
func (d *discourse) agreed(agrees func(named) []*entity.Entity, chunk int) []*entity.Entity {
	if found := d.before(d.subjects, chunk, agrees); found != nil {
		return found
	}
	return d.before(d.recent, chunk, func(n named) []*entity.Entity {
		if persons(n) == nil {
			return nil
		}
		return agrees(n)
	})
}
