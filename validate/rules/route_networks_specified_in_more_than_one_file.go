package rules

import (
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var routeNetworksSpecifiedInMoreThanOneFile = &validate.Rule{
	Code:     "route_networks_specified_in_more_than_one_file",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Networks of routes told in two places",
		FR: "Réseaux des lignes indiqués à deux endroits",
	},
	Doc: lang.Text{
		EN: "A route’s network stands in routes.txt, or in route_networks.txt and networks.txt. Where both are there they can differ, and apps take the fares of one or the other. A column network_id without a value is no fault here; the canonical validator tells of it as well.",
		FR: "Le réseau d’une ligne figure dans routes.txt, ou dans route_networks.txt et networks.txt. Si les deux sont là, ils peuvent diverger, et les applications prennent les tarifs de l’un ou de l’autre. Une colonne network_id sans valeur n’est pas un défaut ici ; le validateur canonique la signale aussi.",
	},
	Fix: lang.Text{
		EN: "Export one of the two: drop network_id from routes.txt, or the file named.",
		FR: "N’exporter que l’un des deux : retirer network_id de routes.txt, ou le fichier cité.",
	},
	Message: lang.Text{
		EN: "The networks of routes stand in {field_name} of {filename} and in {other_filename}.",
		FR: "Les réseaux des lignes figurent dans {field_name} de {filename} et dans {other_filename}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#routestxt",
	Reads:  []gtfs.File{gtfs.RoutesFile},
	Uses:   []gtfs.File{gtfs.RouteNetworksFile, gtfs.NetworksFile},
	Details: []validate.Detail{
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Given(0, "filename", validate.FileKind, "fileNameA"),
		validate.Given(1, "other_filename", validate.TextKind, "fileNameB"),
	},
	Key: []string{"other_filename"},
	Run: func(p *validate.Pass) {
		networks := &p.Feed.Routes.NetworkID
		some := slices.ContainsFunc(networks.Values(), func(id gtfs.NetworkID) bool { return id != 0 })
		if !some && !(networks.Given() && p.Quirk(EmptyNetworkColumn)) {
			return
		}
		for _, file := range []gtfs.File{gtfs.RouteNetworksFile, gtfs.NetworksFile} {
			if p.Feed.Table(file).Present() {
				p.Report(validate.OfField(networks.Field()), p.Text(file.String()))
			}
		}
	},
}
