package catalogue

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Read reads the file of a source. It is strict: what it does not know, and
// what cannot be, is an error that names file and line.
func Read(path string, content []byte) (Source, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(content, &doc); err != nil {
		return Source{}, lineErrors(path, err)
	}
	s := Source{Path: path}
	decoder := yaml.NewDecoder(bytes.NewReader(content))
	decoder.KnownFields(true)
	if err := decoder.Decode(&s); err != nil {
		if errors.Is(err, io.EOF) {
			return Source{}, fmt.Errorf("%s: is empty", path)
		}
		return Source{}, lineErrors(path, err)
	}
	if err := decoder.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		return Source{}, fmt.Errorf("%s: holds more than one document; a source is a file of its own", path)
	}
	if problem := s.check(); problem != nil {
		return Source{}, fmt.Errorf("%s:%d: %w", path, lineOf(&doc, problem.key), problem)
	}
	return s, nil
}

var (
	unknownKey = regexp.MustCompile(`^line (\d+): field (\S+) not found in type .*$`)
	wrongKind  = regexp.MustCompile("^line (\\d+): cannot unmarshal !!(\\w+)(?: `(.*)`)? into (.*)$")
	anyLine    = regexp.MustCompile(`^(?:yaml: )?line (\d+): (.*)$`)
)

// lineErrors turns the errors of the YAML library into file:line: reason, one
// a line.
func lineErrors(path string, err error) error {
	var lines []string
	var many *yaml.TypeError
	if errors.As(err, &many) {
		lines = many.Errors
	} else {
		lines = []string{err.Error()}
	}
	var all []error
	for _, line := range lines {
		at, reason := "1", strings.TrimPrefix(line, "yaml: ")
		if m := unknownKey.FindStringSubmatch(line); m != nil {
			at, reason = m[1], fmt.Sprintf("unknown key %q", m[2])
		} else if m := wrongKind.FindStringSubmatch(line); m != nil {
			at, reason = m[1], fmt.Sprintf("%s where %s is wanted", kinds[m[2]], wanted(m[4]))
			if m[3] != "" {
				reason = fmt.Sprintf("%q is %s", m[3], reason)
			}
		} else if m := anyLine.FindStringSubmatch(line); m != nil {
			at, reason = m[1], m[2]
		}
		all = append(all, fmt.Errorf("%s:%s: %s", path, at, reason))
	}
	return errors.Join(all...)
}

// kinds are the words of YAML in those of its writers.
var kinds = map[string]string{"str": "text", "int": "a number", "float": "a number", "bool": "true or false", "seq": "a list", "map": "a group of keys", "null": "nothing", "timestamp": "a date"}

func wanted(goType string) string {
	switch {
	case strings.HasPrefix(goType, "[]"):
		return "a list"
	case strings.HasPrefix(goType, "float"):
		return "a number"
	case goType == "bool":
		return "true or false"
	case goType == "string":
		return "text"
	}
	return "a group of keys"
}

// lineOf is the line on which a key stands, the first one when it does not.
func lineOf(doc *yaml.Node, key string) int {
	if len(doc.Content) == 0 {
		return 1
	}
	fields := doc.Content[0].Content
	for i := 0; i+1 < len(fields); i += 2 {
		if fields[i].Value == key {
			return fields[i].Line
		}
	}
	return 1
}
