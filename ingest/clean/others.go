package clean

import (
	"embed"
	"strings"

	"github.com/diplograph/diplograph/internal/tsv"
)

//go:embed data
var data embed.FS

// readOtherWords gives function words of languages without a pack, by language.
func readOtherWords() (map[string]map[string]bool, error) {
	rows, err := tsv.Read(data, "data/otherwords.tsv", "word", "language")
	if err != nil {
		return nil, err
	}
	all := map[string]map[string]bool{}
	for _, row := range rows {
		word, language := strings.ToLower(row.Cells[0]), row.Cells[1]
		if all[language] == nil {
			all[language] = map[string]bool{}
		}
		all[language][word] = true
	}
	return all, nil
}
