package dataset

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
)

func transfersFlat() Dataset {
	return &Table[Transfer]{
		About: Info{
			Name:    "transfers_flat",
			Title:   lang.Text{EN: "Transfers with names", FR: "Correspondances, avec les noms"},
			Grain:   lang.Text{EN: "a row of transfers.txt", FR: "une ligne de transfers.txt"},
			Needs:   NeedsFeed,
			Formats: []string{"csv", "parquet"},
		},
		Rows: transfersRows,
	}
}

// Transfer is a row of transfers_flat.
type Transfer struct {
	Origin
	FromStopID      *string  `col:"from_stop_id,key" en:"Id of the stop or station riders come from" fr:"Identifiant de l’arrêt ou de la station de départ" source:"transfers.txt: from_stop_id" example:"S042"`
	FromStopName    *string  `col:"from_stop_name" en:"Name of that stop" fr:"Nom de cet arrêt" source:"stops.txt: stop_name" example:"Hôtel de Ville"`
	ToStopID        *string  `col:"to_stop_id,key" en:"Id of the stop or station riders go to" fr:"Identifiant de l’arrêt ou de la station d’arrivée" source:"transfers.txt: to_stop_id" example:"S043"`
	ToStopName      *string  `col:"to_stop_name" en:"Name of that stop" fr:"Nom de cet arrêt" source:"stops.txt: stop_name" example:"Hôtel de Ville"`
	FromRouteID     *string  `col:"from_route_id,key" en:"Id of the route riders come from; empty for any" fr:"Identifiant de la ligne de départ ; vide pour toutes" source:"transfers.txt: from_route_id" example:"T1"`
	ToRouteID       *string  `col:"to_route_id,key" en:"Id of the route riders go to; empty for any" fr:"Identifiant de la ligne d’arrivée ; vide pour toutes" source:"transfers.txt: to_route_id" example:"B12"`
	FromTripID      *string  `col:"from_trip_id,key" en:"Id of the trip riders come from; empty for any" fr:"Identifiant de la course de départ ; vide pour toutes" source:"transfers.txt: from_trip_id" example:"T1-0612"`
	ToTripID        *string  `col:"to_trip_id,key" en:"Id of the trip riders go to; empty for any" fr:"Identifiant de la course d’arrivée ; vide pour toutes" source:"transfers.txt: to_trip_id" example:"B12-0640"`
	TransferType    int32    `col:"transfer_type" en:"0 recommended, 1 timed, 2 needs a minimum time, 3 not possible, 4 stay in the vehicle, 5 get off and on again" fr:"0 recommandée, 1 garantie, 2 avec un temps minimal, 3 impossible, 4 sans descendre, 5 en remontant à bord" source:"transfers.txt: transfer_type, 0 where it is not given" example:"2"`
	TransferLabel   string   `col:"transfer_label" en:"The type in words" fr:"Le type en toutes lettres" source:"transfers.txt: transfer_type, in the language asked for" example:"needs a minimum time"`
	MinTransferSecs *int32   `col:"min_transfer_secs" unit:"s" en:"Time to allow for the transfer" fr:"Temps à prévoir pour la correspondance" source:"transfers.txt: min_transfer_time" example:"180"`
	DistanceM       *float64 `col:"distance_m" unit:"m" en:"Distance between the two stops in a straight line" fr:"Distance entre les deux arrêts à vol d’oiseau" source:"stops.txt: stop_lat and stop_lon" example:"84.2"`
}

// transferTypes are the words for transfer_type.
var transferTypes = [...]lang.Text{
	{EN: "recommended", FR: "recommandée"},
	{EN: "timed", FR: "garantie"},
	{EN: "needs a minimum time", FR: "avec un temps minimal"},
	{EN: "not possible", FR: "impossible"},
	{EN: "stay in the vehicle", FR: "sans descendre du véhicule"},
	{EN: "get off and on again", FR: "en remontant à bord"},
}

// transferOf returns the words for a transfer_type.
func transferOf(t gtfs.Enum) lang.Text {
	if t < 0 || int(t) >= len(transferTypes) {
		return lang.Text{EN: "unknown", FR: "inconnue"}
	}
	return transferTypes[t]
}

func transfersRows(ctx context.Context, in *Input, yield func([]Transfer) error) error {
	rows := make([]Transfer, in.Feed.Transfers.Len())
	for i := range rows {
		in.transfer(&rows[i], i)
	}
	slices.SortStableFunc(rows, func(a, b Transfer) int {
		return cmp.Or(
			compareTexts(a.FromStopID, b.FromStopID), compareTexts(a.ToStopID, b.ToStopID),
			compareTexts(a.FromRouteID, b.FromRouteID), compareTexts(a.ToRouteID, b.ToRouteID),
			compareTexts(a.FromTripID, b.FromTripID), compareTexts(a.ToTripID, b.ToTripID))
	})
	return inBatches(ctx, rows, yield)
}

// compareTexts puts what is not given first.
func compareTexts(a, b *string) int {
	switch {
	case a == b: // the same text, or both not given
		return 0
	case a == nil:
		return -1
	case b == nil:
		return 1
	}
	return strings.Compare(*a, *b)
}

func (in *Input) transfer(r *Transfer, row int) {
	t, n := in.Feed.Transfers, in.names()
	from, to := t.FromStopID.At(row), t.ToStopID.At(row)
	r.Origin = in.origin()
	r.FromStopID, r.FromStopName = given(n.stop, from), in.stopName(from)
	r.ToStopID, r.ToStopName = given(n.stop, to), in.stopName(to)
	r.FromRouteID, r.ToRouteID = given(n.route, t.FromRouteID.At(row)), given(n.route, t.ToRouteID.At(row))
	r.FromTripID, r.ToTripID = given(n.trip, t.FromTripID.At(row)), given(n.trip, t.ToTripID.At(row))
	kind := t.TransferType.At(row).Or(0)
	r.TransferType, r.TransferLabel = int32(kind), transferOf(kind).In(in.Lang)
	if secs := t.MinTransferTime.At(row); secs.IsSet() {
		r.MinTransferSecs = new(int32(secs))
	}
	r.DistanceM = round(geo.Haversine(in.Feed.Stops.PlaceOf(from), in.Feed.Stops.PlaceOf(to)), 1)
}
