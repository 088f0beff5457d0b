package neo4j

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/diplograph/diplograph/graph/ontology"
)

// rule is a constraint or an index that the store keeps in the database.
type rule struct {
	Name       string
	Kind       string // as SHOW CONSTRAINTS and SHOW INDEXES call it
	Of         string // label or relationship type
	Properties []string
}

// Kinds of rules.
const (
	uniqueNode = "UNIQUENESS"
	uniqueEdge = "RELATIONSHIP_UNIQUENESS"
	rangeIndex = "RANGE"
	fullText   = "FULLTEXT"
)

// suggestIndex finds actors by any of their names, in any script: the Arabic
// analyser leaves other scripts whole. Its stems join words that are not the
// same («الروسية» finds «روسيا»): good for suggestions, never for identity.
const suggestIndex = "diplograph_actor_names_fulltext"

// rules lists every constraint and index. One constraint per relationship type
// is what makes a MERGE of an edge fast: without it each one scans all edges
// between its two ends.
func rules() []rule {
	var all []rule
	for _, n := range ontology.Nodes() {
		all = append(all, rule{ruleName(n.Label, "key"), uniqueNode, n.Label, []string{"key"}})
		for _, p := range n.Indexes {
			all = append(all, rule{ruleName(n.Label, p), rangeIndex, n.Label, []string{p}})
		}
	}
	for _, t := range edgeTypes() {
		all = append(all, rule{ruleName("rel_"+t, "key"), uniqueEdge, t, []string{"key"}})
	}
	all = append(all, rule{ruleName(storeLabel, "key"), uniqueNode, storeLabel, []string{"key"}})
	return append(all, rule{suggestIndex, fullText, ontology.ActorLabel, []string{"name", "names"}})
}

// edgeTypes lists the types once each: SUPPORTS begins at reports and at actors.
func edgeTypes() []string {
	var types []string
	for _, e := range ontology.Edges() {
		types = append(types, e.Type)
	}
	slices.Sort(types)
	return slices.Compact(types)
}

// ruleName derives the name from label and property. IF NOT EXISTS keeps
// silent when only the name is taken: names of our own that say all prevent it.
func ruleName(of, property string) string {
	return strings.ToLower("diplograph_" + of + "_" + property)
}

func (r rule) statement() string {
	switch r.Kind {
	case uniqueNode:
		return fmt.Sprintf("CREATE CONSTRAINT %s IF NOT EXISTS FOR (n:%s) REQUIRE n.%s IS UNIQUE", r.Name, r.Of, r.Properties[0])
	case uniqueEdge:
		return fmt.Sprintf("CREATE CONSTRAINT %s IF NOT EXISTS FOR ()-[r:%s]-() REQUIRE r.%s IS UNIQUE", r.Name, r.Of, r.Properties[0])
	case rangeIndex:
		return fmt.Sprintf("CREATE INDEX %s IF NOT EXISTS FOR (n:%s) ON (n.%s)", r.Name, r.Of, r.Properties[0])
	}
	return fmt.Sprintf("CREATE FULLTEXT INDEX %s IF NOT EXISTS FOR (n:%s) ON EACH [n.%s] OPTIONS {indexConfig: {`fulltext.analyzer`: 'arabic'}}",
		r.Name, r.Of, strings.Join(r.Properties, ", n."))
}

// Statements lists the Cypher that makes every constraint and index, for
// documentation.
func Statements() []string {
	var all []string
	for _, r := range rules() {
		all = append(all, r.statement())
	}
	return all
}

// makeRules creates the constraints and indexes that lack, reads back what is
// there and compares.
func (c *connection) makeRules(ctx context.Context) error {
	have, err := c.readRules(ctx)
	if err != nil {
		return err
	}
	if err := c.createRules(ctx, have); err != nil {
		return err
	}
	if have, err = c.readRules(ctx); err != nil {
		return err
	}
	for _, r := range rules() {
		if !have[r.identity()] {
			return fmt.Errorf("making constraint or index %s: it is not there afterwards; another one has its name: drop that one", r.Name)
		}
	}
	_, err = c.run(ctx, driver.AccessModeRead, "CALL db.awaitIndexes(300)", nil)
	return err
}

// createRules creates what lacks in one transaction: each by itself takes three
// times as long.
func (c *connection) createRules(ctx context.Context, have map[string]bool) error {
	session := c.session(ctx, driver.AccessModeWrite)
	defer session.Close(ctx)
	_, err := session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
		for _, r := range rules() {
			if have[r.identity()] {
				continue
			}
			if _, err := all(ctx, tx, r.statement(), nil); err != nil {
				return nil, r.explain(err)
			}
		}
		return nil, nil
	})
	return err
}

// identity is all that makes a rule what it is, its name aside: who already
// keeps :Actor(key) unique need not do so twice.
func (r rule) identity() string { return r.Kind + " " + r.Of + " " + strings.Join(r.Properties, ",") }

// readRules reads what the database has.
func (c *connection) readRules(ctx context.Context) (map[string]bool, error) {
	have := make(map[string]bool)
	for _, text := range []string{
		"SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties",
		// The index of a constraint is counted with the constraint.
		"SHOW INDEXES YIELD type, labelsOrTypes, properties, owningConstraint WHERE owningConstraint IS NULL RETURN type, labelsOrTypes, properties",
	} {
		records, err := c.run(ctx, driver.AccessModeRead, text, nil)
		if err != nil {
			return nil, err
		}
		for _, record := range records {
			row := record.AsMap()
			r := rule{Kind: fmt.Sprint(row["type"]), Of: strings.Join(textsOf(row["labelsOrTypes"]), ","), Properties: textsOf(row["properties"])}
			have[r.identity()] = true
		}
	}
	return have, nil
}

// explain says what to do about a rule that the database refuses.
func (r rule) explain(err error) error {
	var server *driver.Neo4jError
	if !errors.As(err, &server) {
		return err
	}
	switch server.Code {
	case "Neo.ClientError.Schema.IndexAlreadyExists":
		return fmt.Errorf("making constraint %s: an index of somebody else on %s.%s is in its way: drop it", r.Name, r.Of, r.Properties[0])
	case "Neo.DatabaseError.Schema.ConstraintCreationFailed", "Neo.ClientError.Schema.ConstraintWithNameAlreadyExists", "Neo.ClientError.Schema.IndexWithNameAlreadyExists":
		return fmt.Errorf("making constraint %s on %s.%s: %w", r.Name, r.Of, r.Properties[0], oneLine(errors.New(server.Msg)))
	}
	return err
}
