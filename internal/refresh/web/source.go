package web

import (
	"net/url"
	"strings"
	"time"

	"github.com/diplograph/diplograph/ingest/source/catalogue"
	"github.com/diplograph/diplograph/internal/refresh"
)

// Sources makes the sources of a refresh of those of the catalogue.
func Sources(all []catalogue.Source) []refresh.Source {
	out := make([]refresh.Source, 0, len(all))
	for _, s := range all {
		r := refresh.Source{
			Name: s.Name, Outlet: s.Title, Language: s.Language, Host: hostOf(s), Every: time.Duration(s.Every),
			Expect: refresh.Yield{Articles: s.Yield.Articles, Dated: s.Yield.Dated, Texts: s.Yield.Text},
		}
		if s.Off {
			r.Paused = "switched off in " + s.Path
		}
		out = append(out, r)
	}
	return out
}

// hostOf is the host of the first address that lists the articles of a source.
func hostOf(s catalogue.Source) string {
	for _, address := range append(s.Addresses(), s.Homepage) {
		if u, err := url.Parse(address); err == nil && u.Host != "" {
			return strings.ToLower(u.Host)
		}
	}
	return s.Name
}
