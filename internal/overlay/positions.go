package overlay

import (
	"embed"
	"fmt"
	"regexp"
	"strings"
	"sync"

	"github.com/diplograph/diplograph/internal/tsv"
)

//go:embed positions.tsv
var positionsFS embed.FS

// position is one line of positions.tsv.
type position struct {
	pattern *regexp.Regexp
	office  string // empty: no office for us
}

// positions reads positions.tsv when it is first asked for: only imports ask.
var positions = sync.OnceValue(func() []position {
	rows, err := tsv.Read(positionsFS, "positions.tsv", "pattern", "office")
	if err != nil {
		panic(err) // an embedded table that every test reads
	}
	all := make([]position, 0, len(rows))
	for _, row := range rows {
		all = append(all, position{regexp.MustCompile(row.Cells[0]), row.Cells[1]})
	}
	return all
})

// officeOf finds the office that a position is by its English label: "Minister
// of Foreign Affairs of Norlandia", with the names that its state has.
func officeOf(label string, stateNames []string) (string, error) {
	plain := strings.ToLower(strings.TrimSpace(label))
	for _, name := range stateNames {
		for _, before := range []string{" of the ", " of ", " for ", " in "} {
			plain = strings.TrimSuffix(plain, before+strings.ToLower(name))
		}
	}
	for _, p := range positions() {
		if p.pattern.MatchString(plain) {
			if p.office == "" {
				break
			}
			return p.office, nil
		}
	}
	return "", fmt.Errorf("position %q is no office that the gazetteer keeps", label)
}
