package report

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

// A feature is an optional part of GTFS; its English name is that of the canonical report.
type feature struct {
	name lang.Text
	used func(summed) bool
}

// features lists the optional parts of GTFS that a feed uses.
func features(f summed) (list []lang.Text) {
	for _, x := range allFeatures() {
		if x.used(f) {
			list = append(list, x.name)
		}
	}
	return list
}

// allFeatures are the features in the order of the canonical report.
func allFeatures() []feature {
	return []feature{
		{lang.Text{EN: "Pathway Connections", FR: "Cheminements en station"}, rows(gtfs.PathwaysFile)},
		{lang.Text{EN: "Pathway Signs", FR: "Signalétique des cheminements"}, given(gtfs.PathwaysFile, "signposted_as", "reversed_signposted_as")},
		{lang.Text{EN: "Pathway Details", FR: "Détails des cheminements"}, given(gtfs.PathwaysFile, "max_slope", "min_width", "length", "stair_count")},
		{lang.Text{EN: "Levels", FR: "Niveaux"}, rows(gtfs.LevelsFile)},
		{lang.Text{EN: "Transfers", FR: "Correspondances"}, rows(gtfs.TransfersFile)},
		{lang.Text{EN: "Shapes", FR: "Tracés"}, rows(gtfs.ShapesFile)},
		{lang.Text{EN: "Frequencies", FR: "Fréquences"}, rows(gtfs.FrequenciesFile)},
		{lang.Text{EN: "Feed Information", FR: "Informations sur le jeu de données"}, rows(gtfs.FeedInfoFile)},
		{lang.Text{EN: "Attributions", FR: "Attributions"}, rows(gtfs.AttributionsFile)},
		{lang.Text{EN: "Translations", FR: "Traductions"}, rows(gtfs.TranslationsFile)},
		{lang.Text{EN: "Fares V1", FR: "Tarifs V1"}, rows(gtfs.FareAttributesFile)},
		{lang.Text{EN: "Fare Products", FR: "Titres de transport"}, rows(gtfs.FareProductsFile)},
		{lang.Text{EN: "Fare Media", FR: "Supports de titres"}, together(rows(gtfs.FareMediaFile), given(gtfs.FareProductsFile, "fare_media_id"))},
		{lang.Text{EN: "Zone-Based Fares", FR: "Tarifs par zone"}, given(gtfs.FareLegRulesFile, "from_area_id", "to_area_id")},
		{lang.Text{EN: "Fare Transfers", FR: "Tarifs des correspondances"}, rows(gtfs.FareTransferRulesFile)},
		{lang.Text{EN: "Time-Based Fares", FR: "Tarifs selon l’heure"}, given(gtfs.FareLegRulesFile, "from_timeframe_group_id", "to_timeframe_group_id")},
		{lang.Text{EN: "Rider Categories", FR: "Catégories de voyageurs"}, together(rows(gtfs.RiderCategoriesFile), given(gtfs.FareProductsFile, "rider_category_id"))},
		{lang.Text{EN: "Booking Rules", FR: "Règles de réservation"}, rows(gtfs.BookingRulesFile)},
		{lang.Text{EN: "Fixed-Stops Demand Responsive Transit", FR: "Transport à la demande entre arrêts"}, hasGroups},
		{lang.Text{EN: "Route Colors", FR: "Couleurs des lignes"}, given(gtfs.RoutesFile, "route_color", "route_text_color")},
		{lang.Text{EN: "Headsigns", FR: "Destinations affichées"}, either(given(gtfs.TripsFile, "trip_headsign"), given(gtfs.StopTimesFile, "stop_headsign"))},
		{lang.Text{EN: "Stops Wheelchair Accessibility", FR: "Accessibilité des arrêts en fauteuil roulant"}, given(gtfs.StopsFile, "wheelchair_boarding")},
		{lang.Text{EN: "Trips Wheelchair Accessibility", FR: "Accessibilité des courses en fauteuil roulant"}, given(gtfs.TripsFile, "wheelchair_accessible")},
		{lang.Text{EN: "Text-to-Speech", FR: "Noms à prononcer"}, given(gtfs.StopsFile, "tts_stop_name")},
		{lang.Text{EN: "Bike Allowed", FR: "Vélos à bord"}, given(gtfs.TripsFile, "bikes_allowed")},
		{lang.Text{EN: "Cars Allowed", FR: "Voitures à bord"}, given(gtfs.TripsFile, "cars_allowed")},
		{lang.Text{EN: "Contactless EMV Support", FR: "Paiement sans contact par carte bancaire"}, either(given(gtfs.AgencyFile, "cemv_support"), given(gtfs.RoutesFile, "cemv_support"))},
		{lang.Text{EN: "Stop Access", FR: "Accès aux quais"}, given(gtfs.StopsFile, "stop_access")},
		{lang.Text{EN: "Location Types", FR: "Types de lieux"}, given(gtfs.StopsFile, "location_type")},
		{lang.Text{EN: "In-station Traversal Time", FR: "Temps de parcours en station"}, given(gtfs.PathwaysFile, "traversal_time")},
		{lang.Text{EN: "Route-Based Fares", FR: "Tarifs par ligne"}, together(given(gtfs.FareLegRulesFile, "network_id"), either(given(gtfs.RoutesFile, "network_id"), rows(gtfs.NetworksFile)))},
		{lang.Text{EN: "Continuous Stops", FR: "Montée et descente entre les arrêts"}, either(given(gtfs.RoutesFile, "continuous_pickup", "continuous_drop_off"),
			given(gtfs.StopTimesFile, "continuous_pickup", "continuous_drop_off"))},
		{lang.Text{EN: "Zone-Based Demand Responsive Services", FR: "Transport à la demande par zone"}, hasZones},
		{lang.Text{EN: "Predefined Routes with Deviation", FR: "Lignes à itinéraire adaptable"}, hasDeviations},
	}
}

