package table

import (
	"fmt"
	"slices"
	"strings"
)

// Format is a way of writing rows.
type Format string

// The formats of rows.
const (
	Text  Format = "table" // for people, right for cells written right to left
	JSON  Format = "json"  // one array of objects
	JSONL Format = "jsonl" // one object a line
	CSV   Format = "csv"   // RFC 4180, with a header line
)

// Formats lists every format, the default first.
func Formats() []Format { return []Format{Text, JSON, JSONL, CSV} }

// ParseFormat finds the format named name; the empty name is Text.
func ParseFormat(name string) (Format, error) {
	if name == "" {
		return Text, nil
	}
	if f := Format(name); slices.Contains(Formats(), f) {
		return f, nil
	}
	names := make([]string, 0, len(Formats()))
	for _, f := range Formats() {
		names = append(names, string(f))
	}
	return "", fmt.Errorf("reading format %q: not one of %s", name, strings.Join(names, ", "))
}
