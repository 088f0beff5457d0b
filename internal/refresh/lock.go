package refresh

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// ErrLocked is the reason when another program refreshes the same store.
var ErrLocked = errors.New("another refresh of this store is at work")

// Lock keeps a second refresh of a store out. The system lets go of it when
// the program ends, however it ends: a lock that nobody holds any more is
// taken without asking.
type Lock struct {
	file *flock.Flock
	// Left is who held the lock and ended without letting go of it (killed, or
	// the machine went down), empty when there is none.
	Left string
}

// holder is what stands in the file of a lock, for people.
type holder struct {
	PID   int    `json:"pid"`
	Host  string `json:"host"`
	Since string `json:"since"`
}

func (h holder) String() string {
	return fmt.Sprintf("process %d on %s, since %s", h.PID, h.Host, h.Since)
}

// TakeLock takes the lock whose file is at path, and makes the file with its
// folder where it is missing. It does not wait: ErrLocked says who holds it.
func TakeLock(path string, now time.Time) (*Lock, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, fmt.Errorf("taking the lock %q: %w", path, err)
	}
	l := &Lock{file: flock.New(path, flock.SetPermissions(0o644))} // other users may look who holds it
	got, err := l.file.TryLock()
	if err != nil {
		return nil, fmt.Errorf("taking the lock %q: %w: its file system must know locks (flock); name another data folder with XDG_DATA_HOME", path, err)
	}
	before := readHolder(path)
	if !got {
		who := "somebody"
		if before != nil {
			who = before.String()
		}
		return nil, fmt.Errorf("%w: %s; its lock is %s", ErrLocked, who, path)
	}
	if before != nil {
		l.Left = before.String()
	}
	host, _ := os.Hostname() // an empty name is as good as none
	text, err := json.Marshal(holder{os.Getpid(), host, now.Format(time.RFC3339)})
	if err == nil {
		err = os.WriteFile(path, text, 0o644)
	}
	if err != nil {
		l.file.Close()
		return nil, fmt.Errorf("writing the lock %q: %w", path, err)
	}
	return l, nil
}

func readHolder(path string) *holder {
	text, err := os.ReadFile(path)
	var h holder
	if err != nil || json.Unmarshal(text, &h) != nil {
		return nil
	}
	return &h
}

// Release lets go of the lock. The file stays: taking it away would let two
// others hold two different files of that name.
func (l *Lock) Release() error {
	return errors.Join(os.Truncate(l.file.Path(), 0), l.file.Close())
}
