// Package text folds letters, finds sentences and tokens. Every token keeps
// its byte span in the article's text; folding is for look-up only.
package text
