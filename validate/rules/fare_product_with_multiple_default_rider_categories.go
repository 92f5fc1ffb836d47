package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var fareProductWithMultipleDefaultRiderCategories = &validate.Rule{
	Code:     "fare_product_with_multiple_default_rider_categories",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Fare product with several default categories of riders",
		FR: "Titre de transport avec plusieurs catégories de voyageurs par défaut",
	},
	Doc: lang.Text{
		EN: "Apps show the price for the default category, mostly the full fare, to riders who said nothing about themselves. Where one product is sold to two default categories they show either price, perhaps the wrong one.",
		FR: "Aux voyageurs qui n’ont rien précisé, les applications montrent le prix de la catégorie par défaut, en général le plein tarif. Si un titre est vendu à deux catégories par défaut, elles montrent l’un ou l’autre prix, peut-être le mauvais.",
	},
	Fix: lang.Text{
		EN: "In rider_categories.txt set is_default_fare_category to 1 for the full fare only; or split the product in two.",
		FR: "Dans rider_categories.txt, ne mettre is_default_fare_category à 1 que pour le plein tarif ; ou scinder le titre en deux.",
	},
	Message: lang.Text{
		EN: "Fare product {fare_product_id} is for two default categories of riders, {first_rider_category_id} and {rider_category_id}.",
		FR: "Le titre {fare_product_id} vaut pour deux catégories de voyageurs par défaut, {first_rider_category_id} et {rider_category_id}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#rider_categoriestxt",
	Reads:  []gtfs.File{gtfs.FareProductsFile, gtfs.RiderCategoriesFile},
	Details: []validate.Detail{
		validate.Here("fare_product_id", "fareProductId"),
		validate.Line(1, "first_csv_row_number", "csvRowNumber1"),
		validate.Line(0, "csv_row_number", "csvRowNumber2"),
		validate.There(1, "first_rider_category_id", "rider_category_id", "riderCategoryId1"),
		validate.Here("rider_category_id", "riderCategoryId2"),
	},
	Key: []string{"fare_product_id"},
	Run: func(p *validate.Pass) {
		t, categories := p.Feed.FareProducts, p.Feed.RiderCategories
		const told = -1
		first := map[gtfs.FareProductID]int{}
		for i := range t.Len() {
			category := t.RiderCategoryID.At(i)
			row, ok := categories.RiderCategoryID.Row(category)
			if !ok || categories.IsDefaultFareCategory.At(row) != 1 {
				continue
			}
			product := t.FareProductID.At(i)
			switch at, ok := first[product]; {
			case !ok:
				first[product] = i
			case at != told && t.RiderCategoryID.At(at) != category:
				p.Report(t.RiderCategoryID.Cell(i), validate.At(t.RiderCategoryID.Cell(at)))
				first[product] = told // once
			}
		}
	},
}
