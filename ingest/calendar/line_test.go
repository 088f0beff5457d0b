package calendar_test

import (
	"testing"
	"time"
)

func TestParseLine(t *testing.T) {
	for _, c := range []struct{ code, line, want string }{
		{"ar", "الخميس 25 سبتمبر 2025 - 08:09 ص", "2025-09-25T08:09:00Z"},
		{"ar", "الخميس ٢٥ سبتمبر ٢٠٢٥ - ٠٨:٠٩ م", "2025-09-25T20:09:00Z"},
		{"ar", "نُشر في: 25 سبتمبر/أيلول 2025", "2025-09-25"},
		{"ar", "تاريخ النشر: 25/09/2025 08:09", "2025-09-25T08:09:00Z"},
		{"ar", "آخر تحديث: 25 أيلول 2025 الساعة 12:05 ص بتوقيت غرينتش", "2025-09-25T00:05:00Z"},
		{"ar", "الخميس، 25 سبتمبر 2025 09:30 مساءً بتوقيت مكة المكرمة", "2025-09-25T21:30:00+03:00"},
		{"ar", "2 ربيع الآخر 1447 هـ - 25 سبتمبر 2025 م", "2025-09-25"},
		{"en", "Thursday, September 25, 2025", "2025-09-25"},
		{"en", "Published: Sept. 25, 2025, 8:09 am GMT", "2025-09-25T08:09:00Z"},
		{"en", "Thu, 25 Sep 2025 08:09:00 GMT", "2025-09-25T08:09:00Z"},
		{"en", "Published on 25 September 2025 at 8:09 p.m.", "2025-09-25T20:09:00Z"},
		{"en", "2025-09-25", "2025-09-25"},
		{"en", "2025-09-25T08:09:30+02:00", "2025-09-25T08:09:30+02:00"},
		{"en", "Date: 2025-09-25 08:09", "2025-09-25T08:09:00Z"},
		{"en", "Last updated 25/09/2025 | 08:09", "2025-09-25T08:09:00Z"},
		{"en", "September 25, 2025 12:05 AM EDT", "2025-09-25T00:05:00-04:00"},
		{"ar", "الأربعاء، 28 آب/اغسطس 2013، آخر تحديث 14:00 (GMT+0400)", "2013-08-28T14:00:00+04:00"},
		{"en", "25 September 2025, 14:00 GMT+3", "2025-09-25T14:00:00+03:00"},
		{"en", "25 September", ""},
		{"en", "September 2025", ""},
		{"en", "Lavrov met Rubio on 24 September 2025", ""},
		{"en", "31 February 2025", ""},
		{"en", "Yesterday", ""},
		{"en", "", ""},
		{"ar", "التقى لافروف الخميس 25 سبتمبر 2025", ""},
	} {
		got := ""
		if published, hasTime, ok := words(t, c.code).ParseLine(c.line); ok {
			got = published.Format("2006-01-02")
			if hasTime {
				got = published.Format(time.RFC3339)
			}
		}
		if got != c.want {
			t.Errorf("%s: ParseLine(%q) = %q, want %q", c.code, c.line, got, c.want)
		}
	}
}
