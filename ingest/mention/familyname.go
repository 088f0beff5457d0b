package mention

import "strings"

// familyName: right behind a first name or "son of X" an Arabic word with the article and the ending
// of an adjective of relation is a family's name, whatever else it means: «ناصر بن سعد الحربي».
func (j *joiner) familyName(k, first int) bool {
	p := &j.pieces[k]
	if j.before() || k == first || p.first != p.last || p.clitics.Prep+p.clitics.Conj != "" {
		return false
	}
	fold := j.s.Tokens[p.first].Fold
	if !strings.HasPrefix(fold, "ال") || !strings.HasSuffix(fold, "ي") {
		return false
	}
	for _, kind := range []EntryKind{AdjectiveEntry, NameEntry, OfficeEntry, FunctionEntry, OrganEntry} {
		if p.has(kind) != nil {
			return false
		}
	}
	for b := first - 1; b >= 0 && b >= first-2; b-- {
		if at := &j.pieces[b]; at.function("place") != nil || at.function("landmark") != nil {
			return false // «مطار حمد الدولي», «مطار الملك خالد الدولي»
		}
	}
	prev := &j.pieces[k-1]
	return !prev.clitics.Def && (prev.has(NameWordEntry) != nil || k > first+1 && j.descent(&j.pieces[k-2]))
}

// sonFollows: the word without the article before "son of" is a man's name, whatever office it means
// besides: «سلطان بن سلمان».
func (j *joiner) sonFollows(i int) bool {
	p, n := j.piece(i), j.piece(i+1)
	return !j.before() && p.first == p.last && !p.clitics.Def && n != nil && j.descent(n) && p.has(NameWordEntry) != nil
}
