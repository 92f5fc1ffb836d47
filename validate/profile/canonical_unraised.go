package profile

import (
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

// An UnraisedCode is a code of the canonical validator 8.0.1 that no rule here raises.
type UnraisedCode struct {
	Code string
	// Severity is the one that the canonical validator gives it.
	Severity validate.Severity
	// Reason tells why there is no rule, and what stands for it here where something does.
	Reason lang.Text
}

// Unraised lists by code the codes of the canonical validator 8.0.1 that no rule here
// raises: those it cannot raise on a feed itself, and those that tell that it broke down.
// With the rules of [Canonical] they are all the codes it has.
func Unraised() []UnraisedCode {
	return []UnraisedCode{
		{
			Code: "fare_transfer_rule_missing_transfer_count", Severity: validate.Error,
			Reason: lang.Text{
				EN: "Retired: version 8.0.1 declares the code and never raises it. fare_transfer_rule_without_transfer_count took its place.",
				FR: "Code abandonné : la version 8.0.1 le déclare et ne le signale jamais. fare_transfer_rule_without_transfer_count l’a remplacé.",
			},
		},
		{
			Code: "i_o_error", Severity: validate.Error,
			Reason: lang.Text{
				EN: "A system error: the feed cannot be opened or read. Quai refuses such a feed and says why in place of findings; in the canonical profile this code stands for it in system_errors.json.",
				FR: "Erreur système : le jeu de données ne peut être ni ouvert ni lu. Quai refuse alors le jeu de données et dit pourquoi, à la place des constats ; dans le profil canonical, ce code le signale dans system_errors.json.",
			},
		},
		{
			Code: "missing_prior_day_booking_field_value", Severity: validate.Error,
			Reason: lang.Text{
				EN: "Retired: version 8.0.1 declares the code and never raises it. missing_prior_notice_last_day and missing_prior_notice_last_time took its place.",
				FR: "Code abandonné : la version 8.0.1 le déclare et ne le signale jamais. missing_prior_notice_last_day et missing_prior_notice_last_time l’ont remplacé.",
			},
		},
		{
			Code: "missing_recommended_column", Severity: validate.Warning,
			Reason: lang.Text{
				EN: "Retired: version 8.0.1 marks no column as recommended, so the code is never raised.",
				FR: "Code abandonné : la version 8.0.1 ne déclare aucune colonne comme recommandée et ne le signale donc jamais.",
			},
		},
		{
			Code: "runtime_exception_in_loader_error", Severity: validate.Error,
			Reason: lang.Text{
				EN: "A system error: the reader of a file broke down. No feed is known on which version 8.0.1 does so. In Quai, what stops the reading of a file is a finding on that file.",
				FR: "Erreur système : la lecture d’un fichier a échoué. Aucun jeu de données connu n’y conduit la version 8.0.1. Dans Quai, ce qui arrête la lecture d’un fichier fait l’objet d’un constat sur ce fichier.",
			},
		},
		{
			Code: "too_many_rows", Severity: validate.Error,
			Reason: lang.Text{
				EN: "Never reported: version 8.0.1 makes the notice at a billion rows, then drops it.",
				FR: "Jamais signalé : la version 8.0.1 crée le constat au-delà d’un milliard de lignes, puis le perd.",
			},
		},
		{
			Code: "u_r_i_syntax_error", Severity: validate.Error,
			Reason: lang.Text{
				EN: "A system error: the address to fetch a feed from is malformed, so a feed in a file or folder cannot raise it. Quai refuses the address as it does a feed that cannot be read.",
				FR: "Erreur système : l’adresse où télécharger le jeu de données est mal formée ; un jeu de données dans un fichier ou un dossier ne peut donc pas y donner lieu. Quai refuse l’adresse comme un jeu de données illisible.",
			},
		},
		{
			Code: "unused_parent_station", Severity: validate.Info,
			Reason: lang.Text{
				EN: "Retired: version 8.0.1 declares the code and never raises it. unused_station took its place.",
				FR: "Code abandonné : la version 8.0.1 le déclare et ne le signale jamais. unused_station l’a remplacé.",
			},
		},
	}
}
