// Package source opens a feed wherever it lies: a zip, a folder, an http(s) URL
// or standard input.
//
// # Words
//
// An [Archive] is an opened source. Its [Entry] values are the files it holds, in
// the order of the archive. An [Oddity] is something unusual that was read all the
// same (a wrapper folder, a zip in a zip, upper-case names). What cannot be read
// safely is a [RefusedError], which names the entry, what is wrong with it and the
// cap or flag that would let it pass; what is no zip at all is a [NotZipError].
//
// Archives are taken as hostile. The directory of a zip is read by this package
// itself and compared with the header before each entry; an entry never unpacks to
// more than the directory announces, and what the directory announces is held to
// the caps of [Options] before anything is unpacked.
//
// An archive may be read from several goroutines until it is closed.
package source
