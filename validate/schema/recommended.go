package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// recommendedValues looks for values that are recommended on some conditions.
func recommendedValues(p *validate.Pass) {
	if p.Feed.Agency.Len() == 1 && p.Clean(gtfs.AgencyFile) {
		soleAgency(p)
	}
	mediaNames(p)
}

// soleAgency: where there is one agency its id may be left out, but had better not be.
func soleAgency(p *validate.Pass) {
	f := p.Feed
	if f.Agency.AgencyID.At(0) == 0 {
		p.Report(f.Agency.AgencyID.Cell(0))
	}
	absent(p, gtfs.RoutesFile, &f.Routes.AgencyID, f.Routes.Len())
	absent(p, gtfs.FareAttributesFile, &f.FareAttributes.AgencyID, f.FareAttributes.Len())
}

// absent reports each row that lacks an id, where the file can be relied on.
func absent[T ~uint32](p *validate.Pass, file gtfs.File, c *gtfs.Column[T], rows int) {
	if !p.Clean(file) {
		return
	}
	for i := range rows {
		if c.At(i) == 0 {
			p.Report(c.Cell(i))
		}
	}
}

// mediaNames: a card (2) or an application (4) has a name that riders know it by.
func mediaNames(p *validate.Pass) {
	t := p.Feed.FareMedia
	for i := range t.Len() {
		if kind := t.FareMediaType.At(i); (kind == 2 || kind == 4) && t.FareMediaName.At(i) == 0 {
			p.Report(t.FareMediaName.Cell(i))
		}
	}
}
