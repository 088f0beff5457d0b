package table_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/diplograph/diplograph/internal/table"
)

func meetings() table.Table {
	return table.Table{
		Columns: []table.Column{
			{Key: "who", Title: "Who"}, {Key: "source", Title: "Source", Max: 12}, {Key: "reports", Title: "Reports"},
			{Key: "key", Title: "Key", Not: table.Text},
		},
		Rows: []table.Row{
			{Cells: []any{"Nasser Bourita", "جيران العرب", int64(4), "Q1"}},
			{Cells: []any{"وَزِيرُ الخارجية", "Reuters, and one more", 1, "Q2"}},
			{Group: "Alliance of Sahel States", Cells: []any{"foreign minister of Mali", nil, 1, "Q3"}},
		},
	}
}

func write(t *testing.T, f table.Format, rows table.Table) string {
	t.Helper()
	var out bytes.Buffer
	if err := table.Write(&out, f, rows); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// A terminal must get right-to-left cells isolated and, vowel marks and
// isolates not counted, every bar in the same column.
func TestTextIsRightForArabic(t *testing.T) {
	got := write(t, table.Text, meetings())
	for _, want := range []string{"\u2068جيران العرب\u2069", "\u2068وَزِيرُ الخارجية\u2069", "Alliance of Sahel States:", "  foreign minister of Mali"} {
		if !strings.Contains(got, want) {
			t.Errorf("table lacks %q:\n%s", want, got)
		}
	}
	if strings.Contains(got, "Q1") {
		t.Errorf("table shows a column that is not for it:\n%s", got)
	}
	bar := -1
	for _, line := range strings.Split(strings.TrimSpace(got), "\n") {
		before, _, found := strings.Cut(strings.ReplaceAll(line, "┼", "│"), "│")
		if !found {
			t.Fatalf("line without a bar: %q", line)
		}
		width := text.StringWidthWithoutEscSequences(before)
		if bar >= 0 && width != bar && !strings.HasSuffix(line, "─") {
			t.Errorf("bar in column %d, want %d: %q", width, bar, line)
		}
		bar = width
	}
}

// Each line of a wrapped cell is isolated by itself.
func TestWrappedLinesAreIsolated(t *testing.T) {
	got := write(t, table.Text, table.Table{
		Columns: []table.Column{{Key: "s", Title: "S", Max: 12}},
		Rows:    []table.Row{{Cells: []any{"وكان لافروف قد عقد سلسلة لقاءات"}}},
	})
	lines := strings.Split(strings.TrimSpace(got), "\n")[2:]
	if len(lines) < 2 {
		t.Fatalf("cell was not wrapped:\n%s", got)
	}
	for _, line := range lines {
		if strings.Count(line, "\u2068") != 1 || strings.Count(line, "\u2069") != 1 {
			t.Errorf("line is not isolated: %q", line)
		}
	}
}

// On a narrow terminal columns in which nothing stands go first, and words
// stay whole as long as they can.
func TestNarrowTablesKeepWordsWhole(t *testing.T) {
	rows := table.Table{
		Width: 42,
		Columns: []table.Column{
			{Key: "who", Title: "Who", Max: 30}, {Key: "office", Title: "Office"}, {Key: "matter", Title: "Matter"}, {Key: "of", Title: "Of"},
		},
		Rows: []table.Row{
			{Cells: []any{"Volodymyr Zelensky of Kyiv", "president", nil, "Ukraine"}},
			{Group: "Alliance of Sahel States", Cells: []any{"foreign minister of Mali", "foreign minister", "", "Mali"}},
		},
	}
	got := write(t, table.Text, rows)
	if strings.Contains(got, "Matter") {
		t.Errorf("table shows a column in which nothing stands:\n%s", got)
	}
	for _, word := range []string{"Volodymyr", "Zelensky", "president", "minister", "Ukraine"} {
		if !strings.Contains(got, word) {
			t.Errorf("%q is broken:\n%s", word, got)
		}
	}
	for _, line := range strings.Split(got, "\n") {
		if n := text.StringWidthWithoutEscSequences(line); n > rows.Width {
			t.Errorf("line is %d columns wide: %q", n, line)
		}
	}
	if rows.Width = 0; !strings.Contains(write(t, table.Text, rows), "Matter") {
		t.Error("without a limit every column is shown")
	}
}

// A page cannot move the cursor or turn the table around.
func TestCleanDropsControls(t *testing.T) {
	if got, want := table.Clean("a\x1b[2Jb\u202ec\n\t d"), "a[2Jbc d"; got != want {
		t.Errorf("Clean gives %q, want %q", got, want)
	}
}

func TestJSONLKeepsColumnOrderAndTypes(t *testing.T) {
	got := strings.Split(write(t, table.JSONL, meetings()), "\n")[0]
	want := `{"who": "Nasser Bourita", "source": "جيران العرب", "reports": 4, "key": "Q1"}`
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestJSONIsOneArray(t *testing.T) {
	var rows []map[string]any
	if err := json.Unmarshal([]byte(write(t, table.JSON, meetings())), &rows); err != nil {
		t.Fatal(err)
	}
	if len(rows) != 3 || rows[2]["source"] != nil {
		t.Errorf("rows are %v", rows)
	}
	if got := write(t, table.JSON, table.Table{}); got != "[]\n" {
		t.Errorf("no rows give %q", got)
	}
}

func TestCSVIsReadBackAndDisarmed(t *testing.T) {
	rows := table.Table{
		Columns: []table.Column{{Key: "quote"}, {Key: "yes"}, {Key: "names"}},
		Rows:    []table.Row{{Cells: []any{`=HYPERLINK("x"), said`, true, []string{"a", "b"}}}},
	}
	records, err := csv.NewReader(strings.NewReader(write(t, table.CSV, rows))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{{"quote", "yes", "names"}, {`'=HYPERLINK("x"), said`, "true", "a|b"}}
	if diff := cmp.Diff(want, records); diff != "" {
		t.Error(diff)
	}
}

func TestWriteRefusesRaggedRowsAndUnknownFormats(t *testing.T) {
	ragged := table.Table{Columns: []table.Column{{Key: "a"}}, Rows: []table.Row{{Cells: []any{1, 2}}}}
	if err := table.Write(&bytes.Buffer{}, table.JSON, ragged); err == nil {
		t.Error("a row with too many cells was written")
	}
	if _, err := table.ParseFormat("xml"); err == nil || !strings.Contains(err.Error(), "jsonl") {
		t.Errorf("unknown format gives %v", err)
	}
}
