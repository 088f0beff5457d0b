package backup

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"
)

// Format counts the changes of the archive.
const Format = 1

// manifestName is the first file of an archive.
const manifestName = "diplograph-backup.json"

// Manifest says what an archive holds.
type Manifest struct {
	Format  int       `json:"format"`
	Program string    `json:"program"` // version that wrote it
	Made    time.Time `json:"made"`
	Store   string    `json:"store"` // where the store lay, for people
	Parts   []Part    `json:"parts"`
}

// Part is a file of an archive.
type Part struct {
	Name   string `json:"name"`
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
	File   string `json:"-"` // where it lies
}

// Errors that callers tell apart.
var (
	ErrForeign = errors.New("no backup of diplograph")
	ErrBroken  = errors.New("the backup is broken")
)

// Write packs the parts of m, each read from its File, into a new file at
// path. The file appears when it is complete; one that is there is left alone
// and an error, unless force is set.
func Write(path string, m Manifest, force bool) (Manifest, error) {
	if _, err := os.Lstat(path); err == nil && !force {
		return m, fmt.Errorf("writing the backup: %s is there already; name another file, or give --force", path)
	}
	m.Format = Format
	for i := range m.Parts {
		if err := m.Parts[i].measure(); err != nil {
			return m, fmt.Errorf("writing the backup: %w", err)
		}
	}
	out, err := os.CreateTemp(filepath.Dir(path), ".diplograph-backup-*")
	if err != nil {
		return m, fmt.Errorf("writing the backup: %w", err)
	}
	defer os.Remove(out.Name()) // after the renaming there is nothing to remove
	err = pack(out, m)
	if err == nil {
		err = out.Sync()
	}
	if err = errors.Join(err, out.Close()); err == nil {
		err = os.Rename(out.Name(), path)
	}
	if err != nil {
		return m, fmt.Errorf("writing the backup %s: %w", path, err)
	}
	return m, nil
}

func (p *Part) measure() error {
	f, err := os.Open(p.File)
	if err != nil {
		return err
	}
	defer f.Close()
	h := sha256.New()
	p.Size, err = io.Copy(h, f)
	p.SHA256 = hex.EncodeToString(h.Sum(nil))
	return err
}

func pack(out io.Writer, m Manifest) error {
	z := gzip.NewWriter(out)
	t := tar.NewWriter(z)
	head, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	if err := put(t, m.Made, manifestName, int64(len(head)), bytes.NewReader(head)); err != nil {
		return err
	}
	for _, p := range m.Parts {
		f, err := os.Open(p.File)
		if err != nil {
			return err
		}
		err = put(t, m.Made, p.Name, p.Size, f)
		f.Close() // only read
		if err != nil {
			return err
		}
	}
	return errors.Join(t.Close(), z.Close())
}

func put(t *tar.Writer, made time.Time, name string, size int64, from io.Reader) error {
	if err := t.WriteHeader(&tar.Header{Name: name, Mode: 0o600, Size: size, ModTime: made, Format: tar.FormatPAX}); err != nil {
		return err
	}
	_, err := io.Copy(t, from)
	return err
}

// Read unpacks an archive into a folder and compares every part with its hash.
// Nothing but what the manifest names is unpacked.
func Read(path, folder string) (Manifest, error) {
	m, err := read(path, folder)
	if err != nil {
		return m, fmt.Errorf("reading the backup %s: %w", path, err)
	}
	return m, nil
}

func read(path, folder string) (Manifest, error) {
	f, err := os.Open(path)
	if err != nil {
		return Manifest{}, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return Manifest{}, fmt.Errorf("%w: it is no gzip file", ErrForeign)
	}
	t := tar.NewReader(z)
	m, err := readManifest(t)
	if err != nil {
		return m, err
	}
	for i := range m.Parts {
		if err := m.Parts[i].unpack(t, folder); err != nil {
			return m, err
		}
	}
	if _, err := t.Next(); !errors.Is(err, io.EOF) {
		return m, fmt.Errorf("%w: it goes on behind its last part", ErrBroken)
	}
	if _, err := io.Copy(io.Discard, z); err != nil {
		return m, fmt.Errorf("%w: its end is missing: %w", ErrBroken, err)
	}
	return m, nil
}

// maxManifest bounds what is read before anything is believed.
const maxManifest = 1 << 20

func readManifest(t *tar.Reader) (m Manifest, err error) {
	h, err := t.Next()
	if err != nil || h.Name != manifestName {
		return m, fmt.Errorf("%w: it does not begin with %s", ErrForeign, manifestName)
	}
	if err := json.NewDecoder(io.LimitReader(t, maxManifest)).Decode(&m); err != nil {
		return m, fmt.Errorf("%w: its %s cannot be read: %w", ErrBroken, manifestName, err)
	}
	if m.Format > Format {
		return m, fmt.Errorf("it was written by a newer diplograph (%s); use that one", m.Program)
	}
	return m, nil
}

func (p *Part) unpack(t *tar.Reader, folder string) error {
	h, err := t.Next()
	if err != nil {
		return fmt.Errorf("%w: %s is missing or cut: %w", ErrBroken, p.Name, err)
	}
	if h.Name != p.Name || filepath.Base(p.Name) != p.Name {
		return fmt.Errorf("%w: it holds %q where %q should be", ErrBroken, h.Name, p.Name)
	}
	p.File = filepath.Join(folder, p.Name)
	out, err := os.OpenFile(p.File, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	hash := sha256.New()
	n, err := io.Copy(io.MultiWriter(out, hash), t)
	if err == nil {
		err = out.Sync()
	}
	if err = errors.Join(err, out.Close()); err != nil {
		return fmt.Errorf("%w: unpacking %s: %w", ErrBroken, p.Name, err)
	}
	if n != p.Size || hex.EncodeToString(hash.Sum(nil)) != p.SHA256 {
		return fmt.Errorf("%w: %s is not what was packed (its hash differs)", ErrBroken, p.Name)
	}
	return nil
}
