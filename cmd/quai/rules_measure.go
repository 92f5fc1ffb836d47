package main

import (
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

// inUnit follows the name of a number: ", in metres".
func inUnit(u validate.Unit) lang.Text {
	return [...]lang.Text{
		validate.Count: {}, validate.Raw: {},
		validate.Seconds: {EN: ", in seconds", FR: ", en secondes"},
		validate.Metres:  {EN: ", in metres", FR: ", en mètres"},
		validate.KPH:     {EN: ", in km/h", FR: ", en km/h"},
		validate.Days:    {EN: ", in days", FR: ", en jours"},
		validate.Degrees: {EN: ", in degrees", FR: ", en degrés"},
		validate.Percent: {EN: ", in percent", FR: ", en pour cent"},
	}[u]
}

// measureNamed says what a measure, a day or a text made by a rule is, false of a name
// that is not listed.
func measureNamed(name string) (lang.Text, bool) {
	t, ok := map[string]lang.Text{
		"before":                 {EN: "how much too early it begins", FR: "longueur en trop au début"},
		"calls":                  {EN: "number of calls", FR: "nombre de passages"},
		"column_index":           {EN: "position of the column", FR: "position de la colonne"},
		"confidence":             {EN: "how sure the finding is, from 0 to 1", FR: "fiabilité du constat, de 0 à 1"},
		"count":                  {EN: "how many there are", FR: "nombre de cas"},
		"current_date":           {EN: "day the feed is judged on", FR: "jour du contrôle"},
		"date":                   {EN: "day", FR: "jour"},
		"days":                   {EN: "number of days", FR: "nombre de jours"},
		"days_after":             {EN: "time after the end of the feed’s period", FR: "durée après la fin de la période du jeu de données"},
		"days_before":            {EN: "time before the start of the feed’s period", FR: "durée avant le début de la période du jeu de données"},
		"decimals":               {EN: "number of decimals", FR: "nombre de décimales"},
		"distance":               {EN: "distance", FR: "distance"},
		"distance_km":            {EN: "distance, in kilometres", FR: "distance, en kilomètres"},
		"element":                {EN: "name of the element", FR: "nom de l’élément"},
		"encoding":               {EN: "encoding of the file", FR: "encodage du fichier"},
		"expected_location_type": {EN: "location_type that is wanted", FR: "location_type attendu"},
		"feature_index":          {EN: "position of the feature, from 0", FR: "position de l’objet (feature), à partir de 0"},
		"field_name":             {EN: "name of the field", FR: "nom du champ"},
		"field_value":            {EN: "value as it is written", FR: "valeur telle qu’elle est écrite"},
		"first_date":             {EN: "first day", FR: "premier jour"},
		"first_index":            {EN: "position of the first column", FR: "position de la première colonne"},
		"gap":                    {EN: "how long the gap is", FR: "durée de l’écart"},
		"geometry_type":          {EN: "type of the geometry", FR: "type de la géométrie"},
		"has_entrance":           {EN: "whether it can be reached from an entrance", FR: "atteint ou non depuis une entrée"},
		"has_exit":               {EN: "whether an exit can be reached from it", FR: "mène ou non à une sortie"},
		"header_count":           {EN: "number of columns of the header", FR: "nombre de colonnes de l’en-tête"},
		"index":                  {EN: "position", FR: "position"},
		"last_date":              {EN: "last day", FR: "dernier jour"},
		"latitude":               {EN: "latitude, in degrees", FR: "latitude, en degrés"},
		"length":                 {EN: "number of characters", FR: "nombre de caractères"},
		"limit":                  {EN: "limit", FR: "limite"},
		"line_index":             {EN: "number of the line", FR: "numéro de la ligne"},
		"location_id":            {EN: "id of the zone", FR: "identifiant de la zone"},
		"location_type":          {EN: "location_type of the stop", FR: "location_type de l’arrêt"},
		"longitude":              {EN: "longitude, in degrees", FR: "longitude, en degrés"},
		"lowest_speed":           {EN: "lowest speed that the times allow", FR: "vitesse la plus faible que permettent les horaires"},
		"match":                  {EN: "nearest point of the shape, latitude and longitude", FR: "point le plus proche du tracé, latitude et longitude"},
		"matches":                {EN: "number of places that fit", FR: "nombre d’endroits possibles"},
		"message":                {EN: "what was wrong, in English", FR: "ce qui n’allait pas, en anglais"},
		"oddity":                 {EN: "what is unusual", FR: "ce qui est inhabituel"},
		"parent":                 {EN: "fields that should hold the value", FR: "champs qui devraient contenir la valeur"},
		"parent_field_name":      {EN: "name of the field referred to", FR: "nom du champ visé"},
		"parent_filename":        {EN: "name of the file referred to", FR: "nom du fichier visé"},
		"parent_location_type":   {EN: "location_type of the parent", FR: "location_type du parent"},
		"past":                   {EN: "how much too late it ends", FR: "longueur en trop à la fin"},
		"patterns":               {EN: "number of patterns of trips", FR: "nombre d’itinéraires"},
		"points":                 {EN: "number of points", FR: "nombre de points"},
		"previous_index":         {EN: "position of the first one", FR: "position du premier"},
		"previous_match":         {EN: "nearest point for the stop before, latitude and longitude", FR: "point le plus proche pour l’arrêt précédent, latitude et longitude"},
		"routes":                 {EN: "number of routes", FR: "nombre de lignes"},
		"row_length":             {EN: "number of cells of the row", FR: "nombre de cellules de la ligne du fichier"},
		"second_index":           {EN: "position of the second column", FR: "position de la seconde colonne"},
		"speed":                  {EN: "speed", FR: "vitesse"},
		"stops":                  {EN: "number of stops", FR: "nombre d’arrêts"},
		"suggestion":             {EN: "position that was probably meant, latitude and longitude", FR: "position sans doute voulue, latitude et longitude"},
		"trips":                  {EN: "number of trips", FR: "nombre de courses"},
		"type":                   {EN: "type that was found", FR: "type trouvé"},
		"written":                {EN: "name as it is written", FR: "nom tel qu’il est écrit"},
	}[name]
	return t, ok
}
