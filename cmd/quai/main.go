// Command quai checks GTFS feeds and publishes them.
package main

func main() {}
