package neo4j_test

import (
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/queries/querytest"
)

// Named queries and questions have the answers that SQLite gives.
func TestQuestions(t *testing.T) {
	querytest.Run(t, func(t *testing.T) graph.Store { return emptyStore(t) })
}
