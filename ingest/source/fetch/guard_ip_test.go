package fetch

import (
	"net/netip"
	"testing"
)

// What the guard makes of addresses alone; guard_test.go dials.
func TestWhichAddressesMayBeDialled(t *testing.T) {
	open, intranet := newGuard(Options{}), newGuard(Options{AllowPrivate: true})
	for address, want := range map[string]string{ // in the open web, with AllowPrivate
		"93.184.216.34": "yes yes", "2606:2800:220:1::1": "yes yes", "64:ff9b::5db8:d822": "yes yes", "::ffff:93.184.216.34": "yes yes",
		"10.0.0.1": "no yes", "127.0.0.1": "no yes", "::1": "no yes", "fd00::1": "no yes", "::ffff:192.168.0.1": "no yes", "64:ff9b::a00:1": "no yes", "100.64.0.1": "no yes",
		"169.254.169.254": "no no", "::ffff:169.254.169.254": "no no", "64:ff9b::a9fe:a9fe": "no no", "fe80::1%eth0": "no no", "0.0.0.0": "no no", "::": "no no",
		"fd00:ec2::254": "no no", "fd20:ce::254": "no no", "100.100.100.200": "no no", "::ffff:100.100.100.200": "no no",
		"224.0.0.1": "no no", "ff02::1": "no no", "255.255.255.255": "no no", "192.0.2.1": "no no", "2001:db8::1": "no no", "2002:a00:1::": "no no",
	} {
		ip := netip.MustParseAddr(address)
		if got := yes(open.checkIP(ip)) + " " + yes(intranet.checkIP(ip)); got != want {
			t.Errorf("%s: %s, want %s", address, got, want)
		}
	}
}

func yes(err error) string {
	if err == nil {
		return "yes"
	}
	return "no"
}
