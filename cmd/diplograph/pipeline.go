package main

import (
	"context"
	"errors"

	"github.com/diplograph/diplograph/internal/score"
)

func (a *app) extractAll(ctx context.Context, path string, workers int) ([]score.Article, error) {
	return nil, errors.New("not yet")
}
