package source

import (
	"io"
	"os"
	"strings"
	"testing"
)

// An archive that is no file is copied to one, but not without end.
func TestSpool(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	file, done, err := spool(part{}, strings.NewReader("0123456789"), 10)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(io.NewSectionReader(file, 0, 11)); string(got) != "0123456789" {
		t.Errorf("%q, %v", got, err)
	}
	done()
	if _, _, err := spool(part{}, strings.NewReader("0123456789a"), 10); err == nil || !strings.Contains(err.Error(), "save it and name the file") {
		t.Errorf("more than the limit: %v", err)
	}
	if left, err := os.ReadDir(os.TempDir()); err != nil || len(left) != 0 {
		t.Errorf("%d files are left, %v", len(left), err)
	}
}
