package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/diplograph/diplograph/graph"
)

// explain puts into one line what the server or the driver says at length:
// what is wrong and what to do about it.
func explain(ctx context.Context, s Settings, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(ctx.Err(), context.Canceled):
		return ctx.Err() // the driver says only that the connection is gone
	case errors.Is(ctx.Err(), context.DeadlineExceeded) || errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("the Neo4j server at %s did not answer in time: %w", s.URI, context.DeadlineExceeded)
	case errors.Is(err, graph.ErrNotRead), errors.Is(err, graph.ErrNotFound), errors.Is(err, graph.ErrForeign), errors.Is(err, graph.ErrNewer):
		return err // of our own, said already
	}
	var server *driver.Neo4jError
	if errors.As(err, &server) {
		return explainServer(s, server)
	}
	var lost *driver.ConnectivityError
	if errors.As(err, &lost) {
		return fmt.Errorf("the Neo4j server at %s cannot be reached: %w: start it (diplograph neo4j start), or correct --store or NEO4J_URI", s.URI, oneLine(lost))
	}
	return fmt.Errorf("using the Neo4j server at %s: %w", s.URI, err)
}

// Codes of the server that have an explanation of their own.
const (
	codeUnauthorized = "Neo.ClientError.Security.Unauthorized"
	codeRateLimit    = "Neo.ClientError.Security.AuthenticationRateLimit"
	codeExpired      = "Neo.ClientError.Security.CredentialsExpired"
	codeNoDatabase   = "Neo.ClientError.Database.DatabaseNotFound"
	codeAccessMode   = "Neo.ClientError.Statement.AccessMode"
	codeTimeout      = "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration"
)

// readOnlyCodes are what a database answers that takes no writes.
var readOnlyCodes = map[string]bool{
	"Neo.ClientError.General.WriteOnReadOnlyAccessDatabase": true,
	"Neo.ClientError.General.ForbiddenOnReadOnlyDatabase":   true,
	"Neo.ClientError.Security.Forbidden":                    true,
}

func explainServer(s Settings, err *driver.Neo4jError) error {
	switch {
	case err.Code == codeUnauthorized:
		return fmt.Errorf("the Neo4j server at %s refuses the password of user %q: set NEO4J_USERNAME and NEO4J_PASSWORD", s.URI, s.username())
	case err.Code == codeRateLimit:
		return fmt.Errorf("the Neo4j server at %s has had too many wrong passwords of user %q: wait some seconds, then set NEO4J_PASSWORD", s.URI, s.username())
	case err.Code == codeExpired:
		return fmt.Errorf("the Neo4j server at %s wants user %q to change the password first: do so in Neo4j Browser", s.URI, s.username())
	case err.Code == codeNoDatabase:
		return fmt.Errorf("the Neo4j server at %s has no database %q: correct NEO4J_DATABASE", s.URI, s.Database)
	case readOnlyCodes[err.Code]:
		return fmt.Errorf("the Neo4j server at %s takes no writes from user %q: %w", s.URI, s.username(), graph.ErrReadOnly)
	case err.Code == codeAccessMode:
		return fmt.Errorf("%w: %s", graph.ErrNotRead, oneLine(errors.New(err.Msg)))
	case err.Code == codeTimeout:
		return fmt.Errorf("the query took longer than %s and was ended", s.timeout())
	}
	return fmt.Errorf("the Neo4j server at %s answers: %w", s.URI, oneLine(err))
}

// line is an error whose text is kept to one line.
type line struct {
	error
	text string
}

func (l line) Error() string { return l.text }
func (l line) Unwrap() error { return l.error }

func oneLine(err error) error {
	return line{err, strings.Join(strings.Fields(err.Error()), " ")}
}

// lostInCommit tells whether the connection broke while the answer to a commit
// was awaited: it may have been carried out. The driver's type for it is internal.
func lostInCommit(err error) bool {
	var lost *driver.ConnectivityError
	return errors.As(err, &lost) && strings.Contains(lost.Error(), "Connection lost during commit")
}
