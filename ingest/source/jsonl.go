package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// readLines reads a JSON Lines file, one article a line. Empty lines are
// nothing. A line that is no article yields an *Error with file:line.
func readLines(path string, r *bufio.Reader, yield func(Item, error) bool) bool {
	for n := 1; ; n++ {
		line, err := readLine(r)
		at := fmt.Sprintf("%s:%d", path, n)
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		switch {
		case errors.Is(err, errLongLine):
			if !fail(yield, at, fmt.Errorf("is longer than %d MB, the limit for one article", MaxFile>>20)) {
				return false
			}
		case err != nil && !errors.Is(err, io.EOF):
			return fail(yield, at, bare(err))
		case len(bytes.TrimSpace(line)) > 0:
			item, failure := recordItem(at, bytes.TrimSpace(line))
			if failure != nil {
				failure = &Error{Path: at, Err: failure}
			}
			if !yield(item, failure) {
				return false
			}
		}
		if errors.Is(err, io.EOF) {
			return true
		}
	}
}

var errLongLine = errors.New("line too long")

// readLine reads a line without holding more of it than MaxFile.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := r.ReadSlice('\n')
		if long = long || len(line)+len(part) > MaxFile; long {
			line = nil
		} else {
			line = append(line, part...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if long && (err == nil || errors.Is(err, io.EOF)) {
			return nil, errors.Join(errLongLine, err)
		}
		return line, err
	}
}

func recordItem(at string, line []byte) (Item, error) {
	if !utf8.Valid(line) {
		return Item{}, errors.New("is not UTF-8; JSON Lines must be")
	}
	var record Record
	if err := json.Unmarshal(line, &record); err != nil {
		return Item{}, lineError(err)
	}
	if strings.TrimSpace(record.Text) == "" {
		return Item{}, errors.New(`has no text; an article needs the field "text"`)
	}
	if record.ID == "" {
		record.ID = at
	}
	return Item{
		ID: record.ID, Path: at, URL: record.URL, Bytes: []byte(record.Text), MediaType: "application/json", Record: &record,
	}, nil
}

// lineError says in a reader's words why a line is no article.
func lineError(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax) && strings.Contains(err.Error(), "unexpected end"):
		return errors.New("is cut: the JSON object does not end on this line")
	case errors.As(err, &syntax):
		return fmt.Errorf("is no JSON object (byte %d: %w)", syntax.Offset, err)
	case errors.As(err, &kind) && kind.Field == "":
		return fmt.Errorf("is no JSON object (found: %s)", kind.Value)
	case errors.As(err, &kind):
		return fmt.Errorf("field %q is a %s, want text", kind.Field, kind.Value)
	}
	return fmt.Errorf("reading JSON: %w", err)
}
