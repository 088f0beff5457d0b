package mention

// guestAt: the word at piece i says of the person behind it that he is on a visit: "told
// visiting Chinese Premier Li Qiang", not "after visiting US troops".
func (j *joiner) guestAt(i int, prev *Chunk) bool {
	e := j.pieces[i].function("skip")
	if e == nil || e.Word.Value != GuestValue {
		return false
	}
	if prev != nil {
		switch prev.Kind {
		case SubChunk, InfChunk, PassiveChunk, AuxChunk, CommaChunk:
			return false
		case PrepChunk:
			if prev.Value != "with" && prev.Value != "to" {
				return false
			}
		case VerbChunk:
			if !says(prev.Lemma) && !meets(prev.Lemma) {
				return false
			}
		}
	}
	p, n := j.piece(i+1), j.piece(i+2)
	if p == nil || p.punct != "" {
		return false
	}
	return p.has(OfficeEntry) != nil || n != nil && (n.has(OfficeEntry) != nil || n.function("group") != nil) && (p.has(AdjectiveEntry) != nil || p.has(NameEntry) != nil)
}

// meets: the verb tells of a meeting or call.
func meets(l *Lemma) bool {
	for _, f := range l.Frames {
		if f.Relation == "met-with" || f.Relation == "spoke-with" {
			return true
		}
	}
	return false
}
