package neo4jserver

import (
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

func TestPasswordIsMadeOnceAndPrivate(t *testing.T) {
	s := &Server{Home: t.TempDir()}
	first, err := s.password()
	if err != nil {
		t.Fatal(err)
	}
	if len(first) < 20 || strings.ContainsAny(first, "/ @\n") {
		t.Errorf("%q is short, or has letters that NEO4J_AUTH or a command line take amiss", first)
	}
	info, err := os.Stat(s.passwordFile())
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); got != 0o600 {
		t.Errorf("password file has mode %o, want 600", got)
	}
	if second, _ := s.password(); second != first {
		t.Error("the password changed: the server would not know the new one")
	}
	if other, _ := (&Server{Home: t.TempDir()}).password(); other == first {
		t.Error("two servers got one password")
	}
}

func TestPasswordIsForOurServerOnly(t *testing.T) {
	s := &Server{Home: t.TempDir()}
	if _, ok := s.Password("neo4j://localhost:7687"); ok {
		t.Error("a password though no server was started")
	}
	if err := s.writeState(&state{Way: Maven, Bolt: 7687}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.password(); err != nil {
		t.Fatal(err)
	}
	for uri, want := range map[string]bool{
		"neo4j://localhost:7687":     true,
		"neo4j://localhost":          true,
		"bolt://127.0.0.1:7687":      true,
		"bolt://[::1]:7687":          true,
		"neo4j://localhost:7688":     false,
		"neo4j://example.org:7687":   false,
		"neo4j+s://x.databases.io":   false,
		"neo4j://localhost.evil.org": false,
		"://":                        false,
	} {
		if _, got := s.Password(uri); got != want {
			t.Errorf("Password(%q) found: %v, want %v", uri, got, want)
		}
	}
}

func TestPortsThatAreTakenAreAvoided(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	port := taken.Addr().(*net.TCPAddr).Port
	st := &state{Bolt: port, HTTP: port}
	if err := (&Server{}).pickPorts(st); err != nil {
		t.Fatal(err)
	}
	if st.Bolt == port || st.HTTP == port || st.Bolt == st.HTTP {
		t.Errorf("picked %d and %d though %d is taken", st.Bolt, st.HTTP, port)
	}
}

func TestStateThatIsNotOursIsRefused(t *testing.T) {
	for _, text := range []string{"", "{", `{"way":"podman"}`} {
		s := &Server{Home: t.TempDir()}
		if err := os.WriteFile(s.stateFile(), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Status(t.Context()); err == nil || !strings.Contains(err.Error(), s.stateFile()) {
			t.Errorf("state %q: %v, want an error that names the file", text, err)
		}
	}
}

func TestPidOfAnotherProcessIsNotOurServer(t *testing.T) {
	s := &Server{Home: t.TempDir()}
	l := &local{server: s}
	if err := os.WriteFile(l.pidFile(), []byte(strconv.Itoa(os.Getpid())), 0o600); err != nil {
		t.Fatal(err)
	}
	if up, err := l.running(t.Context(), nil); err != nil || up {
		t.Errorf("running: %v, %v: the id is that of this test", up, err)
	}
}

func TestJavaVersion(t *testing.T) {
	for printed, want := range map[string]int{
		`openjdk version "17.0.15" 2025-04-15`:    17,
		`java version "1.8.0_292"`:                8,
		`openjdk version "25" 2025-09-16`:         25,
		"Picked up X\nopenjdk version \"21.0.1\"": 21,
	} {
		if got, err := javaVersion(printed); err != nil || got != want {
			t.Errorf("javaVersion(%q) = %d, %v, want %d", printed, got, err, want)
		}
	}
	if _, err := javaVersion("command not found"); err == nil {
		t.Error("a version out of nothing")
	}
}

func TestDataDir(t *testing.T) {
	for name, c := range map[string]struct {
		env  map[string]string
		want string
	}{
		"XDG":          {map[string]string{"XDG_DATA_HOME": "/data", "HOME": "/home/a"}, "/data/diplograph"},
		"home":         {map[string]string{"HOME": "/home/a"}, "/home/a/.local/share/diplograph"},
		"relative XDG": {map[string]string{"XDG_DATA_HOME": "data", "HOME": "/home/a"}, "/home/a/.local/share/diplograph"},
	} {
		got, err := DataDir(func(key string) string { return c.env[key] })
		if err != nil || got != filepath.FromSlash(c.want) {
			t.Errorf("%s: %q, %v, want %q", name, got, err, c.want)
		}
	}
	if _, err := DataDir(func(string) string { return "" }); err == nil {
		t.Error("a folder without HOME")
	}
}
