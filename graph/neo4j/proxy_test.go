package neo4j_test

import (
	"bytes"
	"io"
	"net"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/diplograph/diplograph/graph/neo4j"
)

// proxy stands between the driver and the server and, when told to, breaks the
// connection at a commit.
type proxy struct {
	address string
	target  string
	breaks  atomic.Pointer[breakage]
	broken  atomic.Int32
}

type breakage struct {
	carriedOut bool // the server gets the commit, and only its answer is lost
}

// commit is the Bolt message COMMIT in a chunk of its own: two bytes of length,
// a structure without fields, its tag, the end of the message.
var commit = []byte{0x00, 0x02, 0xB0, 0x12, 0x00, 0x00}

func startProxy(t *testing.T, s neo4j.Settings) (*proxy, neo4j.Settings) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	_, target, _ := strings.Cut(s.URI, "://")
	p := &proxy{address: l.Addr().String(), target: target}
	go func() {
		for {
			client, err := l.Accept()
			if err != nil {
				return
			}
			go p.serve(client)
		}
	}()
	s.URI = "bolt://" + p.address
	return p, s
}

func (p *proxy) serve(client net.Conn) {
	defer client.Close()
	server, err := net.Dial("tcp", p.target)
	if err != nil {
		return
	}
	defer server.Close()
	go func() {
		io.Copy(client, server)
		io.Copy(io.Discard, server) // so that the server can go on when the client is gone
	}()
	buffer := make([]byte, 1<<16)
	for {
		n, err := client.Read(buffer)
		if err != nil {
			return
		}
		if b := p.breaks.Load(); b != nil && bytes.Contains(buffer[:n], commit) && p.breaks.CompareAndSwap(b, nil) {
			p.broken.Add(1)
			client.Close()
			if b.carriedOut {
				server.Write(buffer[:n])
				time.Sleep(500 * time.Millisecond) // it has the connection until it is done
			}
			return
		}
		if _, err := server.Write(buffer[:n]); err != nil {
			return
		}
	}
}
