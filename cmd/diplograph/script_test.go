package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"diplograph": main})
}

// Each file of testdata/script is a session at a terminal: what is typed, what
// must be answered. It runs in an empty folder with an empty data folder.
func TestScripts(t *testing.T) {
	articles, err := filepath.Abs("../../testdata/articles")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("HOME", env.WorkDir)
			env.Setenv("XDG_DATA_HOME", filepath.Join(env.WorkDir, "data"))
			env.Setenv("ARTICLES", articles)
			env.Setenv("SCORE", filepath.Join(filepath.Dir(filepath.Dir(articles)), "internal", "score", "testdata"))
			env.Setenv("REFERENCE", os.Getenv("DIPLOGRAPH_REFERENCE"))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": cmdExits, "generate": cmdGenerate, "serve": cmdServe},
		Condition: func(cond string) (bool, error) {
			if cond == "reference" {
				return os.Getenv("DIPLOGRAPH_REFERENCE") != "", nil
			}
			return false, errUnknownCondition(cond)
		},
	})
}
