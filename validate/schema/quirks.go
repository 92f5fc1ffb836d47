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
)
