// Package release keeps what has been published, and publishes.
//
// A [Store] is a folder. A feed is one operator's data set through time; each of
// its numbered, immutable published versions is a release, described by a
// [Manifest]. A [Channel] says which release is current: it is the only file that
// ever changes, and the moment it is replaced is the moment of publication.
//
//	objects/sha256/ab/cd/<hex>      contents, each once, read-only
//	releases/<feed>/<n>.json        manifests
//	channels/<feed>/current.json    the pointer
//	staging/<feed>/                 a publication under way; swept after a crash
//	lock                            held by the one publisher at work
//	public/feeds/<feed>/r/<n>/      what a static host gets: hard links to objects
//	public/feeds/<feed>/gtfs.zip    the stable names: copies dated by the switch
//
// Files under r/<n>/ are hard links to the objects, copies where the file system has
// none. Stable names are always copies, because their modification time must rise
// with every switch, also when a rollback brings old bytes back.
//
// A publication writes objects, then the release's outputs in staging, then the
// manifest, then the pointer; the public tree follows by renaming. Before the pointer
// nothing is visible; after it everything can be done again, and is done again by the
// next publisher or [Open] when a publisher died. Reading takes no lock. Pages made from
// a store are written under it ([Store.WithLock]), so that an older one never wins.
//
// A store knows nothing of GTFS: a release is made of named outputs. Two other parts of
// the package do: the list of what may be published ([AllowList]), and the check of a
// written zip by independent readers ([ReadBack]).
package release
