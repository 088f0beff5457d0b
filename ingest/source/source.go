package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// MaxFile is the largest file, or line of a JSON Lines file, in bytes.
const MaxFile = 20 << 20

// Error is an input that gives no article.
type Error struct {
	Path string // as it was asked for; file:line for a JSON line
	Err  error  // the reason and what to do
}

// Error tells the reason without the path: "a.txt: is empty".
func (e *Error) Error() string { return e.Path + ": " + e.Err.Error() }

// Unwrap gives the reason.
func (e *Error) Unwrap() error { return e.Err }

// ErrPassedOver is the reason of a file in a folder that is no kind of article
// (a picture, a README): it is reported, and no failure.
var ErrPassedOver = errors.New("passed over: no article file (.txt, .html, .htm, .jsonl)")

// Stdin is the path that stands for standard input.
const Stdin = "-"

// Items reads the inputs in the order given, a folder's files sorted by path,
// and yields each article as it is found. An input that cannot be read yields
// an *Error, and reading goes on. Files whose names say nothing of their kind
// are judged by their first bytes.
func Items(paths []string, stdin io.Reader) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		for _, path := range paths {
			if !readPath(path, stdin, yield) {
				return
			}
		}
	}
}

// readPath reports whether reading is to go on.
func readPath(path string, stdin io.Reader, yield func(Item, error) bool) bool {
	if path == Stdin {
		return readStream("stdin", "", bufio.NewReader(stdin), yield)
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fail(yield, path, errors.New("no such file or folder; check the path"))
	case err != nil:
		return fail(yield, path, bare(err))
	case info.IsDir():
		return readFolder(path, yield)
	}
	return readFile(path, yield)
}

func fail(yield func(Item, error) bool, path string, err error) bool {
	return yield(Item{}, &Error{Path: path, Err: err})
}

// bare drops the path that the os package puts into its errors.
func bare(err error) error {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return pathError.Err
	}
	return err
}

// readFolder reads the article files of a folder and its folders. Hidden ones
// are left alone.
func readFolder(folder string, yield func(Item, error) bool) bool {
	files, failures := listFolder(folder)
	for _, f := range failures {
		if !yield(Item{}, f) {
			return false
		}
	}
	found := false
	for _, path := range files {
		if kindOf(path) == "" {
			if !fail(yield, path, ErrPassedOver) {
				return false
			}
			continue
		}
		found = true
		if !readFile(path, yield) {
			return false
		}
	}
	if !found {
		return fail(yield, folder, errors.New("no article in this folder; articles are .txt, .html, .htm or .jsonl files"))
	}
	return true
}

func listFolder(folder string) (files []string, failures []*Error) {
	_ = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		hidden := path != folder && strings.HasPrefix(entry.Name(), ".")
		switch {
		case err != nil:
			failures = append(failures, &Error{path, bare(err)})
			return fs.SkipDir
		case hidden && entry.IsDir():
			return fs.SkipDir
		case !hidden && !entry.IsDir():
			files = append(files, path)
		}
		return nil
	})
	sort.Strings(files)
	return files, failures
}

// mediaTypes are the kinds of articles by the ends of their file names.
var mediaTypes = map[string]string{".txt": plainText, ".html": htmlPage, ".htm": htmlPage, ".jsonl": jsonLines}

const (
	plainText = "text/plain"
	htmlPage  = "text/html"
	jsonLines = "application/jsonl"
)

func kindOf(path string) string { return mediaTypes[strings.ToLower(filepath.Ext(path))] }

func readFile(path string, yield func(Item, error) bool) bool {
	f, err := os.Open(path)
	if err != nil {
		return fail(yield, path, bare(err))
	}
	defer f.Close()
	return readStream(path, kindOf(path), bufio.NewReader(f), yield)
}

// readStream reads what a file or standard input holds.
func readStream(path, kind string, r *bufio.Reader, yield func(Item, error) bool) bool {
	head, err := r.Peek(512)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull) {
		return fail(yield, path, bare(err))
	}
	if len(bytes.TrimSpace(head)) == 0 && len(head) < 512 {
		return fail(yield, path, errors.New("is empty"))
	}
	if kind == "" {
		kind = sniff(head)
	}
	if kind == jsonLines {
		return readLines(path, r, yield)
	}
	raw, err := readBounded(r)
	if err != nil {
		return fail(yield, path, err)
	}
	return yield(Item{ID: idOf(path), Path: path, Bytes: raw, MediaType: kind}, nil)
}

// sniff judges content by its first bytes.
func sniff(head []byte) string {
	head = bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff")))
	switch {
	case bytes.HasPrefix(head, []byte("{")):
		return jsonLines
	case bytes.HasPrefix(head, []byte("<")):
		return htmlPage
	}
	return plainText
}

func readBounded(r io.Reader) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return nil, bare(err)
	}
	if len(raw) > MaxFile {
		return nil, fmt.Errorf("is larger than %d MB, the limit for one article; split it into articles", MaxFile>>20)
	}
	return raw, nil
}

// idOf is the file's name up to its first dot.
func idOf(path string) string {
	name := filepath.Base(path)
	if id, _, _ := strings.Cut(name, "."); id != "" {
		return id
	}
	return name
}
