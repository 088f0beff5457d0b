package neo4j

import (
	"context"
	"fmt"
	"regexp"
	"strconv"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
)

const (
	// connectWithin bounds the wait for a server that does not answer at all.
	connectWithin = 15 * time.Second

	// retryWithin bounds the driver's own repetition of a write that met a
	// restart or a change of leader; a restart takes 13 to 35 s.
	retryWithin = 2 * time.Minute

	userAgent = "diplograph"
)

// connection is a driver with what every session needs.
type connection struct {
	driver    driver.DriverWithContext
	settings  Settings
	server    string // version
	bookmarks driver.BookmarkManager
}

// connect opens a driver, makes sure that the server answers and is new enough.
func connect(ctx context.Context, s Settings) (*connection, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	d, err := driver.NewDriverWithContext(s.URI, driver.BasicAuth(s.username(), s.Password, ""), func(c *config.Config) {
		c.UserAgent = userAgent
		c.SocketConnectTimeout = 5 * time.Second
		c.MaxTransactionRetryTime = retryWithin
		c.TelemetryDisabled = true
	})
	if err != nil {
		return nil, explain(ctx, s, err)
	}
	// One bookmark manager for all sessions: in a cluster, what was written a
	// moment ago is read by whichever member answers.
	c := &connection{driver: d, settings: s, bookmarks: driver.NewBookmarkManager(driver.BookmarkManagerConfig{})}
	if err := c.greet(ctx); err != nil {
		d.Close(ctx)
		return nil, explain(ctx, s, err)
	}
	return c, nil
}

// greet asks for the version of the server, and whether the database is there.
func (c *connection) greet(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, connectWithin)
	defer cancel()
	if err := c.driver.VerifyConnectivity(ctx); err != nil {
		return err
	}
	info, err := c.driver.GetServerInfo(ctx)
	if err != nil {
		return err
	}
	if c.server, err = newEnough(info.Agent()); err != nil {
		return err
	}
	_, err = c.run(ctx, driver.AccessModeRead, "RETURN 1 AS answer", nil)
	return err
}

// Ping asks the server a question: nil means that it answers.
func Ping(ctx context.Context, s Settings) error {
	c, err := connect(ctx, s)
	if err != nil {
		return err
	}
	return c.driver.Close(ctx)
}

var agentPattern = regexp.MustCompile(`^Neo4j/((\d+)\.(\d+)[^ ]*)`)

// newEnough reads the version out of what a server calls itself: Neo4j/5.26.30,
// Neo4j/5.27-aura, Neo4j/2025.08.0.
func newEnough(agent string) (string, error) {
	m := agentPattern.FindStringSubmatch(agent)
	if m == nil {
		return "", fmt.Errorf("the server calls itself %q: Neo4j 5.26 or newer is needed", agent)
	}
	major, _ := strconv.Atoi(m[2])
	minor, _ := strconv.Atoi(m[3])
	if major < 5 || major == 5 && minor < 26 {
		return "", fmt.Errorf("the server is Neo4j %s: 5.26 or newer is needed", m[1])
	}
	return m[1], nil
}

func (c *connection) session(ctx context.Context, mode driver.AccessMode) driver.SessionWithContext {
	return c.driver.NewSession(ctx, driver.SessionConfig{
		AccessMode: mode, DatabaseName: c.settings.Database, BookmarkManager: c.bookmarks,
	})
}

// run runs one statement by itself, for questions to the server and changes of
// the schema.
func (c *connection) run(ctx context.Context, mode driver.AccessMode, text string, params map[string]any) ([]*driver.Record, error) {
	session := c.session(ctx, mode)
	defer session.Close(ctx)
	result, err := session.Run(ctx, text, params)
	if err != nil {
		return nil, err
	}
	return result.Collect(ctx)
}
