package ontology

import (
	"fmt"
	"strings"
)

// Markdown describes the graph: nodes, relationships, constraints. It is
// docs/schema.md, and what the program prints of its schema.
func Markdown() string {
	var b strings.Builder
	b.WriteString(markdownHead)
	b.WriteString("\n## Nodes\n")
	for _, n := range Nodes() {
		if !n.Internal {
			nodeSection(&b, n)
		}
	}
	b.WriteString("\n## Relationships of the evidence\n")
	for _, e := range edgeTypes {
		if !e.Shared {
			edgeSection(&b, e)
		}
	}
	b.WriteString("\n## Acts\n\n" + actsHead + "\n\n")
	relationTable(&b, false)
	propertyTable(&b, browseProperties)
	b.WriteString("\n## Ties\n\nBetween actors; from the texts, which then have reports, or from the gazetteer.\n\n")
	relationTable(&b, true)
	propertyTable(&b, tieProperties)
	b.WriteString("\n## Bookkeeping\n\nNodes of the store itself, without relationships of use to an analyst.\n")
	for _, n := range Nodes() {
		if n.Internal {
			nodeSection(&b, n)
		}
	}
	return b.String()
}

const markdownHead = `# The graph

Made from the declarations in graph/ontology; do not edit. To write it anew: ` + "`go test ./graph/ontology -update`" + `.

Every node and every relationship has a ` + "`key`" + ` that is unique for its label or type: both stores keep a constraint for
it. Dates are ISO text, as precise as known: ` + "`2025-09-24`, `2025-09` or `2025`" + `. A property without "yes" may be missing.
In SQLite every label is a table, the relationships of the evidence are a table each with ` + "`source` and `target`" + `, acts are
the table ` + "`edge`" + ` and ties the table ` + "`tie`" + `, both with a column ` + "`type`" + `; lists are JSON arrays, booleans 0 and 1.
`

const actsHead = `Between actors, for browsing; derived from the events. An edge of an act means that it happened: what is planned is
` + "`ANNOUNCED`" + `, what only another side tells of a hostile act is ` + "`ALLEGED`" + `, what is denied or merely possible has only its
event. Level ` + "`named`" + ` is one edge for each event and pair of actors, level ` + "`state`" + ` one edge between two states or bodies over
all events. Where both ends do the act (symmetric) the direction means nothing. Count events, never edges.`

func nodeSection(b *strings.Builder, n NodeType) {
	fmt.Fprintf(b, "\n### :%s\n\n%s\n", n.Label, sentence(n.Means))
	if len(n.Labels) > 0 {
		fmt.Fprintf(b, "\nFurther labels: `:%s`.\n", strings.Join(n.Labels, "`, `:"))
	}
	propertyTable(b, n.Properties)
}

func edgeSection(b *strings.Builder, e EdgeType) {
	fmt.Fprintf(b, "\n### (:%s)-[:%s]->(:%s)\n\n%s Table `%s`.\n", e.From, e.Type, strings.Join(e.To, "|"), sentence(e.Means), e.Table)
	propertyTable(b, e.Properties)
}

func propertyTable(b *strings.Builder, properties []Property) {
	if len(properties) == 0 {
		return
	}
	b.WriteString("\n| property | type | always | means |\n|---|---|---|---|\n")
	for _, p := range properties {
		fmt.Fprintf(b, "| %s | %s | %s | %s |\n", p.Name, p.Type, yes(p.Required), p.Means)
	}
}

func relationTable(b *strings.Builder, ties bool) {
	if ties {
		b.WriteString("| type | relation | means |\n|---|---|---|\n")
	} else {
		b.WriteString("| type | relation | symmetric | hostile | target counts for its state | PLOVER | CAMEO | means |\n|---|---|---|---|---|---|---|---|\n")
		for _, e := range edgeTypes {
			if e.Shared {
				fmt.Fprintf(b, "| %s | any | | | | | | %s |\n", e.Type, e.Means)
			}
		}
	}
	for _, r := range relations {
		switch {
		case r.Tie != ties:
		case ties:
			fmt.Fprintf(b, "| %s | %s | %s |\n", r.Type, r.Name, r.Means)
		default:
			fmt.Fprintf(b, "| %s | %s | %s | %s | %s | %s | %s | %s |\n",
				r.Type, r.Name, yes(r.Symmetric), yes(r.Hostile), yes(r.LiftBoth), r.PLOVER, r.CAMEO, r.Means)
		}
	}
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

func sentence(text string) string { return strings.ToUpper(text[:1]) + text[1:] + "." }
