package report

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/quai-transit/quai/export/dataset"
	"github.com/quai-transit/quai/export/format"
	"github.com/quai-transit/quai/validate"
)

// CSV writes findings.csv: the table "findings" of all notices that are kept, guarded
// against spreadsheets that run what they read.
func CSV(w io.Writer, in *Input) error { return writeCSV(context.Background(), w, in) }

func writeCSV(ctx context.Context, w io.Writer, in *Input) error {
	in = in.given()
	if in.FeedID == "" {
		in.FeedID = dataset.FeedID(in.Name)
	}
	csv, err := format.Named(format.CSV)
	if err == nil && in.Result == nil {
		err = writeRefused(ctx, w, in, csv)
	} else if err == nil {
		err = writeFindings(ctx, w, in, csv)
	}
	if err != nil {
		return fmt.Errorf("write findings.csv: %w", err)
	}
	return nil
}

func writeFindings(ctx context.Context, w io.Writer, in *Input, csv format.Format) error {
	table, err := dataset.Named("findings")
	if err != nil {
		return err
	}
	_, err = table.Write(ctx, &dataset.Input{
		Feed: in.Result.Feed, Result: in.Result, FeedID: in.FeedID, Release: in.Release, Date: in.Result.Date, Lang: in.Lang,
	}, dataset.Sink{Format: csv, W: w})
	return err
}

// writeRefused writes the one finding of a feed that could not be read.
func writeRefused(ctx context.Context, w io.Writer, in *Input, csv format.Format) error {
	s, err := format.SchemaOf[dataset.Finding]("findings")
	if err != nil {
		return err
	}
	s.Guarded = true
	out, err := format.Open[dataset.Finding](ctx, csv, w, s, format.Options{})
	if err != nil {
		return err
	}
	why := refusal(in.Refused)
	err = out.Write([]dataset.Finding{{
		Origin: dataset.Origin{FeedID: in.FeedID, ReleaseID: in.Release}, Fingerprint: "0", Rule: refusedCode, Severity: validate.Error.String(),
		SentenceEN: why.EN, SentenceFR: why.FR,
	}})
	return errors.Join(err, out.Close())
}
