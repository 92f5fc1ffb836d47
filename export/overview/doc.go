// Package overview works out of a feed what its two general pictures show, for the report
// and for the pages of a portal alike: the plan of its network, and its trips a day.
//
// A way is a line that trips of a route take: their shape, or straight lines between
// their stops. A halt is what riders take for one place: a station, or the poles of one
// name that stand together. The trunk are the routes on rails of their own.
package overview
