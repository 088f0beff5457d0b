package backup_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/diplograph/diplograph/internal/backup"
)

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// packed is a backup of two small files.
func packed(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a"), "the graph")
	write(t, filepath.Join(dir, "b"), "what refreshes remember")
	path := filepath.Join(dir, "backup.tar.gz")
	m := backup.Manifest{Program: "1.0", Made: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC), Store: "here", Parts: []backup.Part{
		{Name: "graph.db", File: filepath.Join(dir, "a")}, {Name: "refresh.db", File: filepath.Join(dir, "b")},
	}}
	if _, err := backup.Write(path, m, false); err != nil {
		t.Fatal(err)
	}
	if _, err := backup.Write(path, m, false); err == nil {
		t.Error("a backup that is there is written over")
	}
	if _, err := backup.Write(path, m, true); err != nil {
		t.Errorf("with force: %v", err)
	}
	return path
}

func TestComesBackAsItWas(t *testing.T) {
	dir := t.TempDir()
	m, err := backup.Read(packed(t), dir)
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(m.Parts[0].File)
	if err != nil || string(text) != "the graph" || m.Program != "1.0" || len(m.Parts) != 2 {
		t.Errorf("%q, %+v, %v", text, m, err)
	}
}

// Cut anywhere, or with any byte altered, a backup is refused.
func TestBrokenBackups(t *testing.T) {
	whole, err := os.ReadFile(packed(t))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "backup.tar.gz")
	for cut := range whole {
		write(t, path, string(whole[:cut]))
		if _, err := backup.Read(path, t.TempDir()); err == nil {
			t.Errorf("cut after %d of %d bytes, it is taken", cut, len(whole))
		}
	}
	for i := 10; i < len(whole); i++ { // before that are time and system of the compressor
		bad := append([]byte{}, whole...)
		bad[i] ^= 0x55
		write(t, path, string(bad))
		m, err := backup.Read(path, t.TempDir())
		if err == nil && len(m.Parts) != 2 {
			t.Errorf("byte %d altered, it is taken: %+v", i, m)
		}
	}
}

func TestForeignFiles(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x")
	write(t, path, "no backup")
	if _, err := backup.Read(path, t.TempDir()); !errors.Is(err, backup.ErrForeign) {
		t.Errorf("error %v, want ErrForeign", err)
	}
}
