package main

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/diplograph/diplograph/graph/ontology"
)

// plural is "1 article", "2 articles".
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if stem, found := strings.CutSuffix(noun, "y"); found {
		noun = stem + "ie"
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// isOrAre is "1 article is", "2 articles are".
func isOrAre(n int, noun string) string {
	if n == 1 {
		return plural(n, noun) + " is"
	}
	return plural(n, noun) + " are"
}

// some joins the first n of names.
func some(names []string, n int) string {
	if len(names) <= n {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:n], ", "), len(names)-n)
}

// spoken is a day as people write it: 24 September 2025.
func spoken(day ontology.Date) string {
	t, err := time.Parse(time.DateOnly, string(day))
	if err != nil {
		return string(day) // a month or a year
	}
	return t.Format("2 January 2006")
}

var plainWord = regexp.MustCompile(`^[A-Za-z0-9_@%+=:,./-]+$`)

// shellQuote writes a word so that a shell reads it as it is.
func shellQuote(word string) string {
	if plainWord.MatchString(word) {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}

var languageNames = map[string]string{"ar": "Arabic", "en": "English", "es": "Spanish", "fr": "French", "ru": "Russian"}

// languageName is the English name of a language, else its code.
func languageName(code string) string {
	if name, known := languageNames[code]; known {
		return name
	}
	if code == "" {
		return "of unknown language"
	}
	return code
}
