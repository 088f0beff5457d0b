package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
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
			return fail(yield, at, readError(err))
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
	var loose struct {
		Record
		ID       json.RawMessage `json:"id"` // some write a number
		Author   json.RawMessage `json:"author"`
		Modified json.RawMessage `json:"modified"`
	}
	if err := json.Unmarshal(line, &loose); err != nil {
		return Item{}, lineError(err)
	}
	record := loose.Record
	if record.ID = textOf(loose.ID); record.ID == "" && number.Match(loose.ID) {
		record.ID = string(loose.ID)
	}
	record.Author, record.Modified = textOf(loose.Author), textOf(loose.Modified)
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
		return fmt.Errorf("field %q is a %s, want text", strings.TrimPrefix(kind.Field, "Record."), kind.Value)
	}
	return fmt.Errorf("reading JSON: %w", err)
}

var number = regexp.MustCompile(`^\d+$`)

// textOf reads a field that is text, or a list of texts or of objects with a
// name; what else it may be counts as none.
func textOf(raw json.RawMessage) string {
	var text string
	var named struct {
		Name string `json:"name"`
	}
	var list []json.RawMessage
	switch {
	case len(raw) == 0:
		return ""
	case json.Unmarshal(raw, &text) == nil:
		return strings.TrimSpace(text)
	case json.Unmarshal(raw, &named) == nil:
		return strings.TrimSpace(named.Name)
	case json.Unmarshal(raw, &list) != nil:
		return ""
	}
	var names []string
	for _, one := range list {
		if name := textOf(one); name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// readJSON reads a JSON file: one article, a list of them, or several behind
// one another.
func readJSON(path string, r *bufio.Reader, yield yielder) bool {
	if mark, _ := r.Peek(3); string(mark) == "\ufeff" {
		_, _ = r.Discard(3)
	}
	budget := &budgeted{r: r, left: MaxFile}
	in := json.NewDecoder(budget)
	listed := false
	for n := 1; ; {
		if !listed {
			first, err := peekJSON(in, budget)
			switch {
			case errors.Is(err, io.EOF):
				return true
			case err == nil && first == '[':
				_, _ = in.Token()
				listed = true
			}
		}
		if listed && !in.More() {
			if _, err := in.Token(); err != nil {
				return fail(yield, path, errors.New("is cut: its list does not end"))
			}
			listed = false
			continue
		}
		at := fmt.Sprintf("%s#%d", path, n)
		n++
		var raw json.RawMessage
		budget.left = MaxFile
		if err := in.Decode(&raw); err != nil {
			return fail(yield, at, jsonError(err))
		}
		item, failure := recordItem(at, raw)
		if failure != nil {
			failure = &Error{Path: at, Err: failure}
		}
		if !yield(item, failure) {
			return false
		}
	}
}

// peekJSON gives the first byte of the next value.
func peekJSON(in *json.Decoder, rest *budgeted) (byte, error) {
	if !in.More() {
		return 0, io.EOF
	}
	head := make([]byte, 512)
	n, _ := in.Buffered().Read(head)
	head = bytes.TrimSpace(head[:n])
	if len(head) == 0 {
		return 0, rest.err
	}
	return head[0], nil
}

func jsonError(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		return errors.New("is cut: the JSON does not end")
	}
	if errors.Is(err, errOverBudget) {
		return fmt.Errorf("is longer than %d MB, the limit for one article", MaxFile>>20)
	}
	return lineError(err)
}

var errOverBudget = errors.New("one value is too long")

// budgeted is a reader that gives at most left bytes until left is set anew: a
// value, a row, that never ends does not fill the memory.
type budgeted struct {
	r    io.Reader
	left int
	err  error
}

func (b *budgeted) Read(p []byte) (int, error) {
	if b.left <= 0 {
		b.err = errOverBudget
		return 0, b.err
	}
	n, err := b.r.Read(p[:min(len(p), b.left)])
	b.left -= n
	b.err = err
	return n, err
}
