package mention

import "slices"

// otherBearer: between two offices of different states stands the name of whoever bears the second,
// so that the first, at piece i, is that of the person named before it: «استقبل فلان وزير خارجية
// بيرو فلانا وزير خارجية تشيلي».
func (b *builder) otherBearer(i, after int) bool {
	if b.j.before() || len(b.p.Offices) > 0 {
		return false
	}
	of, name := b.j.pieces[i].inner, after
	if len(of) == 0 {
		of, name = b.j.ofList(after, false)
	}
	for n := b.j.piece(name); n != nil && n.function("title") != nil; n = b.j.piece(name) {
		name++
	}
	n := b.j.piece(name)
	if len(of) == 0 || n == nil || n.punct != "" {
		return false
	}
	end := b.personEnd(name)
	o := b.j.piece(end)
	if end <= name || o == nil || o.has(OfficeEntry) == nil || !o.clitics.none() {
		return false
	}
	theirs := o.inner
	if len(theirs) == 0 {
		theirs = b.j.statesAfter(end + 1)
	}
	return len(theirs) > 0 && !slices.Equal(theirs, of)
}
