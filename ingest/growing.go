package ingest

import (
	"runtime/debug"
	"sync"
)

// whileGrowing is by how many percent the heap may grow before the collector comes while
// tables and dictionaries are built. Nearly all that is made then stays: as the heap grows
// from nothing, the collector would mark it seven times over, for a fifth (Arabic) to a
// third (Russian) of all that a start costs.
const whileGrowing = 300

// building is held while that percentage, which is one for the whole program, is not the
// user's own.
var building sync.Mutex

// growing builds tables or a dictionary.
func growing(build func()) {
	building.Lock()
	defer building.Unlock()
	own := debug.SetGCPercent(whileGrowing)
	defer debug.SetGCPercent(own)
	if own < 0 || own > whileGrowing {
		debug.SetGCPercent(own)
	}
	build()
}
