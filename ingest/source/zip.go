package source

import (
	"archive/zip"
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// zip reads a Word document, or an archive of any inputs in their order, one at
// a time. A zip is read from its end: what is no file is copied to one first.
func (r *Reader) zip(ctx context.Context, p part, body *bufio.Reader, yield yielder) bool {
	if p.depth >= nestedZips {
		return fail(yield, p.path, errors.New("is an archive in an archive in an archive, which is not opened; unpack it first"))
	}
	file, done, err := spool(p, body, maxSpool)
	if err != nil {
		return fail(yield, p.path, err)
	}
	defer done()
	info, err := file.Stat()
	if err != nil {
		return fail(yield, p.path, bare(err))
	}
	archive, err := zip.NewReader(file, info.Size())
	if err != nil {
		return fail(yield, p.path, zipError(err))
	}
	entries := map[string]*zip.File{}
	for _, f := range archive.File {
		entries[f.Name] = f
	}
	if document := entries["word/document.xml"]; document != nil {
		return r.word(p, document, entries["docProps/core.xml"], yield)
	}
	switch {
	case p.kind == wordFile:
		return fail(yield, p.path, errors.New("is no Word document: it holds no word/document.xml"))
	case entries["[Content_Types].xml"] != nil:
		return fail(yield, p.path, errors.New("is a table or slides of an office program; save it as .csv or .docx"))
	case entries["mimetype"] != nil:
		return fail(yield, p.path, errors.New("is an OpenDocument or EPUB file; save it as .docx, .html or .txt"))
	}
	return r.entries(ctx, p, archive, yield)
}

// maxSpool is the most that is copied of an archive that is no file.
const maxSpool = 4 << 30

// spool gives the input as a file, of at most limit bytes where it is none yet.
// done removes what was made for it.
func spool(p part, body io.Reader, limit int64) (file *os.File, done func(), err error) {
	if p.file != nil {
		return p.file, func() {}, nil
	}
	file, err = os.CreateTemp("", "diplograph-*.zip")
	if err != nil {
		return nil, nil, fmt.Errorf("keeping the archive for reading: %w", err)
	}
	done = func() {
		file.Close()
		os.Remove(file.Name())
	}
	switch n, err := io.Copy(file, io.LimitReader(body, limit+1)); {
	case err != nil:
		done()
		return nil, nil, readError(err)
	case n > limit:
		done()
		return nil, nil, fmt.Errorf("is an archive of more than %d MB, the most that is kept for reading; save it and name the file", limit>>20)
	}
	return file, done, nil
}

func (r *Reader) word(p part, document, core *zip.File, yield yielder) bool {
	text, frame, err := readWord(document, core)
	if err != nil {
		return fail(yield, p.path, err)
	}
	item := p.item
	item.ID, item.Path, item.URL, item.Bytes, item.MediaType, item.Frame = p.name(), p.path, cmp.Or(item.URL, p.url), []byte(text), string(plainText), &frame
	return yield(item, nil)
}

// entries reads the files of an archive.
func (r *Reader) entries(ctx context.Context, p part, archive *zip.Reader, yield yielder) bool {
	found := false
	for _, f := range archive.File {
		path := p.path + "/" + f.Name
		switch {
		case ctx.Err() != nil:
			return false
		case f.FileInfo().IsDir() || hiddenName(f.Name):
			continue
		case kindOf(f.Name) == "":
			if !fail(yield, path, ErrPassedOver) {
				return false
			}
			continue
		}
		found = true
		if !r.entry(ctx, p, f, path, yield) {
			return false
		}
	}
	if !found {
		return fail(yield, p.path, errors.New("no article in this archive; articles are files named "+knownEndings()))
	}
	return true
}

func hiddenName(name string) bool {
	return strings.HasPrefix(name, ".") || strings.Contains(name, "/.") || strings.HasPrefix(name, "__MACOSX/")
}

func (r *Reader) entry(ctx context.Context, p part, f *zip.File, path string, yield yielder) bool {
	if f.Flags&1 != 0 {
		return fail(yield, path, errors.New("is protected by a password; unpack it first"))
	}
	in, err := f.Open()
	if err != nil {
		return fail(yield, path, zipError(err))
	}
	defer in.Close()
	size := int64(f.CompressedSize64)
	inside := part{path: path, kind: kindOf(f.Name), depth: p.depth + 1, item: p.item}
	return r.stream(ctx, inside, &guarded{r: in, packed: &tally{n: size}}, yield)
}

func zipError(err error) error {
	switch {
	case errors.Is(err, zip.ErrFormat), errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("is cut or no zip file; copy or fetch it again")
	case errors.Is(err, zip.ErrAlgorithm):
		return errors.New("is packed in a way that is not read; unpack it first")
	case errors.Is(err, zip.ErrChecksum):
		return errors.New("is damaged: its checksum is wrong; copy or fetch it again")
	}
	return bare(err)
}
