package stamp

import (
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/diplograph/diplograph/ingest/lang"
)

// table holds the months and zones of all language packs.
type table struct {
	months map[string]int
	zones  map[string]*time.Location
}

// words are loaded once, when the first date in words is met. The packs lie in
// the program; one that cannot be loaded stops the program before it reads.
var words = sync.OnceValue(func() table {
	t := table{months: map[string]int{}, zones: map[string]*time.Location{}}
	for _, code := range lang.Languages() {
		pack, err := lang.LoadOutline(code)
		if err != nil {
			continue
		}
		for _, w := range pack.Dates {
			t.add(w)
		}
	}
	return t
})

func (t table) add(w lang.DateWord) {
	key := strings.Join(strings.FieldsFunc(strings.Map(plain, w.Text), notWord), " ")
	switch w.Class {
	case "month", "month-weak":
		if n, err := strconv.Atoi(w.Value); err == nil && t.months[key] == 0 {
			t.months[key] = n
		}
	case "zone":
		if z, err := time.Parse("-0700", w.Value); err == nil {
			t.zones[key] = z.Location()
		}
	}
}
