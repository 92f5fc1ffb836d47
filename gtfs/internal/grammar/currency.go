package grammar

// Currency reports whether b is an ISO 4217 code, three upper-case letters, and
// how many decimals its amounts have: 2 for EUR, 0 for JPY, 3 for KWD. Codes
// that have no amounts (XXX, gold) give -1.
//
// The table is that of JDK 17, which the canonical validator asks. It keeps
// withdrawn codes (FRF, HRK) and lacks UYW and XAD, which are units of account.
// The decimals are those of ISO 4217; CLDR and golang.org/x/text count how cash
// is handled (RSD 0 instead of 2) and know no code younger than 2018.
func Currency(b []byte) (digits int, ok bool) {
	if len(b) != 3 {
		return 0, false
	}
	switch string(b) {
	case "AED", "AFA", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "ATS", "AUD", "AWG", "AYM", "AZM", "AZN",
		"BAM", "BBD", "BDT", "BGL", "BGN", "BMD", "BND", "BOB", "BOV", "BRL", "BSD", "BTN", "BWP", "BYN",
		"BZD", "CAD", "CDF", "CHE", "CHF", "CHW", "CNY", "COP", "COU", "CRC", "CSD", "CUC", "CUP", "CVE",
		"CYP", "CZK", "DEM", "DKK", "DOP", "DZD", "EEK", "EGP", "ERN", "ETB", "EUR", "FIM", "FJD", "FKP",
		"FRF", "GBP", "GEL", "GHC", "GHS", "GIP", "GMD", "GTQ", "GWP", "GYD", "HKD", "HNL", "HRK", "HTG",
		"HUF", "IDR", "IEP", "ILS", "INR", "IRR", "JMD", "KES", "KGS", "KHR", "KPW", "KYD", "KZT", "LAK",
		"LBP", "LKR", "LRD", "LSL", "LTL", "LVL", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRO",
		"MRU", "MTL", "MUR", "MVR", "MWK", "MXN", "MXV", "MYR", "MZM", "MZN", "NAD", "NGN", "NIO", "NLG",
		"NOK", "NPR", "NZD", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "RUB", "RUR",
		"SAR", "SBD", "SCR", "SDD", "SDG", "SEK", "SGD", "SHP", "SIT", "SKK", "SLE", "SLL", "SOS", "SRD",
		"SRG", "SSP", "STD", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMM", "TMT", "TOP", "TRY", "TTD",
		"TWD", "TZS", "UAH", "USD", "USN", "USS", "UYU", "UZS", "VEB", "VED", "VEF", "VES", "WST", "XCD",
		"XCG", "YER", "YUM", "ZAR", "ZMK", "ZMW", "ZWD", "ZWG", "ZWL", "ZWN", "ZWR":
		return 2, true
	case "ADP", "BEF", "BIF", "BYB", "BYR", "CLP", "DJF", "ESP", "GNF", "GRD", "ISK", "ITL", "JPY", "KMF",
		"KRW", "LUF", "MGF", "PTE", "PYG", "ROL", "RWF", "TPE", "TRL", "UGX", "UYI", "VND", "VUV", "XAF",
		"XOF", "XPF":
		return 0, true
	case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND":
		return 3, true
	case "CLF":
		return 4, true
	case "XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XDR", "XFO", "XFU", "XPD", "XPT", "XSU", "XTS", "XUA",
		"XXX":
		return -1, true
	}
	return 0, false
}
