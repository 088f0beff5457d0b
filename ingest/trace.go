package ingest

import (
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/ingest/event"
	"github.com/diplograph/diplograph/ingest/mention"
)

// Trace writes what every room made of the article, in a form for people:
// the blocks of clean, each sentence with its mentions, clauses and the frames
// that matched, and the reports at the end.
func (r Result) Trace() string {
	var b strings.Builder
	a := r.Article
	published := "not known"
	if !a.Published.IsZero() {
		published = a.Published.Format("2006-01-02 15:04")
	}
	fmt.Fprintf(&b, "clean    %s · %s · published %s · source %q\n", a.ID, a.Language, published, a.Source)
	for i, s := range r.sentences {
		fmt.Fprintf(&b, "\ntext     %d  %s\n", i+1, isolate(a.Text[s.Start:s.End]))
		for k := range s.Chunks {
			if p := s.Chunks[k].Actor; p != nil {
				fmt.Fprintf(&b, "mention     %s\n", phraseLine(a.Text, p))
			}
		}
		for _, c := range r.clauses[i].Clauses {
			fmt.Fprintf(&b, "clause      %s\n", isolate(c))
		}
		for _, f := range r.clauses[i].Readings {
			fmt.Fprintf(&b, "frame       %s\n", isolate(f))
		}
	}
	b.WriteString("\n")
	for _, rep := range r.Reports {
		fmt.Fprintf(&b, "report   %s\n", reportLine(rep))
	}
	return b.String()
}

// isolate keeps right-to-left text from turning the line around it.
func isolate(s string) string { return "\u2068" + s + "\u2069" }

var phraseKinds = [...]string{
	mention.ByName: "name", mention.ByAdjective: "adjective", mention.ByOffice: "office", mention.ByOrgan: "organ",
	mention.ByPronoun: "pronoun", mention.ByReference: "reference", mention.ByCounterpart: "counterpart", mention.ByNewName: "new name",
}

func phraseLine(text string, p *mention.Phrase) string {
	var b strings.Builder
	b.WriteString(phraseKinds[p.Kind])
	if p.End > p.Start {
		b.WriteString(" " + isolate(text[p.Start:p.End]))
	}
	for _, id := range []string{p.Actor, p.Person} {
		if id != "" {
			b.WriteString(" = " + id)
		}
	}
	for _, o := range p.Offices {
		fmt.Fprintf(&b, " · %s of %s", o.Office.Name, strings.Join(o.Of, ", "))
	}
	if len(p.List) > 0 {
		members := make([]string, len(p.List))
		for i, m := range p.List {
			members[i] = phraseLine(text, m)
		}
		b.WriteString(" [" + strings.Join(members, "; ") + "]")
	}
	return b.String()
}

func reportLine(r event.Report) string {
	names := make([]string, len(r.Participants))
	for i, p := range r.Participants {
		names[i] = string(p.Role) + " " + p.Entity.Name
		if p.Holder != nil {
			names[i] += " (holder by the gazetteer: " + p.Holder.Name + ")"
		}
	}
	date := string(r.Date)
	if date == "" {
		date = "-"
	}
	line := fmt.Sprintf("%s · %s · %s · %s", r.Relation, strings.Join(names, " · "), date, r.Status)
	if r.SaidBy != nil {
		line += " · said by " + r.SaidBy.Name
	}
	if r.About != "" {
		line += " · about " + r.About
	}
	return fmt.Sprintf("%s · rule %s · %.2f", line, r.Rule, r.Confidence)
}
