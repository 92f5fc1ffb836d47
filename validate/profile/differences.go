package profile

import "github.com/quai-transit/quai/gtfs/lang"

// A Difference is a code of which the default profile may report less than the canonical
// validator 8.0.1 does, on purpose. Of all other codes it reports as much or more.
type Difference struct {
	Code string
	// Why says what the default profile does otherwise, and why that is right.
	Why lang.Text
	// Instead are the codes that tell the same fault in the default profile: where it
	// reports less, it reports one of them. None means that there is no fault to tell,
	// or that a rule that is there tells it more briefly.
	Instead []string
}

// Differences lists the intended differences by code.
func Differences() []Difference {
	return []Difference{
		{
			Code: "csv_parsing_failed",
			Why: lang.Text{
				EN: "A cell of more than 4,096 characters ends the file for the canonical validator; here it is read, as GTFS sets no limit.",
				FR: "Une cellule de plus de 4 096 caractères arrête la lecture du fichier par le validateur canonique ; ici elle est lue, car GTFS ne fixe pas de limite.",
			},
		},
		{
			Code: "duplicate_fare_media",
			Why: lang.Text{
				EN: "Media without a name are not compared: nothing says that they are one. The canonical validator takes all of one type for the same.",
				FR: "Les supports sans nom ne sont pas comparés : rien ne dit qu’ils n’en font qu’un. Le validateur canonique tient pour identiques tous ceux d’un même type.",
			},
		},
		{
			Code: "duplicated_column",
			Why: lang.Text{
				EN: "Carriage returns alone end lines here; the canonical validator takes the whole file for its header.",
				FR: "Un retour chariot seul termine ici une ligne ; le validateur canonique prend le fichier entier pour son en-tête.",
			},
			Instead: []string{"lone_carriage_return"},
		},
		{
			Code: "empty_column_name",
			Why: lang.Text{
				EN: "Carriage returns alone end lines here; the canonical validator takes the whole file for its header.",
				FR: "Un retour chariot seul termine ici une ligne ; le validateur canonique prend le fichier entier pour son en-tête.",
			},
			Instead: []string{"lone_carriage_return"},
		},
		{
			Code: "empty_row",
			Why: lang.Text{
				EN: "Lines of blanks hold no row and are passed over. The canonical validator does so, too, but for a last one without a line end, or with a carriage return that ends a line here.",
				FR: "Une ligne de blancs ne contient rien et est ignorée. Le validateur canonique fait de même, sauf pour la dernière si elle n’est pas terminée, ou si elle l’est par un retour chariot seul.",
			},
		},
		{
			Code: "expired_calendar",
			Why: lang.Text{
				EN: "A service that ends before it starts never runs; the canonical validator lets it run on its start date. Of several rows of one service all count here, the last alone there.",
				FR: "Un service dont la fin précède le début ne circule jamais ; le validateur canonique le fait circuler le jour du début. De plusieurs lignes d’un même service, toutes comptent ici, et là-bas la dernière seule.",
			},
			Instead: []string{"start_and_end_range_out_of_order", "duplicate_key"},
		},
		{
			Code: "fare_transfer_rule_invalid_transfer_count",
			Why: lang.Text{
				EN: "The reference forbids a count of 0 for the field itself, whatever the legs; the canonical validator allows it there.",
				FR: "La référence interdit la valeur 0 pour le champ lui-même, quels que soient les trajets ; le validateur canonique l’y autorise.",
			},
			Instead: []string{"number_out_of_range"},
		},
		{
			Code: "fare_transfer_rule_with_forbidden_transfer_count",
			Why: lang.Text{
				EN: "A count of 0, which the field must not have, is told as such, and not once more as one that stands between two groups.",
				FR: "La valeur 0, interdite pour le champ, est signalée comme telle, et non une seconde fois comme placée entre deux groupes.",
			},
			Instead: []string{"number_out_of_range"},
		},
		{
			Code: "fast_travel_between_consecutive_stops",
			Why: lang.Text{
				EN: "impossible_speed takes its place: once per pair of stops and not once per trip, and from a speed that is out of reach on, 1.4 times the limit of the canonical validator for most modes.",
				FR: "impossible_speed la remplace : une fois par couple d’arrêts et non par course, et à partir d’une vitesse hors d’atteinte, soit 1,4 fois la limite du validateur canonique pour la plupart des modes.",
			},
		},
		{
			Code: "fast_travel_between_far_stops",
			Why: lang.Text{
				EN: "The canonical validator puts a stop without a position at 0, 0, and measures the way to it.",
				FR: "Le validateur canonique place en 0, 0 un arrêt sans position, et mesure la distance jusque-là.",
			},
			Instead: withoutPosition(),
		},
		{
			Code: "forbidden_prior_notice_start_day",
			Why: lang.Text{
				EN: "Only rules of booking_type 1 are judged: on all others prior_notice_duration_max is forbidden, which is told.",
				FR: "Seules les règles de booking_type 1 sont jugées : pour les autres, prior_notice_duration_max est interdit, ce qui est signalé.",
			},
			Instead: []string{"forbidden_real_time_booking_field_value", "forbidden_prior_day_booking_field_value"},
		},
		{
			Code: "forbidden_prior_notice_start_time",
			Why: lang.Text{
				EN: "Rules of booking_type 0 may have no start time at all, which is told; a start day that could not be read is not missing.",
				FR: "Les règles de booking_type 0 n’ont pas droit à une heure de début, ce qui est signalé ; un jour de début illisible n’est pas absent.",
			},
			Instead: []string{"forbidden_real_time_booking_field_value", "invalid_integer"},
		},
		{
			Code: "foreign_key_violation",
			Why: lang.Text{
				EN: "Of a file that the feed lacks it is told once per field that refers to it, not at each row, and not at all where missing_required_file says so already. A reference of blanks alone is a value that is missing.",
				FR: "Un fichier absent du jeu est signalé une fois par champ qui y renvoie et non à chaque ligne, et pas du tout si missing_required_file le dit déjà. Un renvoi fait de blancs est une valeur manquante.",
			},
			Instead: []string{"foreign_key_violation", "missing_required_file", "missing_required_field"},
		},
		{
			Code: "geo_json_unknown_element",
			Why: lang.Text{
				EN: "Control characters within a text are no JSON, see RFC 8259; the canonical validator reads over them and does not know the name they stand in.",
				FR: "Un texte JSON ne contient pas de caractère de commande, voir RFC 8259 ; le validateur canonique passe outre et ne reconnaît pas le nom où il se trouve.",
			},
			Instead: []string{"malformed_json"},
		},
		{
			Code: "inconsistent_route_type_for_block_id",
			Why: lang.Text{
				EN: "Types of one kind, such as 3 and 700, are one: both are buses. A type that no list has says nothing of the vehicle.",
				FR: "Les types d’une même famille, comme 3 et 700, n’en font qu’un : ce sont des bus. Un type qu’aucune liste ne connaît ne dit rien du véhicule.",
			},
		},
		{
			Code: "inconsistent_route_type_for_in_seat_transfer",
			Why: lang.Text{
				EN: "Types of one kind, such as 3 and 700, are one: both are buses. A type that no list has says nothing of the vehicle.",
				FR: "Les types d’une même famille, comme 3 et 700, n’en font qu’un : ce sont des bus. Un type qu’aucune liste ne connaît ne dit rien du véhicule.",
			},
		},
		{
			Code:    "invalid_input_files_in_subfolder",
			Why:     folderWhy(),
			Instead: []string{"wrapper_folder"},
		},
		{
			Code: "invalid_integer",
			Why: lang.Text{
				EN: "A quoted cell of blanks alone is a value that is missing, not one that is no number.",
				FR: "Une cellule entre guillemets faite de blancs est une valeur manquante, non un nombre mal écrit.",
			},
			Instead: []string{"missing_required_field", "missing_recommended_field", "blanks_around_value"},
		},
		{
			Code: "invalid_prior_notice_duration_min",
			Why: lang.Text{
				EN: "Only rules of booking_type 1 are judged: on all others prior_notice_duration_max is forbidden, which is told.",
				FR: "Seules les règles de booking_type 1 sont jugées : pour les autres, prior_notice_duration_max est interdit, ce qui est signalé.",
			},
			Instead: []string{"forbidden_real_time_booking_field_value", "forbidden_prior_day_booking_field_value"},
		},
		{
			Code: "invalid_url",
			Why: lang.Text{
				EN: "Two slashes in a row in the path of a URL are allowed, see RFC 3986, 3.3; the library of the canonical validator refuses them.",
				FR: "Deux barres obliques qui se suivent dans le chemin d’une URL sont permises, voir RFC 3986, 3.3 ; la bibliothèque du validateur canonique les refuse.",
			},
		},
		{
			Code:    "missing_calendar_and_calendar_date_files",
			Why:     folderWhy(),
			Instead: []string{"wrapper_folder", "nested_zip"},
		},
		{
			Code: "missing_prior_notice_start_time",
			Why: lang.Text{
				EN: "Rules of booking_type 0 may have no start day at all, which is told; a start time that could not be read is not missing.",
				FR: "Les règles de booking_type 0 n’ont pas droit à un jour de début, ce qui est signalé ; une heure de début illisible n’est pas absente.",
			},
			Instead: []string{"forbidden_real_time_booking_field_value", "invalid_time"},
		},
		{
			Code:    "missing_recommended_file",
			Why:     folderWhy(),
			Instead: []string{"wrapper_folder", "nested_zip"},
		},
		{
			Code: "missing_required_column",
			Why: lang.Text{
				EN: "A header that can be read is read: in UTF-16, with carriage returns alone as line ends, below a line of blanks, with names in capitals. Codes of their own tell so.",
				FR: "Un en-tête lisible est lu : en UTF-16, avec des retours chariot seuls en fin de ligne, sous une ligne de blancs, avec des noms en majuscules. Des codes propres le disent.",
			},
			Instead: headerCodes(),
		},
		{
			Code:    "missing_required_file",
			Why:     folderWhy(),
			Instead: []string{"wrapper_folder", "nested_zip"},
		},
		{
			Code: "mixed_case_recommended_field",
			Why: lang.Text{
				EN: "Scripts without case, words with a digit and a single long word in capitals, which may be an acronym, are no names in the wrong case; the canonical validator takes them for such.",
				FR: "Les écritures sans casse, les mots avec un chiffre et un seul mot long en majuscules, peut-être un sigle, ne sont pas des noms mal écrits ; le validateur canonique les prend pour tels.",
			},
		},
		{
			Code: "new_line_in_value",
			Why: lang.Text{
				EN: "A carriage return alone ends a line here; for the canonical validator it is part of the value.",
				FR: "Un retour chariot seul termine ici une ligne ; pour le validateur canonique il fait partie de la valeur.",
			},
			Instead: []string{"lone_carriage_return"},
		},
		{
			Code: "non_ascii_or_non_printable_char",
			Why: lang.Text{
				EN: "A carriage return alone ends a line here; for the canonical validator it is part of the id.",
				FR: "Un retour chariot seul termine ici une ligne ; pour le validateur canonique il fait partie de l’identifiant.",
			},
			Instead: []string{"lone_carriage_return"},
		},
		{
			Code: "number_out_of_range",
			Why: lang.Text{
				EN: "NaN and Infinity are no numbers; the canonical validator reads them as such, and then finds them out of range.",
				FR: "NaN et Infinity ne sont pas des nombres ; le validateur canonique les lit comme tels, puis les trouve hors limites.",
			},
			Instead: []string{"invalid_float"},
		},
		{
			Code: "pathway_unreachable_location",
			Why: lang.Text{
				EN: "A platform that stop_access says is reached from the street must have no ways, so none are asked for.",
				FR: "Un quai accessible depuis la rue selon stop_access ne doit avoir aucun cheminement : on n’en demande donc pas.",
			},
		},
		{
			Code: "prior_notice_last_day_after_start_day",
			Why: lang.Text{
				EN: "Only rules of booking_type 2 are judged: on all others prior_notice_last_day is forbidden, which is told.",
				FR: "Seules les règles de booking_type 2 sont jugées : pour les autres, prior_notice_last_day est interdit, ce qui est signalé.",
			},
			Instead: []string{"forbidden_real_time_booking_field_value", "forbidden_same_day_booking_field_value"},
		},
		{
			Code: "route_networks_specified_in_more_than_one_file",
			Why: lang.Text{
				EN: "A column network_id without a value in routes.txt names no network, so that nothing can differ.",
				FR: "Une colonne network_id sans valeur dans routes.txt ne nomme aucun réseau : rien ne peut diverger.",
			},
		},
		{
			Code: "stop_too_far_from_shape",
			Why: lang.Text{
				EN: "The canonical validator puts a stop without a position, such as a zone of on-demand service, at 0, 0, far from every shape.",
				FR: "Le validateur canonique place en 0, 0 un arrêt sans position, comme une zone de transport à la demande, loin de tout tracé.",
			},
		},
		{
			Code: "stops_match_shape_out_of_order",
			Why: lang.Text{
				EN: "Where the shape runs against the trips, that is told once and not stop by stop. The canonical validator also puts a stop without a position at 0, 0.",
				FR: "Si le tracé va à l’encontre des courses, cela est dit une fois et non arrêt par arrêt. Le validateur canonique place de plus en 0, 0 un arrêt sans position.",
			},
			Instead: append(withoutPosition(), "shape_reversed"),
		},
		{
			Code: "transfer_distance_too_large",
			Why: lang.Text{
				EN: "The canonical validator puts a stop without a position at 0, 0, and measures the way to it.",
				FR: "Le validateur canonique place en 0, 0 un arrêt sans position, et mesure la distance jusque-là.",
			},
			Instead: withoutPosition(),
		},
		{
			Code: "trip_coverage_not_active_for_next7_days",
			Why: lang.Text{
				EN: "A service that ends before it starts never runs; the canonical validator lets it run on its start date.",
				FR: "Un service dont la fin précède le début ne circule jamais ; le validateur canonique le fait circuler le jour du début.",
			},
			Instead: []string{"start_and_end_range_out_of_order"},
		},
		{
			Code: "unknown_column",
			Why: lang.Text{
				EN: "A header that can be read is read: in UTF-16, with carriage returns alone as line ends, with names in capitals or blanks around them. A second column of one name is told as such alone.",
				FR: "Un en-tête lisible est lu : en UTF-16, avec des retours chariot seuls en fin de ligne, avec des noms en majuscules ou entourés de blancs. Une colonne répétée n’est signalée que comme telle.",
			},
			Instead: append(headerCodes(), "duplicated_column"),
		},
		{
			Code: "unknown_file",
			Why: lang.Text{
				EN: "Leftovers of packing and second files of one name have codes of their own.",
				FR: "Les restes de compression et les fichiers de même nom ont leurs propres codes.",
			},
			Instead: []string{"packaging_leftover", "duplicate_file_name"},
		},
	}
}

// folderWhy is the reason of all that follows from where the files lie.
func folderWhy() lang.Text {
	return lang.Text{
		EN: "Files in a folder or in a zip inside the archive are found and read; the canonical validator looks at the top only, and misses all of them.",
		FR: "Les fichiers d’un dossier ou d’un zip à l’intérieur de l’archive sont trouvés et lus ; le validateur canonique ne regarde qu’à la racine, et tous lui manquent.",
	}
}

// withoutPosition are the codes that tell of a stop that has no position or stands nowhere.
func withoutPosition() []string {
	return []string{"foreign_key_violation", "invalid_float", "missing_required_column", "number_out_of_range", "stop_without_location"}
}

// headerCodes are the codes that tell of a header that was read although it is odd.
func headerCodes() []string {
	return []string{"empty_column_name", "header_whitespace", "invalid_encoding", "lone_carriage_return", "miscased_column_name"}
}
