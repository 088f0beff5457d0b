package lang

import "strings"

// Expand lists the forms of a cell: alternatives divided by commas, in which
// (a|b) stands for either and (a|) for an optional part.
func Expand(cell string) []string {
	if cell == "" {
		return nil
	}
	var all []string
	for _, form := range splitOutside(cell, ',') {
		for _, e := range expandForm(strings.TrimSpace(form)) {
			all = append(all, strings.Join(strings.Fields(e), " "))
		}
	}
	return all
}

func expandForm(form string) []string {
	open := strings.IndexByte(form, '(')
	if open < 0 {
		return []string{form}
	}
	depth, end := 0, -1
	for i := open; i < len(form) && end < 0; i++ {
		switch form[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				end = i
			}
		}
	}
	if end < 0 {
		return []string{form}
	}
	var all []string
	for _, tail := range expandForm(form[end+1:]) {
		for _, choice := range splitOutside(form[open+1:end], '|') {
			for _, inner := range expandForm(choice) {
				all = append(all, form[:open]+inner+tail)
			}
		}
	}
	return all
}

// splitOutside splits at sep where it stands outside parentheses.
func splitOutside(s string, sep byte) []string {
	var parts []string
	depth, from := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '(':
			depth++
		case ')':
			depth--
		case sep:
			if depth == 0 {
				parts = append(parts, s[from:i])
				from = i + 1
			}
		}
	}
	return append(parts, s[from:])
}
