package catalogue

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"go.yaml.in/yaml/v3"
)

// PathOf is where the file of a user's source lies.
func PathOf(folder, name string) string { return filepath.Join(folder, name+ending) }

// ErrExists is the error of writing a source that has a file already.
var ErrExists = errors.New("there is a source of this name already")

// Write makes the file of a source in the folder of the user and gives its
// path. A file that is there is never overwritten.
func Write(folder string, s Source) (path string, err error) {
	path = PathOf(folder, s.Name)
	content, err := Encode(s)
	if err != nil {
		return "", fmt.Errorf("writing %s: %w", path, err)
	}
	if _, err := Read(path, content); err != nil {
		return "", fmt.Errorf("checking the new source: %w", err)
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", fmt.Errorf("writing %s: %w", path, err)
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return "", fmt.Errorf("writing %s: %w", path, ErrExists)
	}
	if err != nil {
		return "", fmt.Errorf("writing the source: %w", err)
	}
	_, err = f.Write(content)
	if err := errors.Join(err, f.Close()); err != nil {
		return "", fmt.Errorf("writing %s: %w", path, err)
	}
	return path, nil
}

// Encode gives the file of a source.
func Encode(s Source) ([]byte, error) {
	var out bytes.Buffer
	encoder := yaml.NewEncoder(&out)
	encoder.SetIndent(2)
	if err := encoder.Encode(s); err != nil {
		return nil, err
	}
	return out.Bytes(), encoder.Close()
}

// Remove deletes the file of a user's source. A shipped source is switched off
// by a file of its name; gone tells that nothing of that name is left.
func Remove(folder string, s Source) (gone bool, err error) {
	path := PathOf(folder, s.Name)
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return false, fmt.Errorf("removing the source: %w", err)
	}
	ours, err := Shipped()
	if err != nil {
		return false, err
	}
	if _, isShipped := find(ours, s.Name); !isShipped {
		return true, nil
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return false, fmt.Errorf("switching the source off: %w", err)
	}
	off := fmt.Sprintf("# comes with the program; this file switches it off\nname: %s\noff: true\n", s.Name)
	if err := os.WriteFile(path, []byte(off), 0o644); err != nil {
		return false, fmt.Errorf("switching the source off: %w", err)
	}
	return false, nil
}

// SwitchOn deletes the file that switches a shipped source off.
func SwitchOn(s Source) error {
	if !s.Off || !s.Shipped {
		return fmt.Errorf("switching on %s: it is off in its own file, %s; take the line off: true out of it", s.Name, s.Path)
	}
	if err := os.Remove(s.Path); err != nil {
		return fmt.Errorf("switching on %s: %w", s.Name, err)
	}
	return nil
}
