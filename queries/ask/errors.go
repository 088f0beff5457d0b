package ask

import (
	"fmt"
	"strings"
)

// UnknownQuestion is the error of a question in no form that is understood.
type UnknownQuestion struct {
	Question string
	Examples []string // what can be asked, in the language of the question
}

func (e *UnknownQuestion) Error() string {
	return fmt.Sprintf("understanding the question %q: it has none of the forms that can be asked:\n  %s", e.Question, strings.Join(e.Examples, "\n  "))
}

// UnknownName is the error of a question about somebody whom the graph does
// not know.
type UnknownName struct {
	Name string
	Near []string // names that it knows and that look alike
}

func (e *UnknownName) Error() string {
	if strings.ContainsAny(e.Name, "0123456789٠١٢٣٤٥٦٧٨٩") {
		return fmt.Sprintf("the graph knows nobody and nothing named %q; if that holds a day, the calendar does not have it: days are written 24 September 2025, Sept 24 or 2025-09-24", e.Name)
	}
	if len(e.Near) == 0 {
		return fmt.Sprintf("the graph knows nobody and nothing named %q; `diplograph query run actors` lists whom it knows", e.Name)
	}
	return fmt.Sprintf("the graph knows nobody and nothing named %q; near it are: %s", e.Name, strings.Join(e.Near, ", "))
}
