// Package catalogue holds the sources that the program knows: news sites and
// ministries, one YAML file each, those that are shipped (folder sources) and
// those of the user, whose file wins over a shipped one of the same name. Files
// come in, checked Sources go out. It fetches nothing: what a source lists is
// found by package discover.
package catalogue
