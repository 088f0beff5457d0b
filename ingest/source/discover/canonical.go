package discover

import (
	"net/url"
	"regexp"
	"strings"
)

// tracking are parameters that say where a reader comes from, not what he
// reads. The first list holds beginnings of names.
var (
	trackingStarts = []string{"utm_", "at_", "pk_", "mtm_", "hsa_"}
	tracking       = map[string]bool{
		"fbclid": true, "gclid": true, "dclid": true, "msclkid": true, "yclid": true, "twclid": true, "igshid": true, "mc_cid": true, "mc_eid": true,
		"ocid": true, "ns_campaign": true, "ns_mchannel": true, "ns_source": true, "ns_linkname": true, "ns_fee": true, "cmpid": true, "xtor": true,
		"traffic_source": true, "traffic_medium": true, "traffic_campaign": true, "maca": true, "_hsenc": true, "_hsmi": true, "wt_zmc": true,
	}
)

// Canonical brings an address into the form under which an article is known:
// host in small letters, codes of letters in capitals, no fragment, no default port, no parameters that only
// say where a reader comes from. What is no http or https address gives "".
func Canonical(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" {
		return ""
	}
	u.Scheme, u.Host = strings.ToLower(u.Scheme), strings.ToLower(u.Host)
	if u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	if u.Port() == map[string]string{"http": "80", "https": "443"}[u.Scheme] {
		u.Host = strings.TrimSuffix(u.Host, ":"+u.Port())
	}
	u.User, u.Fragment, u.RawFragment = nil, "", ""
	if u.Path == "" {
		u.Path = "/"
	}
	u.RawQuery = withoutTracking(u.RawQuery)
	u.ForceQuery = false
	return capitalCodes(u.String())
}

var lowerCode = regexp.MustCompile(`%(?:[a-f][0-9A-Fa-f]|[0-9A-F][a-f])`)

// capitalCodes writes %d8 as %D8: they are one letter.
func capitalCodes(address string) string {
	return lowerCode.ReplaceAllStringFunc(address, strings.ToUpper)
}

// withoutTracking keeps the other parameters as they are written and ordered:
// some sites answer to no other form.
func withoutTracking(query string) string {
	var kept []string
	for part := range strings.SplitSeq(query, "&") {
		name, _, _ := strings.Cut(part, "=")
		name = strings.ToLower(name)
		if part == "" || tracking[name] || startsWithAny(name, trackingStarts) {
			continue
		}
		kept = append(kept, part)
	}
	return strings.Join(kept, "&")
}

func startsWithAny(text string, starts []string) bool {
	for _, s := range starts {
		if strings.HasPrefix(text, s) {
			return true
		}
	}
	return false
}

func containsFold(text, part string) bool {
	return strings.Contains(strings.ToLower(text), strings.ToLower(part))
}
