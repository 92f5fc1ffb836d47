package schema

// Slips and choices of the canonical validator 8.0.1 that the canonical profile repeats.
const (
	// ShapesNotWanted does not recommend shapes.txt, as versions before July 2026.
	ShapesNotWanted = "shapes_not_wanted"
	// ViolationPerRow tells of every row that refers to a file the feed lacks, where one
	// finding per field says as much.
	ViolationPerRow = "violation_per_row"
	// LocaleInKey spells a language within a key as Java does: fr_FR.
	LocaleInKey = "locale_in_key"
	// TableNameAnyCase takes a table_name of translations in whatever letters.
	TableNameAnyCase = "table_name_any_case"
	// RecordByWholeKey asks translations for both ids of any record with several keys, and
	// then finds it in five tables only; a transfer only where it names no trip or route.
	RecordByWholeKey = "record_by_whole_key"
	// TranslationThrow ends the rules on translations at a record_sub_id that is no date of
	// calendar_dates.txt or no time of frequencies.txt.
	TranslationThrow = "translation_throw"
	// FeedInfoByValue allows translations of feed_info.txt to go by value.
	FeedInfoByValue = "feed_info_by_value"
)