func rows(file gtfs.File) func(summed) bool {
	return func(f summed) bool { return f.has(file) && f.Table(file).Len() > 0 }
}

// given asks whether any row has any of the fields.
func given(file gtfs.File, fields ...string) func(summed) bool {
	return func(f summed) bool {
		t := f.Table(file)
		if !f.has(file) {
			return false
		}
		for _, name := range fields {
			field := t.FieldNamed(name)
			if field == nil || !field.Given() {
				continue
			}
			for i := range t.Len() {
				if field.IsSet(i) {
					return true
				}
			}
		}
		return false
	}
}

func either(a, b func(summed) bool) func(summed) bool {
	return func(f summed) bool { return a(f) || b(f) }
}

func together(a, b func(summed) bool) func(summed) bool {
	return func(f summed) bool { return a(f) && b(f) }
}

// hasGroups asks for a call in a group of stops instead of at one.
func hasGroups(f summed) bool { return callsElsewhere(f, f.StopTimes.LocationGroupID.Values()) }

// hasZones asks for a call in an area instead of at a stop.
func hasZones(f summed) bool { return callsElsewhere(f, f.StopTimes.LocationID.Values()) }

// callsElsewhere asks for a call without a stop that is in one of places.
func callsElsewhere[T ~uint32](f summed, places []T) bool {
	t := f.StopTimes
	if !f.has(gtfs.StopTimesFile) {
		return false
	}
	for i, id := range places {
		if id != 0 && t.StopID.At(i) == 0 && t.TripID.At(i) != 0 {
			return true
		}
	}
	return false
}

// hasDeviations asks for a trip that has times, calls at a stop and calls in an area.
func hasDeviations(f summed) bool {
	t := f.StopTimes
	if !t.LocationID.Given() || !f.has(gtfs.StopTimesFile) {
		return false
	}
	for trip := range f.TripIDs() {
		var area, stop, arrival, departure bool
		calls := f.CallsOf(trip)
		for k := range calls.Len() {
			i := calls.Row(k)
			area = area || t.LocationID.At(i) != 0
			stop = stop || t.StopID.At(i) != 0
			arrival = arrival || t.ArrivalTime.At(i).IsSet()
			departure = departure || t.DepartureTime.At(i).IsSet()
		}
		if area && stop && arrival && departure {
			return true
		}
	}
	return false
}
