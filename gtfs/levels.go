package gtfs

// Levels is levels.txt: the floors of stations.
type Levels struct {
	Table
	LevelID    Key[LevelID]
	LevelIndex Column[Float]
	LevelName  Column[Text]
}

func (t *Levels) declare(s *spaces) []Field {
	return []Field{
		id("level_id", &t.LevelID.Column, s, levelSpace, Required, key(1), unique),
		field("level_index", &t.LevelIndex, floatKind, Required),
		text("level_name", &t.LevelName, s, plainText, Optional),
	}
}

func (t *Levels) key() keyColumn { return &t.LevelID }
