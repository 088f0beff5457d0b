package table

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
)

func writeJSON(w io.Writer, t Table) error {
	var out bytes.Buffer
	out.WriteString("[")
	for i, row := range t.Rows {
		if i > 0 {
			out.WriteString(",")
		}
		out.WriteString("\n  ")
		if err := appendObject(&out, t.Columns, row); err != nil {
			return err
		}
	}
	if len(t.Rows) > 0 {
		out.WriteString("\n")
	}
	out.WriteString("]\n")
	return flush(w, &out)
}

func writeJSONL(w io.Writer, t Table) error {
	var out bytes.Buffer
	for _, row := range t.Rows {
		if err := appendObject(&out, t.Columns, row); err != nil {
			return err
		}
		out.WriteString("\n")
	}
	return flush(w, &out)
}

// appendObject writes a row as an object whose keys keep the order of the
// columns, which a Go map would lose.
func appendObject(out *bytes.Buffer, columns []Column, row Row) error {
	out.WriteString("{")
	for i, column := range columns {
		if i > 0 {
			out.WriteString(", ")
		}
		fmt.Fprintf(out, "%q: ", column.Key)
		value, err := jsonValue(row.Cells[i])
		if err != nil {
			return fmt.Errorf("writing column %q as JSON: %w", column.Key, err)
		}
		out.Write(value)
	}
	out.WriteString("}")
	return nil
}

func jsonValue(cell any) ([]byte, error) {
	if s, ok := cell.(fmt.Stringer); ok {
		cell = s.String()
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false) // an address keeps its "&"
	if err := encoder.Encode(cell); err != nil {
		return nil, err
	}
	return bytes.TrimRight(out.Bytes(), "\n"), nil
}

func writeCSV(w io.Writer, t Table) error {
	var out bytes.Buffer
	csvOut := csv.NewWriter(&out)
	header := make([]string, len(t.Columns))
	for i, column := range t.Columns {
		header[i] = column.Key
	}
	records := [][]string{header}
	for _, row := range t.Rows {
		record := make([]string, len(row.Cells))
		for i, cell := range row.Cells {
			record[i] = csvText(cell)
		}
		records = append(records, record)
	}
	if err := csvOut.WriteAll(records); err != nil {
		return fmt.Errorf("writing CSV: %w", err)
	}
	return flush(w, &out)
}

// csvText is a cell as a spreadsheet or a script reads it.
func csvText(cell any) string {
	switch v := cell.(type) {
	case bool:
		return strconv.FormatBool(v)
	case []string:
		return strings.Join(v, "|")
	case string:
		return disarm(v)
	}
	return disarm(cellText(cell))
}

// disarm keeps a spreadsheet from running a cell as a formula: texts come
// from news pages that anybody may have written.
func disarm(cell string) string {
	if cell != "" && strings.ContainsRune("=+@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

func flush(w io.Writer, out *bytes.Buffer) error {
	if _, err := w.Write(out.Bytes()); err != nil {
		return fmt.Errorf("writing rows: %w", err)
	}
	return nil
}
