package neo4j_test

import (
	"encoding/binary"
	"io"
	"net"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph/neo4j"
)

// oldServer is a stand-in for Neo4j 4.4, as far as somebody gets who asks for
// its version: Bolt 4.4, and SUCCESS to all that is said.
func oldServer(t *testing.T) (address string) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go beOld(conn)
		}
	}()
	return l.Addr().String()
}

func beOld(conn net.Conn) {
	defer conn.Close()
	handshake := make([]byte, 4+4*4) // the magic number and four proposals
	if _, err := io.ReadFull(conn, handshake); err != nil {
		return
	}
	conn.Write([]byte{0, 0, 4, 4})
	for {
		if err := readMessage(conn); err != nil {
			return
		}
		// SUCCESS {server: "Neo4j/4.4.40", connection_id: "c"} in PackStream.
		success := "\xB1\x70\xA2\x86server\x8CNeo4j/4.4.40\x8Dconnection_id\x81c"
		message := binary.BigEndian.AppendUint16(nil, uint16(len(success)))
		conn.Write(append(append(message, success...), 0, 0))
	}
}

// readMessage skips the chunks of one message.
func readMessage(r io.Reader) error {
	for {
		var size [2]byte
		if _, err := io.ReadFull(r, size[:]); err != nil {
			return err
		}
		n := binary.BigEndian.Uint16(size[:])
		if n == 0 {
			return nil
		}
		if _, err := io.CopyN(io.Discard, r, int64(n)); err != nil {
			return err
		}
	}
}

func TestServerThatIsTooOld(t *testing.T) {
	text := refused(t, neo4j.Settings{URI: "bolt://" + oldServer(t), Password: "secret"})
	if !strings.Contains(text, "is Neo4j 4.4.40: 5.26 or newer is needed") {
		t.Errorf("%q does not say which version is needed", text)
	}
}
