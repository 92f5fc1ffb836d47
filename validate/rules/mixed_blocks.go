package rules

import (
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
)

// A mixedBlock is a block whose trips are of routes of different types.
type mixedBlock struct {
	trip   int            // row of the first trip that is not of the type of the first
	routes []gtfs.RouteID // of its trips in file order, each once
}

// mixedBlocks finds the blocks of different types, by the row that shows it first.
func mixedBlocks(f *gtfs.Feed, asMinusOne bool) (blocks []mixedBlock) {
	ids, routes := f.Trips.BlockID.Values(), &f.Trips.RouteID
	types, n := vehicleTypes(f.Routes, asMinusOne), f.Trips.BlockID.Space().Len()+1
	first, mixed := make([]gtfs.Enum, n), make([]int32, n) // type; number in blocks from 1
	for id := range first {
		first[id] = gtfs.NoEnum
	}
	for trip, id := range ids {
		switch kind := types[routes.At(trip)]; {
		case id == 0 || !kind.IsSet() || mixed[id] > 0:
		case !first[id].IsSet():
			first[id] = kind
		case first[id] != kind:
			blocks = append(blocks, mixedBlock{trip: trip})
			mixed[id] = int32(len(blocks))
		}
	}
	if len(blocks) == 0 {
		return nil
	}
	for trip, id := range ids {
		if k := mixed[id]; k > 0 {
			blocks[k-1].routes = append(blocks[k-1].routes, routes.At(trip))
		}
	}
	once(blocks, routes.Space().Len())
	return blocks
}

// once leaves each route of each block where it stands first.
func once(blocks []mixedBlock, ids int) {
	seen := make([]int32, ids+1) // number of the block that had it last, from 1
	for i := range blocks {
		b := &blocks[i]
		b.routes = slices.DeleteFunc(b.routes, func(id gtfs.RouteID) bool {
			again := seen[id] == int32(i+1)
			seen[id] = int32(i + 1)
			return again
		})
	}
}

// tell spells the routes of a block and their types, each type once.
func (b mixedBlock) tell(t *gtfs.Routes) (ids, types string) {
	routes, kinds := make([]string, len(b.routes)), make([]string, 0, 2)
	for i, id := range b.routes {
		routes[i] = string(t.RouteID.Space().Bytes(uint32(id)))
		row, ok := t.RouteID.Row(id)
		if kind := t.RouteType.Text(row); ok && !slices.Contains(kinds, kind) {
			kinds = append(kinds, kind)
		}
	}
	return strings.Join(routes, ", "), strings.Join(kinds, ", ")
}

// vehicleTypes returns the types of routes that can be told apart, by route id, NoEnum
// where that is not known.
func vehicleTypes(t *gtfs.Routes, asMinusOne bool) []gtfs.Enum {
	types := make([]gtfs.Enum, t.RouteID.Space().Len()+1)
	for id := range types {
		types[id] = gtfs.NoEnum
		if row, ok := t.RouteID.Row(gtfs.RouteID(id)); ok {
			types[id] = vehicleType(t.RouteType.At(row), asMinusOne)
		}
	}
	return types
}

// vehicleType returns what a route type says of the vehicle: the type of the reference
// that it belongs to, NoEnum where it belongs to none; or with the slip of the canonical
// validator -1 for one that the reference does not list.
func vehicleType(t gtfs.Enum, asMinusOne bool) gtfs.Enum {
	if asMinusOne {
		return knownType(t, true)
	}
	return baseType(t)
}

// differ reports whether two types of vehicle are known and not the same.
func differ(a, b gtfs.Enum) bool { return a.IsSet() && b.IsSet() && a != b }
