package newssite

import (
	"context"
	"encoding/binary"
	"io"
	"net"
	"net/netip"
	"strings"
	"sync"

	"golang.org/x/net/dns/dnsmessage"
)

// Names is a resolver that asks nobody: each name gives its IPv4 addresses in
// turn, one a question, the last one for ever. The name "*" stands for all that
// are not listed.
func Names(table map[string][]string) *net.Resolver {
	var mu sync.Mutex
	next := func(name string) string {
		mu.Lock()
		defer mu.Unlock()
		list, known := table[name]
		if !known {
			name = "*"
			list = table[name]
		}
		if len(list) > 1 {
			table[name] = list[1:]
		}
		if len(list) == 0 {
			return ""
		}
		return list[0]
	}
	return &net.Resolver{PreferGo: true, Dial: func(context.Context, string, string) (net.Conn, error) {
		here, there := net.Pipe()
		go answerNames(there, next)
		return here, nil
	}}
}

// answerNames speaks DNS over a stream: messages with their length before.
func answerNames(conn net.Conn, next func(string) string) {
	defer conn.Close()
	for {
		var size [2]byte
		if _, err := io.ReadFull(conn, size[:]); err != nil {
			return
		}
		question := make([]byte, binary.BigEndian.Uint16(size[:]))
		if _, err := io.ReadFull(conn, question); err != nil {
			return
		}
		var m dnsmessage.Message
		if m.Unpack(question) != nil {
			return
		}
		m.Response, m.Authoritative = true, true
		m.Additionals = nil
		q := m.Questions[0]
		head := dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class}
		if q.Type == dnsmessage.TypeA {
			if ip, err := netip.ParseAddr(next(strings.TrimSuffix(q.Name.String(), "."))); err == nil {
				m.Answers = append(m.Answers, dnsmessage.Resource{Header: head, Body: &dnsmessage.AResource{A: ip.As4()}})
			}
		}
		out, err := m.AppendPack(make([]byte, 2))
		if err != nil {
			return
		}
		binary.BigEndian.PutUint16(out, uint16(len(out)-2))
		if _, err := conn.Write(out); err != nil {
			return
		}
	}
}
