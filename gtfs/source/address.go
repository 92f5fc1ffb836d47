package source

import (
	"net/netip"
	"syscall"
)

// dialControl is called with the address a connection is about to be made to, once
// names are resolved: whatever a name server says, and whenever, it cannot lead to a
// private address.
func dialControl(allowPrivate bool) func(network, address string, _ syscall.RawConn) error {
	return func(_, address string, _ syscall.RawConn) error {
		ap, err := netip.ParseAddrPort(address)
		if err != nil {
			return err
		}
		if allowPrivate || isPublic(ap.Addr()) {
			return nil
		}
		e := refuse(PrivateAddress, "", "the URL leads to %s, which is not on the public internet",
			"l’URL mène à %s, qui n’est pas sur l’internet public", ap.Addr())
		e.Flag = "--allow-private"
		return e
	}
}

// isPublic reports whether an address can belong to a server on the internet.
//
// Source: IANA special-purpose address registries for IPv4 and IPv6.
func isPublic(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	if in4, ok := embedded(a); ok {
		return isPublic(in4)
	}
	if !a.IsGlobalUnicast() || a.IsPrivate() {
		return false
	}
	for _, p := range specialPrefixes() {
		if p.Contains(a) {
			return false
		}
	}
	return true
}

// specialPrefixes are the ranges that netip counts as global but nobody serves from.
func specialPrefixes() []netip.Prefix {
	var list []netip.Prefix
	for _, s := range []string{
		"0.0.0.0/8",       // this network
		"100.64.0.0/10",   // behind a carrier's address translation
		"192.0.0.0/24",    // protocol assignments
		"192.0.2.0/24",    // documentation
		"192.88.99.0/24",  // former 6to4 relays
		"198.18.0.0/15",   // benchmarks
		"198.51.100.0/24", // documentation
		"203.0.113.0/24",  // documentation
		"240.0.0.0/4",     // reserved
		"::/96",           // IPv4-compatible
		"64:ff9b:1::/48",  // local address translation
		"100::/64",        // discard
		"2001::/23",       // protocol assignments, Teredo
		"2001:db8::/32",   // documentation
		"3fff::/20",       // documentation
		"5f00::/16",       // segment routing
		"fec0::/10",       // former site-local
	} {
		list = append(list, netip.MustParsePrefix(s))
	}
	return list
}

// embedded returns the IPv4 address that an address of NAT64 or 6to4 leads to.
func embedded(a netip.Addr) (netip.Addr, bool) {
	b := a.As16()
	switch {
	case !a.Is6():
	case netip.MustParsePrefix("64:ff9b::/96").Contains(a):
		return netip.AddrFrom4([4]byte(b[12:16])), true
	case netip.MustParsePrefix("2002::/16").Contains(a):
		return netip.AddrFrom4([4]byte(b[2:6])), true
	}
	return netip.Addr{}, false
}
