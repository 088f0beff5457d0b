package overlay

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/gazetteer"
)

// Folder is where the overlays of a user lie, each in a folder of its own.
type Folder struct{ Path string }

// The names of what is on its way: neither is read as an overlay.
const (
	oldPrefix = ".old-" // the overlay that another one replaces right now
	newPrefix = ".new-" // an overlay that is being written
)

var goodName = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]{0,40}$`)

// CheckName refuses names of overlays that are no plain names of folders.
func CheckName(name string) error {
	if !goodName.MatchString(name) || name == "gazetteer" {
		return fmt.Errorf("%q is no name of an overlay: use small letters, digits, - and _", name)
	}
	return nil
}

// Layers lists the overlays, sorted by name. A folder that does not exist
// holds none.
func (f Folder) Layers() ([]gazetteer.Layer, error) {
	names, err := f.names()
	if err != nil {
		return nil, err
	}
	layers := make([]gazetteer.Layer, 0, len(names))
	for _, name := range names {
		layers = append(layers, f.Layer(name))
	}
	return layers, nil
}

func (f Folder) names() ([]string, error) {
	entries, err := os.ReadDir(f.Path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("looking for overlays: %w", err)
	}
	var names []string
	for _, e := range entries {
		name, old := strings.CutPrefix(e.Name(), oldPrefix)
		if !old && strings.HasPrefix(name, ".") {
			continue
		}
		if CheckName(name) != nil || !isFolder(f.Path, e) {
			return nil, fmt.Errorf("looking for overlays: %s is none; move it out of %s", e.Name(), f.Path)
		}
		names = append(names, name)
	}
	slices.Sort(names)
	return slices.Compact(names), nil
}

func isFolder(path string, e fs.DirEntry) bool {
	info, err := os.Stat(filepath.Join(path, e.Name()))
	return err == nil && info.IsDir()
}

// Layer is the overlay of a name, there or not.
func (f Folder) Layer(name string) gazetteer.Layer {
	return gazetteer.Layer{Name: name, FS: os.DirFS(f.at(name))}
}

// at is where an overlay lies. A write that was cut off between its two steps
// has left the old one under another name.
func (f Folder) at(name string) string {
	path := filepath.Join(f.Path, name)
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		if old := filepath.Join(f.Path, oldPrefix+name); isThere(old) {
			return old
		}
	}
	return path
}

func isThere(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// Remove takes an overlay out. It refuses where another overlay rests on it,
// like a merge into one of its actors.
func (f Folder) Remove(name string) error {
	path := f.at(name)
	if !isThere(path) {
		return fmt.Errorf("taking overlay %q out: there is none in %s", name, f.Path)
	}
	unlock, err := f.lock()
	if err != nil {
		return err
	}
	defer unlock()
	if _, err := f.without(); err == nil {
		if _, err := f.without(name); err != nil {
			return fmt.Errorf("taking overlay %q out: another rests on it, split or remove what does first: %w", name, err)
		}
	}
	gone, err := os.MkdirTemp(f.Path, newPrefix)
	if err != nil {
		return fmt.Errorf("taking overlay %q out: %w", name, err)
	}
	if err := os.Rename(path, filepath.Join(gone, name)); err != nil {
		return fmt.Errorf("taking overlay %q out: %w", name, err)
	}
	return os.RemoveAll(gone)
}

// write puts files into a new folder and hands it to check; when that agrees
// the folder takes the place of the overlay. Until then, and after any error or
// cut of power, the old one stays.
func (f Folder) write(name string, files map[string][]byte, check func(gazetteer.Layer) error) error {
	fresh, err := os.MkdirTemp(f.Path, newPrefix+name+"-")
	if err != nil {
		return fmt.Errorf("writing overlay %q: %w", name, err)
	}
	defer os.RemoveAll(fresh)
	if err := os.Chmod(fresh, 0o755); err != nil {
		return fmt.Errorf("writing overlay %q: %w", name, err)
	}
	for file, content := range files {
		if err := writeSynced(filepath.Join(fresh, file), content); err != nil {
			return fmt.Errorf("writing overlay %q: %w", name, err)
		}
	}
	if err := syncFolder(fresh); err != nil {
		return fmt.Errorf("writing overlay %q: %w", name, err)
	}
	if err := check(gazetteer.Layer{Name: name, FS: os.DirFS(fresh)}); err != nil {
		return err
	}
	if err := f.swap(name, fresh); err != nil {
		return fmt.Errorf("writing overlay %q: %w", name, err)
	}
	return nil
}

// swap takes two steps; at looks for the old folder between them.
func (f Folder) swap(name, fresh string) error {
	path, old := filepath.Join(f.Path, name), filepath.Join(f.Path, oldPrefix+name)
	if isThere(path) {
		if err := os.RemoveAll(old); err != nil {
			return err
		}
		if err := os.Rename(path, old); err != nil {
			return err
		}
	}
	if err := os.Rename(fresh, path); err != nil {
		return err
	}
	if err := syncFolder(f.Path); err != nil {
		return err
	}
	return os.RemoveAll(old)
}

func writeSynced(path string, content []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	return errors.Join(err, file.Sync(), file.Close())
}
