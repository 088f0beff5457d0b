package neo4jserver

import (
	"errors"
	"fmt"
	"path/filepath"
)

// DataDir is the user's data folder of the program: XDG_DATA_HOME/diplograph,
// by default ~/.local/share/diplograph.
func DataDir(getenv func(string) string) (string, error) {
	return xdg(getenv, "XDG_DATA_HOME", ".local", "share")
}

func cacheDir(getenv func(string) string) (string, error) {
	return xdg(getenv, "XDG_CACHE_HOME", ".cache")
}

func xdg(getenv func(string) string, name string, fallback ...string) (string, error) {
	// The XDG base directory specification: a relative path is to be ignored.
	if dir := getenv(name); filepath.IsAbs(dir) {
		return filepath.Join(dir, "diplograph"), nil
	}
	home := getenv("HOME")
	if !filepath.IsAbs(home) {
		return "", fmt.Errorf("finding the user's folder: %w", errors.New("neither "+name+" nor HOME is an absolute path"))
	}
	return filepath.Join(append(append([]string{home}, fallback...), "diplograph")...), nil
}
