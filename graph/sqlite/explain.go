package sqlite

import (
	"errors"
	"fmt"
)

// advice says what to do about an error of SQLite, by its primary code.
var advice = map[int]string{
	5:  "another program is writing to it; try again when it is done",
	11: "the file is damaged; restore it from a copy, or read the articles into a new one",
	13: "the disk is full",
	14: "the file cannot be made or opened there; choose another one",
	26: "the file is damaged; restore it from a copy, or read the articles into a new one",
}

// explain adds to an error of SQLite what it means for the user.
func explain(err error) error {
	var coded interface{ Code() int }
	if errors.As(err, &coded) {
		if text, ok := advice[coded.Code()&0xff]; ok {
			return fmt.Errorf("%s (%w)", text, err)
		}
	}
	return err
}
