package neo4jserver

import (
	"fmt"
	"strings"
)

// conf is the neo4j.conf of the server. Neo4j refuses to start on a key that
// it does not know, so every line here was run.
func (s *Server) conf(st *state) string {
	lines := []string{
		"# Written by diplograph at every start: changes made here are lost.",
		"server.default_listen_address=127.0.0.1",
		fmt.Sprintf("server.bolt.listen_address=127.0.0.1:%d", st.Bolt),
		fmt.Sprintf("server.bolt.advertised_address=localhost:%d", st.Bolt),
		fmt.Sprintf("server.http.listen_address=127.0.0.1:%d", st.HTTP),
		fmt.Sprintf("server.http.advertised_address=localhost:%d", st.HTTP),
		"server.memory.heap.max_size=" + s.heap(), // for the record: -Xmx decides
		"server.memory.pagecache.size=" + s.pageCache(),
		"dbms.usage_report.enabled=false",
		"client.allow_telemetry=false",
		"browser.remote_content_hostname_whitelist=localhost",
		"# LOAD CSV passes even in a read transaction: it may read neither the files",
		"# of this machine nor the addresses that it can reach.",
		"server.directories.import=import",
		"dbms.security.allow_csv_import_from_file_urls=false",
		"internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0",
	}
	if s.throwaway {
		lines = append(lines,
			// A clean stop waits a fixed time for its Bolt threads.
			"internal.server.bolt.thread_pool_shutdown_wait_time=1s",
			// A small graph changes by half in every test: without this, most
			// of the time goes into planning each query anew.
			"dbms.cypher.min_replan_interval=1h",
			// Tests of wrong passwords must not lock out those after them.
			"dbms.security.auth_max_failed_attempts=0")
	}
	return strings.Join(append(lines, s.more...), "\n") + "\n"
}

func (s *Server) heap() string {
	if s.throwaway {
		return "512m"
	}
	return "1g"
}

func (s *Server) pageCache() string {
	if s.throwaway {
		return "64m"
	}
	return "512m"
}
