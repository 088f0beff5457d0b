package catalogue

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

//go:embed sources/*.yaml
var shipped embed.FS

const ending = ".yaml"

// Shipped reads the sources that come with the program, by name.
func Shipped() ([]Source, error) {
	files, err := fs.Sub(shipped, "sources")
	if err != nil {
		return nil, err
	}
	all, err := readAll(files, "catalogue/sources")
	for i := range all {
		all[i].Shipped = true
	}
	return all, err
}

// Folder reads the sources of a user, by name. A folder that is not there
// holds none. Every file in it must be a source; all that is wrong is told at
// once.
func Folder(folder string) ([]Source, error) {
	if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return readAll(os.DirFS(folder), folder)
}

// Load reads the sources of the program and those in the folder of the user,
// by name; the user's win. Those that are Off are among them.
func Load(folder string) ([]Source, error) {
	all, err := Shipped()
	if err != nil {
		return nil, err
	}
	own, err := Folder(folder)
	if err != nil {
		return nil, err
	}
	for _, s := range own {
		i, found := find(all, s.Name)
		switch {
		case !found && len(s.Addresses()) == 0:
			return nil, fmt.Errorf("%s: switches off %q, and the program comes with no source of this name; remove the file", s.Path, s.Name)
		case !found:
			all = slices.Insert(all, i, s)
		case len(s.Addresses()) == 0: // name and off alone
			all[i].Off, all[i].Path = true, s.Path
		default:
			all[i] = s
		}
	}
	return all, nil
}

func find(sources []Source, name string) (int, bool) {
	return slices.BinarySearchFunc(sources, name, func(s Source, name string) int { return strings.Compare(s.Name, name) })
}

func readAll(files fs.FS, folder string) ([]Source, error) {
	entries, err := fs.ReadDir(files, ".")
	if err != nil {
		return nil, fmt.Errorf("reading sources: %w", err)
	}
	var all []Source
	var problems []error
	for _, entry := range entries {
		path := filepath.Join(folder, entry.Name())
		name, isSource := strings.CutSuffix(entry.Name(), ending)
		switch {
		case strings.HasPrefix(entry.Name(), "."):
			continue // editors and file managers leave such files
		case entry.IsDir() || !isSource:
			problems = append(problems, fmt.Errorf("%s: is no source; sources are files NAME%s", path, ending))
			continue
		}
		content, err := fs.ReadFile(files, entry.Name())
		if err != nil {
			problems = append(problems, err)
			continue
		}
		s, err := Read(path, content)
		if err == nil && s.Name != name {
			err = fmt.Errorf("%s: its name is %q; it must be that of its file, %q", path, s.Name, name)
		}
		if err != nil {
			problems = append(problems, err)
			continue
		}
		all = append(all, s)
	}
	if len(problems) > 0 {
		return nil, fmt.Errorf("reading sources: %w", errors.Join(problems...))
	}
	slices.SortFunc(all, func(a, b Source) int { return strings.Compare(a.Name, b.Name) })
	return all, nil
}
