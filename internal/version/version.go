// Package version names the program. Stores keep the version with which each
// article was read, so that texts read by an older one can be read again.
package version

import (
	"runtime/debug"
	"strings"
)

// Program is the version of the program, after semver.org.
const Program = "0.1.0-dev"

// Revision is the commit that the program was built from, with "+dirty" when
// files were changed after it; empty when the build does not know.
func Revision() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	var commit, dirty string
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			commit = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			dirty = "+dirty"
		}
	}
	if commit == "" {
		return ""
	}
	return strings.ToLower(commit[:min(12, len(commit))]) + dirty
}
