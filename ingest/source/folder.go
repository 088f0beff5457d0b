package source

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// folder reads the article files of a folder and its folders. Hidden ones are
// left alone.
func (r *Reader) folder(ctx context.Context, folder string, yield yielder) bool {
	files, failures := listFolder(folder)
	for _, f := range failures {
		if !yield(Item{}, f) {
			return false
		}
	}
	found := false
	for _, path := range files {
		if ctx.Err() != nil {
			return false
		}
		if kindOf(path) == "" {
			if !fail(yield, path, ErrPassedOver) {
				return false
			}
			continue
		}
		found = true
		if !r.file(ctx, path, yield) {
			return false
		}
	}
	if !found {
		return fail(yield, folder, errors.New("no article in this folder; articles are files named "+knownEndings()))
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
		case !hidden && isFile(path):
			files = append(files, path)
		}
		return nil
	})
	sort.Strings(files)
	return files, failures
}

// isFile reports a file, also behind a link: opening a pipe would wait for its
// other end, maybe for ever.
func isFile(path string) bool {
	info, err := os.Stat(path)
	return err != nil || info.Mode().IsRegular() // the reader says what is wrong with a broken link
}

// TotalSize is the number of bytes that the inputs have, packed as they are. ok
// is false where an input is no file or folder.
func TotalSize(inputs []string) (size int64, ok bool) {
	for _, in := range inputs {
		if in == Stdin || IsAddress(in) {
			return 0, false
		}
		err := filepath.WalkDir(in, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return nil
			}
			if info, err := entry.Info(); err == nil && (path == in || kindOf(path) != "") {
				size += info.Size()
			}
			return nil
		})
		if err != nil {
			return 0, false
		}
	}
	return size, true
}
