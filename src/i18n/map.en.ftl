### Print maps.

map-coverage-title = { $name }: { $share } of residents within { $minutes } minutes of a digital help place
map-coverage-description = { $heading }: { $classes }.
map-described = { $class }, { $people } residents ({ $share })
map-gaps-title = { $zones ->
    [0] { $name }: no resident more than { $minutes } minutes from a digital help place
    [one] { $name }: { $people } residents more than { $minutes } minutes from a digital help place, in one zone
   *[other] { $name }: { $people } residents more than { $minutes } minutes from a digital help place, in { $zones } zones
}
map-gaps-description = { $zones ->
    [0] No populated zone of { $name } is more than { $minutes } minutes from a place.
    [one] In { $name }, one populated zone is more than { $minutes } minutes from a place; { $people } residents live in it. The zone is listed beside the map.
   *[other] In { $name }, { $zones } populated zones are more than { $minutes } minutes from a place; { $people } residents live in them. The largest are listed beside the map.
}

map-heading-time = Travel time to the nearest place
map-column-people = residents
map-column-share = share
map-column-minutes = min (mean)
map-class-first = { $upto } min or less
map-class-between = over { $above } to { $upto } min
map-class-last = over { $above } min
map-less-than = < { $figure }
map-more-than = > { $figure }
map-unreachable = no place can be reached
map-unreachable-among = of whom: no place can be reached
map-within = { $minutes } min or less
map-zone = over { $minutes } min (gap)
map-zones-small = over { $minutes } min, zones of fewer than { $least } residents
map-nobody = nobody lives there
map-no-data = population unknown
map-around = outside the territory

map-heading-largest = { $count ->
    [one] The gap
   *[other] The { $count } largest gaps
}
map-communes-more = { $names } + { $count }
map-no-commune = in no known commune
map-zones-others = { $count ->
    [one] One more gap is drawn: { $people } residents.
   *[other] { $count } more gaps are drawn: { $people } residents.
}

map-heading-places = Places of digital help
map-place-france-services = France Services
map-place-library = Library
map-place-digital-space = Public digital space
map-place-social-centre = Social or youth centre
map-place-third-place = Third place, fab lab
map-place-public-body = Town hall, public service
map-place-association = Association
map-place-other = Other place
map-stop-france-services = France Services bus stop
map-stop-library = Mobile library stop
map-stop-digital-space = Mobile digital space stop
map-stop-social-centre = Itinerant social centre stop
map-stop-third-place = Itinerant third place stop
map-stop-public-body = Itinerant public service stop
map-stop-association = Itinerant association stop
map-stop-other = Itinerant service stop
map-places-around = Outside the territory: only places that are the nearest for some of its residents, not counted here.
map-place-depot = Base of an itinerant service (not counted as a place)

map-heading-borders = Boundaries
map-border-commune = commune
map-border-epci = intercommunal body (EPCI)
map-border-departement = département
map-border-qpv = priority neighbourhood (QPV)

map-kilometres = { $length } km
map-projection = Projection { $crs }, north up
map-sources = Sources: { $sources }

map-beyond-roads = beyond the roads given
map-main-roads = main road
# Hours of help.
map-hours-title = { $name }: { $hours } hours of help a week within { $minutes } minutes of the average resident
map-heading-hours = Hours of help a week within { $minutes } min (added over places, mean of 52 weeks)
map-hours-above = more than { $low } h
map-hours-between = more than { $low } to { $high } h
map-hours-upto = { $high } h or less
map-hours-none = no place open
map-hours-unknown = only places whose hours are unknown
map-moment-title = { $name }: { $share } of residents have a place open within { $minutes } minutes ({ $moment })
map-heading-moment = A place open within { $minutes } min: { $moment }
map-weeks-every = every week (46 of 52 at least)
map-weeks-some = some weeks
map-weeks-never = never
map-heading-roads = Roads
map-motorways = motorway

# Communes that no list covers
map-undeclared-among = of any class: communes that no list of places covers
