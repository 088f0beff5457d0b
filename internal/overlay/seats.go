package overlay

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
)

// settleSeats brings the holders of an office that only one can hold into
// order. One whose end is not told has left when the next one came; two who
// contradict each other cannot both be taken: the later line is refused.
func settleSeats(in *Import, g *gazetteer.Gazetteer) {
	t := in.Facts["offices.tsv"]
	if t == nil {
		return
	}
	slices.SortStableFunc(t.Rows, func(a, b []string) int {
		return cmp.Or(strings.Compare(a[1], b[1]), strings.Compare(a[2], b[2]), strings.Compare(a[3], b[3]), strings.Compare(a[0], b[0]))
	})
	kept := t.Rows[:0]
	for _, row := range t.Rows {
		if before := lastOfSeat(kept, row); before != nil && g.SingleSeat(row[1], row[2]) && before[0] != row[0] {
			if before[4] == "-" {
				before[4], before[5] = row[3], min(before[5], row[3])
			} else if ontology.Date(before[4]).First() > ontology.Date(row[3]).Last() {
				in.refuse("", row[0], fmt.Sprintf("%s of %s since %s: %s holds it until %s", row[1], row[2], row[3], before[0], before[4]))
				continue
			}
		}
		kept = append(kept, row)
	}
	t.Rows = kept
}

// lastOfSeat is the row before of the same office and body.
func lastOfSeat(kept [][]string, row []string) []string {
	if len(kept) == 0 {
		return nil
	}
	if last := kept[len(kept)-1]; last[1] == row[1] && last[2] == row[2] {
		return last
	}
	return nil
}
