package refresh

import (
	"net/url"
	"path/filepath"
	"strings"

	"github.com/diplograph/diplograph/graph"
)

// Paths say where what belongs to the refreshes of a store lies.
type Paths struct {
	State string // what refreshes remember
	Lock  string
}

// PathsOfFile are those of an embedded store: the state in the data folder,
// the lock beside the store, so that two users of one file meet at it. The
// default store has the plain names.
func PathsOfFile(store, data, byDefault string) Paths {
	store = resolved(store)
	if store == resolved(byDefault) {
		return Paths{filepath.Join(data, "refresh.db"), store + ".lock"}
	}
	return Paths{filepath.Join(data, "refresh-"+graph.Hash(store)[:12]+".db"), store + ".lock"}
}

// PathsOfServer are those of a store in Neo4j: both in the data folder, by
// host and database, in whatever way the address is written.
func PathsOfServer(address, database, data string) Paths {
	host := address
	if u, err := url.Parse(address); err == nil && u.Host != "" {
		host = strings.ToLower(u.Hostname())
		if port := u.Port(); port != "" && port != "7687" {
			host += ":" + port
		}
	}
	name := filepath.Join(data, "refresh-"+graph.Hash(host, strings.ToLower(database))[:12])
	return Paths{name + ".db", name + ".lock"}
}

// resolved is the one name of a file, or of the one that will be there.
func resolved(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	if real, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
		return filepath.Join(real, filepath.Base(path))
	}
	return path
}
