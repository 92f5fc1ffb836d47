package gtfs

// Networks is networks.txt: the networks of routes.
type Networks struct {
	Table
	NetworkID   Key[NetworkID]
	NetworkName Column[Text]
}

func (t *Networks) declare(s *spaces) []Field {
	return []Field{
		id("network_id", &t.NetworkID.Column, s, networkSpace, Required, key(1), unique),
		text("network_name", &t.NetworkName, s, plainText, Optional),
	}
}

func (t *Networks) key() keyColumn { return &t.NetworkID }
