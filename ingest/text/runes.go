package text

import "unicode"

// runeClass tells what a rune is, one bit a property.
type runeClass uint16

// The properties that the tokenizer asks for.
const (
	letterRune runeClass = 1 << iota
	numberRune           // of any kind, also "²"
	digitRune            // a decimal digit
	markRune
	formatRune  // bidi marks and the like
	controlRune // of category C: control, format, private use
	spaceRune
	upperRune
	lowerRune
	latinRune
	arabicRune
	enderRune // may end a sentence
)

// wordRune are the runes of which a word consists.
const wordRune = letterRune | numberRune | markRune | formatRune

var runeTables = [...]struct {
	class  runeClass
	ranges *unicode.RangeTable
}{
	{letterRune, unicode.L}, {numberRune, unicode.N}, {digitRune, unicode.Nd}, {markRune, unicode.M}, {formatRune, unicode.Cf}, {controlRune, unicode.C},
	{spaceRune, unicode.White_Space}, {upperRune, unicode.Upper}, {lowerRune, unicode.Lower}, {latinRune, unicode.Latin}, {arabicRune, unicode.Arabic}, {enderRune, unicode.STerm},
}

// tabled is the number of runes whose class and fold are kept in tables: the
// alphabets of Europe and the Near East, and the usual marks.
const tabled = 0x2100

// classes holds the class of each rune of the table.
var classes = func() (table [tabled]runeClass) {
	for _, t := range runeTables {
		for _, r16 := range t.ranges.R16 {
			for r := int(r16.Lo); r <= int(r16.Hi) && r < tabled; r += int(r16.Stride) {
				table[r] |= t.class
			}
		}
	}
	return table
}()

// classOf gives the class of a rune.
func classOf(r rune) runeClass {
	if uint32(r) < tabled {
		return classes[r]
	}
	return classOfRare(r)
}

// classOfRare stands apart so that classOf goes into its callers.
//
//go:noinline
func classOfRare(r rune) runeClass {
	var all runeClass
	for _, t := range runeTables {
		if unicode.Is(t.ranges, r) {
			all |= t.class
		}
	}
	return all
}

// is reports whether a rune of the class has one of the properties.
func (c runeClass) is(properties runeClass) bool { return c&properties != 0 }
