package ingest

import (
	"context"
	"fmt"

	"github.com/diplograph/diplograph/ingest/clean"
	"github.com/diplograph/diplograph/ingest/source"
)

// Getter gets the page at an address; it is how a Reader comes to the further
// pages of an article.
type Getter interface {
	Get(ctx context.Context, address string) (source.Item, error)
}

// maxPages is how many pages of an article are joined.
const maxPages = 20

// Outcome is one article of an item, or why it was not read.
type Outcome struct {
	Path   string // for messages
	Result Result
	Err    error
}

// ReadAll reads every article of an item: the entries of a live blog, else the
// one that Read gives.
func (r *Reader) ReadAll(ctx context.Context, item source.Item) []Outcome {
	entries := clean.Entries(item, r.clean)
	if len(entries) == 0 {
		entries = []source.Item{item}
	}
	var all []Outcome
	for _, entry := range entries {
		result, err := r.Read(ctx, entry)
		all = append(all, Outcome{Path: entry.Path, Result: result, Err: err})
	}
	return all
}

// follow joins the further pages of an article. Without a Getter, or where a
// page is not to be had, the article stays as it is and says so.
func (r *Reader) follow(ctx context.Context, article clean.Article) clean.Article {
	if r.pages == nil {
		return article
	}
	seen := map[string]bool{article.URL: true}
	for n := 2; article.Next != "" && !seen[article.Next] && n <= maxPages; n++ {
		address := article.Next
		seen[address] = true
		next, err := r.page(ctx, address)
		if err != nil {
			article.Partial = fmt.Sprintf("its page %d is missing: %v", n, err)
			return article
		}
		article = clean.Append(article, next)
	}
	return article
}

func (r *Reader) page(ctx context.Context, address string) (clean.Article, error) {
	item, err := r.pages.Get(ctx, address)
	if err != nil {
		return clean.Article{}, err
	}
	if item.MediaType == "" {
		item.MediaType = "text/html"
	}
	return clean.Clean(item, r.clean)
}
