// Package text folds letters, finds sentences and tokens. An Article's text
// and blocks come in, Sentences with their Tokens go out. Every token keeps its
// byte span in the article's text; folding is for look-up only. It never cuts
// Arabic proclitics and never joins words to names: that is for the rooms that
// know words.
package text
