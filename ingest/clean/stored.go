package clean

import "strings"

// Blocks finds the title, the subheads and the paragraphs of a text that was
// clean before, as [Article].Text holds them: what a store keeps of an article
// is read again like this. A subhead that only a page's markup told is a
// paragraph now where it does not look like one.
func Blocks(title, text string) []Block {
	var lines []line
	var all []Block
	at := 0
	for part := range strings.SplitSeq(text, "\n\n") {
		if part != "" {
			all = append(all, Block{Kind: Paragraph, Start: at, End: at + len(part)})
			lines = append(lines, newLine(part, len(lines)))
		}
		at += len(part) + len("\n\n")
	}
	first := 0
	if len(all) > 0 && title != "" && lines[0].text == title {
		all[0].Kind = Title
		first = 1
	}
	last := lastProse(lines)
	for i := first; i < last; i++ {
		if lines[i].isHead() {
			all[i].Kind = Subhead
		}
	}
	return all
}
