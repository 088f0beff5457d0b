package ask

import (
	"fmt"
	"testing"

	"github.com/diplograph/diplograph/graph/ontology"
)

const today ontology.Date = "2026-11-25" // a Wednesday

// first is the likeliest reading in a line: kind, relations, doer > other side,
// time.
func first(question string) string {
	all := readings(question)
	if len(all) == 0 || all[0].bare {
		return "nothing"
	}
	r := all[0]
	said := fmt.Sprintf("%s %s %s > %s", r.kind, relationNames(r.relations), rawOf(r.x), rawOf(r.y))
	if r.status != ontology.Occurred {
		said = string(r.status) + " " + said
	}
	if r.when.shape != anyTime {
		p := r.when.resolve(today, nil)
		said += fmt.Sprintf(" %s..%s", p.From, p.To)
	}
	return said
}

// Each question is read as what a person means by it.
func TestReadings(t *testing.T) {
	cases := []struct{ question, want string }{
		{"who met Lavrov on Sept 24", "who met-with  > Lavrov 2026-09-24..2026-09-24"},
		{"Who did Lavrov meet on 24 September 2025?", "whom met-with Lavrov >  2025-09-24..2025-09-24"},
		{"Lavrov's meetings on 2025-09-24", "whom met-with Lavrov >  2025-09-24..2025-09-24"},
		{"Lavrov’s meetings with Rubio in 2025", "did met-with Lavrov > Rubio 2025-01-01..2025-12-31"},
		{"who has Lavrov spoken with since March 2025", "whom spoke-with Lavrov >  2025-03-01.."},
		{"who held talks with the foreign minister of Hungary yesterday", "who met-with  > the foreign minister of Hungary 2026-11-24..2026-11-24"},
		{"did Lavrov meet Rubio?", "did met-with Lavrov > Rubio"},
		{"has Russia ever recognized Kosovo", "did recognizes Russia > Kosovo"},
		{"did Lavrov and Rubio meet in the last 7 days", "did met-with Lavrov > Rubio 2026-11-19..2026-11-25"},
		{"when did Lavrov meet Rubio", "did met-with Lavrov > Rubio"},
		{"how many people did Lavrov meet in 2025", "whom met-with Lavrov >  2025-01-01..2025-12-31"},
		{"who will Lavrov meet next month", "planned whom met-with Lavrov >  2026-12-01..2026-12-31"},
		{"Who praised India, in which words, and who says so?", "who praises  > India"},
		{"What happened between Russia and Morocco, day by day?", "timeline  Russia > Morocco"},
		{"who demands the end of the embargo on Cuba, and since when", "who demands,demands-end-of  > the end of the embargo on Cuba"},
		{"who broke off diplomatic relations with Qatar", "who cuts-ties-with  > Qatar"},
		{"what does Russia demand", "whom demands,demands-end-of Russia > "},
		{"what does Russia demand of Ukraine?", "did demands,demands-end-of Russia > Ukraine"},
		{"who was criticized by Iran last month", "whom criticizes Iran >  2026-10-01..2026-10-31"},
		{"was Israel condemned by Egypt", "did criticizes Egypt > Israel"},
		{"which countries sanctioned Russia between 1 and 15 May 2025", "who sanctions  > Russia 2025-05-01..2025-05-15"},
		{"who imposed sanctions on Iran before 2020", "who sanctions  > Iran ..2019-12-31"},
		{"who is attacking Yemen", "who attacks  > Yemen"},
		{"who pulled out of Syria", "who withdraws-from  > Syria"},
		{"criticism of Israel", "whom criticizes Israel > "},
		{"attacks on Yemen from 1 January to 3 March 2025", "who attacks  > Yemen 2025-01-01..2025-03-03"},
		{"what did the United States do to India?", "deeds  the United States > India"},
		{"what did Israel do on Oct 7, 2023", "deeds  Israel >  2023-10-07..2023-10-07"},
		{"what happened between Russia and Cuba", "timeline  Russia > Cuba"},
		{"relations between Russia and Cuba", "relations  Russia > Cuba"},
		{"timeline of Russia and Morocco after September 2025", "timeline  Russia > Morocco 2025-10-01.."},
		{"who met Theresa May in May 2019", "who met-with  > Theresa May 2019-05-01..2019-05-31"},
		{"members of the Alliance of Sahel States", "who member-of  > the Alliance of Sahel States"},
		{"who speaks for the Kremlin", "who spokesperson-for  > the Kremlin"},
		{"who is Lavrov", "whom holds-office,spokesperson-for Lavrov > "},

		{"من التقى لافروف في 24 سبتمبر", "who met-with  > لافروف 2026-09-24..2026-09-24"},
		{"من التقاه لافروف يوم الأربعاء 24 أيلول 2025؟", "whom met-with لافروف >  2025-09-24..2025-09-24"},
		{"مَنْ اِلتَقى لافروف؟", "who met-with  > لافروف"},
		{"مع من اجتمع لافروف أمس", "whom met-with لافروف >  2026-11-24..2026-11-24"},
		{"هل اجتمع لافروف مع روبيو؟", "did met-with لافروف > روبيو"},
		{"هل التقى لافروف روبيو", "did met-with لافروف > روبيو"},
		{"لقاءات لافروف بين 20 و25 سبتمبر 2025", "whom met-with لافروف >  2025-09-20..2025-09-25"},
		{"لقاءات لافروف مع روبيو", "did met-with لافروف > روبيو"},
		{"من أشاد بالهند", "who praises  > الهند"},
		{"من أشاد به لافروف", "whom praises لافروف > "},
		{"من انتقد الولايات المتحدة منذ ٢٠٢٥", "who criticizes  > الولايات المتحدة 2025-01-01.."},
		{"من انتقدته روسيا", "whom criticizes روسيا > "},
		{"بماذا تطالب روسيا؟", "whom demands,demands-end-of روسيا > "},
		{"أي دولة اعترفت بفلسطين", "who recognizes  > فلسطين"},
		{"من اتصل بالسيسي", "who spoke-with  > السيسي"},
		{"ماذا فعلت الولايات المتحدة بالهند", "deeds  الولايات المتحدة > الهند"},
		{"العلاقات بين روسيا والمغرب", "relations  روسيا > المغرب"},
		{"ماذا جرى بين روسيا وكوبا في الشهر الماضي", "timeline  روسيا > كوبا 2026-10-01..2026-10-31"},
		{"من هاجم اليمن قبل مارس 2025", "who attacks  > اليمن ..2025-02-28"},

		{"who will Trump meet?", "planned whom met-with Trump > "},
		{"who plans to visit Egypt", "planned who visited  > Egypt"},
		{"Putin's planned meetings", "planned whom met-with Putin > "},
		{"من سيلتقي لافروف", "planned who met-with  > لافروف"},
		{"بمن ستجتمع روسيا", "planned whom met-with روسيا > "},

		{"what happened on 24 September 2025", "events   >  2025-09-24..2025-09-24"},
		{"meetings in September 2025", "events met-with  >  2025-09-01..2025-09-30"},
		{"who met whom yesterday", "events met-with  >  2026-11-24..2026-11-24"},
		{"ماذا حدث أمس", "events   >  2026-11-24..2026-11-24"},

		{"", "nothing"},
		{"what is the weather", "nothing"},
		{"tell me a joke", "nothing"},
		{"ما هو الطقس", "nothing"},
	}
	for _, c := range cases {
		if got := first(c.question); got != c.want {
			t.Errorf("%s\n got  %s\n want %s", c.question, got, c.want)
		}
	}
}

// Any text is read in a moment and without a panic.
func FuzzReadings(f *testing.F) {
	for _, seed := range []string{"who met Lavrov on Sept 24", "من التقى لافروف في 24 سبتمبر", "'s 's", "و و و", "للل", "between and and 2025"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, question string) {
		for _, r := range readings(question) {
			if p := r.when.resolve(today, nil); p.From != "" && p.To != "" && p.From > p.To {
				t.Errorf("%q has the time %v", question, p)
			}
		}
	})
}
