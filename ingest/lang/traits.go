package lang

import (
	"fmt"
	"strings"
	"sync"

	"github.com/diplograph/diplograph/internal/tsv"
)

// Traits are what the readers must know of an office, whatever the language:
// the lines of traits.tsv.
type Traits struct {
	Accredited bool   // acts for the state that sends him: an ambassador
	Resident   bool   // he stays where he is sent: an ambassador, no envoy
	Crowned    bool   // nobody holds it beside a lesser office that is named behind it
	Highest    bool   // stands for any office that is crowned: the head of state is the president or king
	Served     bool   // advisers and envoys are named by it: "the king's adviser"
	Private    bool   // a calling, no office: a journalist
	Noble      bool   // a birth, no office: may stand beside any other
	Collective bool   // several of them without names are their states: the leaders of Japan and India
	Adjectival bool   // its word is an adjective, too: «دبلوماسي»
	Generic    bool   // says no more than that somebody has an office: "official"
	Local      bool   // of a town or province, whose name may stand before the holder's: «محافظ الأنبار صهيب الراوي»
	Movement   bool   // of a state, and a movement has one as well: a chief negotiator
	Posted     bool   // holds it for a body in some country, which may stand before his name
	Leads      bool   // says no more than that somebody is at the head: "chief"
	Voice      string // pattern of the organ of a state for which a spokesperson speaks
}

// readTraits reads traits.tsv once for all packs.
var readTraits = sync.OnceValues(func() (map[string]Traits, error) {
	rows, err := tsv.Read(embedded, "traits.tsv", "office", "trait", "value")
	if err != nil {
		return nil, fmt.Errorf("reading the traits of offices: %w", err)
	}
	all := map[string]Traits{}
	for _, row := range rows {
		t := all[row.Cells[0]]
		if err := t.set(row.Cells[1], row.Cells[2]); err != nil {
			return nil, fmt.Errorf("reading the traits of offices: traits.tsv:%d: %w", row.Line, err)
		}
		all[row.Cells[0]] = t
	}
	return all, nil
})

func (t *Traits) set(trait, value string) error {
	switch trait {
	case "accredited":
		t.Accredited = true
	case "resident":
		t.Resident = true
	case "crowned":
		t.Crowned = true
	case "highest":
		t.Highest = true
	case "served":
		t.Served = true
	case "private":
		t.Private = true
	case "noble":
		t.Noble = true
	case "collective":
		t.Collective = true
	case "adjectival":
		t.Adjectival = true
	case "generic":
		t.Generic = true
	case "local":
		t.Local = true
	case "movement":
		t.Movement = true
	case "posted":
		t.Posted = true
	case "leads":
		t.Leads = true
	case "voice":
		if strings.Count(value, "%s") != 1 {
			return fmt.Errorf("voice %q does not hold %%s once", value)
		}
		t.Voice = value
		return nil
	default:
		return fmt.Errorf("unknown trait %q", trait)
	}
	if value != "" {
		return fmt.Errorf("trait %q takes no value, got %q", trait, value)
	}
	return nil
}
