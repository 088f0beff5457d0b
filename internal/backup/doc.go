// Package backup packs files into one archive that can prove that it is whole:
// a tar, compressed with gzip, that begins with a manifest of what is in it
// and its hashes. Parts go in as files and come out as files. It knows nothing
// of what is in them.
package backup
