// Package translit writes a person's name as the press of another language
// writes it, by rule: from the Russian name for states that write Cyrillic, from
// the usual English spelling for the Arab world and Ukraine, and as it is for
// everybody else. In go the usual English name, the Russian one and the state;
// out come the spellings, the most likely first. Names that people are known by
// (Poutine, Kadhafi) follow no rule: the gazetteer lists them, and takes from
// here only what nobody lists. It knows nothing of persons, tables or texts.
package translit
