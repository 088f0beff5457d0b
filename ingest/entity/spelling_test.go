package entity_test

import (
	"testing"

	"github.com/diplograph/diplograph/ingest/entity"
)

// TestSpelling: spellings of one name give one form, names of two people two.
func TestSpelling(t *testing.T) {
	for _, same := range [][]string{
		{"Lavrov", "Лавров", "Lawrow"},
		{"Sergey", "Sergei", "Сергей", "Sergueï", "Serguei"},
		{"Zelensky", "Zelenskyy", "Zelenskiy", "Зеленский"},
		{"Dmitry Medvedev", "Дмитрий Медведев", "Dmitri Medwedew"},
		{"Pashinyan", "Пашинян", "Pashinian"},
		{"Hassan Ali", "Hasan Ali"},
		{"Jean-Yves", "Jean Yves"},
	} {
		want := entity.Spelling(same[0])
		for _, name := range same[1:] {
			if got := entity.Spelling(name); got != want {
				t.Errorf("%q is spelled %q, %q is %q: want the same", name, got, same[0], want)
			}
		}
	}
	for _, two := range [][2]string{{"Ali Hassan", "Ola Hassan"}, {"Hassan", "Hussein"}, {"حسن علي", "حسين علي"}, {"Петров", "Петрова"}, {"Ana Silva", "Ana Sylvester"}} {
		if a, b := entity.Spelling(two[0]), entity.Spelling(two[1]); a == b {
			t.Errorf("%q and %q are both spelled %q: want two people", two[0], two[1], a)
		}
	}
}
