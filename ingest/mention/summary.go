package mention

import "slices"

// summary tells at a glance what there is among some entries: the joining rules ask
// every piece for a dozen kinds and classes, of which it has one or two.
type summary struct {
	classes uint64 // of function words, see classBit
	kinds   uint16 // one bit an EntryKind
	opens   bool   // an actor phrase may begin with one of them
	shares  bool   // one of them is of somebody whom a name of several may mean
}

// summarize gives the summary of entries.
func summarize(entries []Entry) summary {
	var s summary
	for i := range entries {
		e := &entries[i]
		s.kinds |= 1 << e.Kind
		s.shares = s.shares || e.shares || e.Others != nil
		switch e.Kind {
		case NameEntry, AdjectiveEntry, OfficeEntry, OrganEntry, LocalEntry:
			s.opens = true
		case FunctionEntry:
			s.opens = s.opens || e.opens
			s.classes |= classBit(e.Word.Class)
		}
	}
	return s
}

// classBit is the bit of a class of function words. Few share one; for a constant the
// compiler works it out.
func classBit(class string) uint64 {
	n := len(class)
	return 1 << ((class[0] + 23*class[n-1] + 9*byte(n)) & 63)
}

// give gives a piece its readings.
func (p *piece) give(entries []Entry, clitics *Clitics) {
	p.entries, p.clitics, p.summary = entries, clitics, summarize(entries)
}

// has gives the first reading of a kind.
func (p *piece) has(kind EntryKind) *Entry {
	if p.kinds&(1<<kind) == 0 {
		return nil
	}
	return firstOf(p.entries, kind)
}

func has(entries []Entry, kind EntryKind) bool { return firstOf(entries, kind) != nil }

func firstOf(entries []Entry, kind EntryKind) *Entry {
	for i := range entries {
		if entries[i].Kind == kind {
			return &entries[i]
		}
	}
	return nil
}

// function gives the first reading as a function word of a class.
func (p *piece) function(class string) *Entry {
	if p.classes&classBit(class) == 0 {
		return nil
	}
	return firstFunction(p.entries, class)
}

// hasFunction: one of the entries is a function word of the class with the value.
func hasFunction(entries []Entry, class, value string) bool {
	return slices.ContainsFunc(entries, func(e Entry) bool {
		return e.Kind == FunctionEntry && e.Word.Class == class && e.Word.Value == value
	})
}

func firstFunction(entries []Entry, class string) *Entry {
	for i := range entries {
		if e := &entries[i]; e.Kind == FunctionEntry && e.Word.Class == class {
			return e
		}
	}
	return nil
}

// only: no reading is of another kind than these.
func (p *piece) only(kinds uint16) bool { return p.kinds&^kinds == 0 }

// auxiliary: the piece may stand before a verb for the whole of its form: "has", "was", "will".
func (p *piece) auxiliary() bool {
	return p.function("aux") != nil || p.function("passive") != nil || p.function("modal") != nil
}
