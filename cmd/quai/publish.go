package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/quai-transit/quai/export/jobs"
	"github.com/quai-transit/quai/export/release"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

type publishFlags struct {
	feedFlags
	to, id, licence, at string
	country             country

	// Set by parse.
	terms  release.Licence
	moment time.Time
}

func newPublish() *cobra.Command {
	var f publishFlags
	cmd := &cobra.Command{
		Use:   "publish FEED --to DIR --id ID --licence SPDX|URL",
		Short: "Publish a feed on a portal",
		Long: `Publish cleans a feed, leaves out what is not public (a list of drivers, columns
that are in no specification), checks it, makes tables of it, and makes all of that the
next release of the feed on the portal in DIR. Its address stays the same for ever:
feeds/ID/gtfs.zip. 'quai serve DIR' shows the portal.

Refused, with exit code 1: a feed without a licence.`,
		Example: `  quai publish feed.zip --to portal/ --id metro --licence etalab-2.0
  quai publish feed.zip --to portal/ --id metro --licence https://example.org/licence --lang fr`,
		Args: feedArguments(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := f.parse(); err != nil {
				return err
			}
			return f.run(cmd, args[0])
		},
	}
	f.add(cmd)
	fl := cmd.Flags()
	fl.StringVar(&f.to, "to", "", "folder of the portal, made where it is not there")
	fl.StringVar(&f.id, "id", "", "id of the feed on the portal: lower-case letters, digits and hyphens")
	fl.StringVar(&f.licence, "licence", "", "licence of the data: an SPDX identifier such as etalab-2.0 or ODbL-1.0, or an https URL")
	fl.StringVar(&f.at, "at", "", "moment of publication, RFC 3339; the feed is judged on its day (default now)")
	fl.Var(&f.country, "country", "country of the feed, ISO 3166, such as FR: phone numbers are checked for it")
	_ = cmd.MarkFlagDirname("to")
	completeValues(cmd, "licence", licenceNames()...)
	return cmd
}

func (f *publishFlags) parse() (err error) {
	f.moment = time.Now()
	if f.at != "" {
		if f.moment, err = time.Parse(time.RFC3339, f.at); err != nil {
			return badUsage("--at %q is no moment: write 2026-11-23T06:00:00Z", f.at)
		}
		if f.date == "" {
			f.date = f.moment.Format(time.DateOnly)
		}
	}
	if err := f.feedFlags.parse(); err != nil {
		return err
	}
	if f.to == "" || f.id == "" {
		return badUsage("quai publish: say where with --to DIR and under which id with --id ID")
	}
	if !release.ValidFeed(f.id) {
		return badUsage("--id %q: lower-case letters, digits and hyphens, at most 63", f.id)
	}
	return nil
}

func (f *publishFlags) run(cmd *cobra.Command, name string) (err error) {
	if f.terms, err = release.ParseLicence(f.licence); err != nil {
		return refusedFor(err)
	}
	feed, err := f.open(cmd, name, gtfs.Options{Country: f.country.String()})
	if err != nil {
		return err
	}
	defer feed.Close()
	store, err := release.Open(f.to)
	if err != nil {
		return err
	}
	m, changes, err := jobs.Publish(cmd.Context(), store, &jobs.Publication{
		Feed: feed, ID: f.id, Licence: f.terms, At: f.moment, Now: time.Now(), Date: f.day, Country: f.country.String(),
		Lang: f.language, Threads: f.threads, Version: version(), Progress: steps(cmd, f.language),
	})
	if errors.Is(err, release.ErrUnchanged) {
		fmt.Fprintf(cmd.OutOrStdout(), lang.Text{
			EN: "Nothing new: the content is that of release %d.\n",
			FR: "Rien de nouveau : le contenu est celui de la version %d.\n",
		}.In(f.language), m.Release)
		return nil
	}
	if err != nil {
		return err
	}
	printChanges(cmd.OutOrStdout(), changes, f.language)
	fmt.Fprintf(cmd.OutOrStdout(), lang.Text{
		EN: "Release %d of %s is published: feeds/%s/gtfs.zip\n",
		FR: "La version %d de %s est publiée : feeds/%s/gtfs.zip\n",
	}.In(f.language), m.Release, f.id, f.id)
	return nil
}

// steps tells on a terminal what is being done.
func steps(cmd *cobra.Command, l lang.Lang) func(lang.Text) {
	w := cmd.ErrOrStderr()
	if !lively(w) {
		return nil
	}
	return func(step lang.Text) { fmt.Fprintln(w, "·", step.In(l)) }
}

func licenceNames() (names []string) {
	for _, l := range release.Licences() {
		if l.SPDX != "" {
			names = append(names, l.SPDX)
		}
	}
	return names
}
