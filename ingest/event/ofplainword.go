package event

import "github.com/diplograph/diplograph/ingest/mention"

// ofPlainWord: the Arabic office at chunk k, a single word without the article, governs the plain
// word right behind it, so that it is that of nobody told before: «رئيس الكتلة البرلمانية».
func (d *discourse) ofPlainWord(p *mention.Phrase, k int) bool {
	if !d.feminineStates || p.First != p.Last || p.Offices[0].Def || k < 0 || k+1 >= len(d.chunks) || d.chunks[k].Actor != p {
		return false
	}
	plain := func(n int) bool {
		return n < len(d.chunks) && (d.chunks[n].Kind == mention.WordChunk || d.chunks[n].Kind == mention.NounChunk) && d.chunks[n].First == d.chunks[n-1].Last+1
	}
	return plain(k+1) && (hasArticle(d.chunks[k+1].Fold) || plain(k+2) && hasArticle(d.chunks[k+2].Fold)) // not «رئيس أوروبي»
}
