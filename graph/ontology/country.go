package ontology

import (
	_ "embed"
	"fmt"
	"strings"
)

// CountryCode is a key that a country may have.
type CountryCode struct {
	Code string // ISO 3166 alpha-3, or our own
	Kind string // iso, former or own
	Name string // usual English name
}

//go:embed countries.tsv
var countriesTSV string

var (
	countries   = mustCountries(countriesTSV)
	countriesBy = index(countries, func(c CountryCode) string { return c.Code })
)

// Countries lists every country, sorted by code.
func Countries() []CountryCode { return countries }

// KnownCountry reports whether code is the key of a country: one of the list, or
// one that a user gives to a state of his own.
func KnownCountry(code string) bool {
	_, ok := countriesBy[code]
	return ok || UserCountry(code)
}

// UserCountry reports whether code is one of those that ISO 3166-1 leaves to
// users and will never give to a state: AAA to AAZ, QMA to QZZ, XAA to XZZ, ZZA
// to ZZZ. Those that our own list has taken are not among them.
func UserCountry(code string) bool {
	if len(code) != 3 || strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return false
	}
	if _, taken := countriesBy[code]; taken {
		return false
	}
	return code[:2] == "AA" || code[:2] == "ZZ" || code[0] == 'X' || code[0] == 'Q' && code[1] >= 'M'
}

// ISOCountry gives the ISO 3166 alpha-3 code of a country, of a former state the
// one that it had; false for one that has none. Kosovo goes by a code that ISO leaves to users, XKX, and so do
// states of a user's own.
func ISOCountry(code string) (string, bool) {
	c, ok := countriesBy[code]
	return code, ok && (c.Kind != "own" || code == "XKX") || UserCountry(code)
}

func mustCountries(tsv string) []CountryCode {
	all, err := readCountries(tsv)
	if err != nil {
		panic(err) // an embedded table, as relations.tsv
	}
	return all
}

func readCountries(tsv string) ([]CountryCode, error) {
	var all []CountryCode
	header := false
	for i, line := range strings.Split(strings.TrimSuffix(tsv, "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if !header {
			if line != "code\tkind\tname" {
				return nil, fmt.Errorf("reading countries.tsv:%d: header is %q", i+1, line)
			}
			header = true
			continue
		}
		if len(cells) != 3 || len(cells[0]) != 3 || strings.ToUpper(cells[0]) != cells[0] || cells[2] == "" {
			return nil, fmt.Errorf("reading countries.tsv:%d: want a code of three capitals, a kind and a name", i+1)
		}
		c := CountryCode{Code: cells[0], Kind: cells[1], Name: cells[2]}
		if c.Kind != "iso" && c.Kind != "former" && c.Kind != "own" {
			return nil, fmt.Errorf("reading countries.tsv:%d: kind %q is none of iso, former, own", i+1, c.Kind)
		}
		if n := len(all); n > 0 && all[n-1].Code >= c.Code {
			return nil, fmt.Errorf("reading countries.tsv:%d: %q does not sort after %q", i+1, c.Code, all[n-1].Code)
		}
		all = append(all, c)
	}
	return all, nil
}
