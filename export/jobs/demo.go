package jobs

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/quai-transit/quai/export/release"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/gtfs/sample"
	"github.com/quai-transit/quai/gtfs/source"
)

// demoErrors are the faults of the first release of the demonstration; the second
// has mended all but the first of them.
var demoErrors = []string{"stop_too_far_from_shape", "fast_travel_between_consecutive_stops",
	"unused_shape", "route_color_contrast", "drivers_file"}

// Demo makes up a city and publishes two releases of its feed, the second as of now,
// the first of a week before. A store that holds them already is left as it is.
func Demo(ctx context.Context, s *release.Store, now time.Time, version string, say func(lang.Text)) error {
	for _, d := range []struct {
		at     time.Time
		errors []string
	}{{now.AddDate(0, 0, -7), demoErrors}, {now, demoErrors[:1]}} {
		say(lang.Text{EN: "make up a city", FR: "invention d’une ville"})
		feed, err := demoFeed(ctx, d.at, d.errors)
		if err != nil {
			return err
		}
		_, _, err = Publish(ctx, s, &Publication{
			Feed: feed, ID: "valmont", Licence: release.Licence{SPDX: "etalab-2.0"}, At: d.at, Now: now,
			Date: gtfs.DateOf(d.at), Country: "FR", Lang: lang.FR, Version: version, Progress: say,
		})
		if err := errors.Join(ignore(err, release.ErrUnchanged), feed.Close()); err != nil {
			return fmt.Errorf("publish the demonstration: %w", err)
		}
	}
	return nil
}

func ignore(err, target error) error {
	if errors.Is(err, target) {
		return nil
	}
	return err
}

// demoFeed makes up a feed as an operator would deliver it on a day.
func demoFeed(ctx context.Context, day time.Time, planted []string) (*gtfs.Feed, error) {
	var zip bytes.Buffer
	if _, err := sample.Write(&zip, sample.Options{Seed: 1, Start: day.AddDate(0, 0, -14), Errors: planted}); err != nil {
		return nil, fmt.Errorf("make up a city: %w", err)
	}
	return gtfs.Open(ctx, "-", source.Options{Stdin: &zip}, gtfs.Options{Country: "FR"})
}
