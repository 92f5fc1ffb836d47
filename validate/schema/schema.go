package schema

import "github.com/quai-transit/quai/validate"

// All lists the rules by code, each with its Run.
func All() []*validate.Rule {
	declared := declared()
	for i, r := range declared {
		declared[i] = withRun(r)
	}
	return declared
}

// declared lists the rules by code, as they are declared.
func declared() []*validate.Rule {
	return []*validate.Rule{
		blanksAroundValue,
		csvParsingFailed,
		duplicateFileName,
		duplicateGeoJSONKey,
		duplicateKey,
		duplicatedColumn,
		emptyColumnName,
		emptyFile,
		emptyRow,
		foreignKeyViolation,
		geoJSONDuplicatedElement,
		geoJSONUnknownElement,
		headerWhitespace,
		illegalControlCharacter,
		invalidCharacter,
		invalidColor,
		invalidCurrency,
		invalidCurrencyAmount,
		invalidDate,
		invalidEmail,
		invalidEncoding,
		invalidFloat,
		invalidGeometry,
		invalidInputFilesInSubfolder,
		invalidInteger,
		invalidLanguageCode,
		invalidPhoneNumber,
		invalidRowLength,
		invalidTime,
		invalidTimezone,
		invalidURL,
		leadingOrTrailingWhitespaces,
		loneCarriageReturn,
		malformedJSON,
		miscasedColumnName,
		miscasedFileName,
		missingRecommendedField,
		missingRecommendedFile,
		missingRequiredColumn,
		missingRequiredElement,
		missingRequiredField,
		missingRequiredFile,
		moreThanOneEntity,
		nestedZip,
		newLineInValue,
		nonASCIIOrNonPrintableChar,
		numberOutOfRange,
		oddArchive,
		packagingLeftover,
		threadExecutionError,
		translationForeignKeyViolation,
		translationUnexpectedValue,
		translationUnknownTableName,
		unescapedQuote,
		unexpectedEnumValue,
		unknownColumn,
		unknownFile,
		unsupportedFeatureType,
		unsupportedGeoJSONType,
		unsupportedGeometryType,
		utf8ByteOrderMark,
		wrapperFolder,
	}
}
