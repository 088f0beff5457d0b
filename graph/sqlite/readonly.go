package sqlite

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/diplograph/diplograph/graph"
)

// opaque are the stretches of SQL in which no keyword or semicolon counts:
// strings, quoted names, comments. An unclosed one runs to the end.
var opaque = regexp.MustCompile(`(?s)'[^']*(?:'|$)|"[^"]*(?:"|$)|` + "`[^`]*(?:`|$)" + `|\[[^\]]*(?:\]|$)|--[^\n]*|/\*.*?(?:\*/|$)`)

// readsOnly refuses what a connection that cannot write would let pass:
// ATTACH and VACUUM INTO make other files, PRAGMA can take the lock off, and
// a second statement can be any of them.
func readsOnly(text string) error {
	bare := strings.TrimSpace(opaque.ReplaceAllString(text, " "))
	bare = strings.TrimSpace(strings.TrimSuffix(bare, ";"))
	if strings.Contains(bare, ";") {
		return fmt.Errorf("%w: it has several statements", graph.ErrNotRead)
	}
	first := strings.ToUpper(strings.TrimLeft(bare, "( \t\r\n"))
	for _, word := range []string{"SELECT", "WITH", "VALUES", "EXPLAIN"} {
		if strings.HasPrefix(first, word) {
			return nil
		}
	}
	return fmt.Errorf("%w: it begins with none of SELECT, WITH, VALUES, EXPLAIN", graph.ErrNotRead)
}
