### The page of the report.

web-title = { $name }: access to places of digital help
web-minutes = { $minutes } min
web-skip = Skip to content
web-contents = Contents
web-footer = Report made by maillage { $version }. This file is complete in itself: it reads nothing from the network and sends nothing.

web-headline = { $share } of residents are within { $minutes } minutes of a place of digital help. { $beyond } residents are not.

web-figures = Key figures
web-within = Within { $minutes } minutes of a place
web-within-meaning = { $within } of { $total } residents have a place within { $minutes } minutes, exactly { $minutes } minutes included.
web-beyond = Residents more than { $minutes } minutes away
web-beyond-meaning = That is { $share } of the population. The under-served zones and the itinerant routes are about them.
web-unreachable = Residents who can reach no place
web-unreachable-meaning = No known way leads from their home to a place. They are counted among those beyond, never forgotten.
web-zones-meaning = { $people } residents live there, more than { $minutes } minutes from a place. { $dropped ->
    [0] All are listed below.
    [one] One zone too small for the list is counted, not listed.
   *[other] { $dropped } zones too small for the list are counted, not listed.
}
web-places = Places that receive the public
web-places-meaning = In the territory. Beside them: { $neighbours ->
    [0] no neighbouring place
    [one] { $neighbours } neighbouring place, across the border
   *[other] { $neighbours } neighbouring places, across the border
}. Kept apart: { $depots ->
    [0] no itinerant service without known stops
    [one] { $depots } itinerant service without known stops
   *[other] { $depots } itinerant services without known stops
}, { $closed ->
    [0] no place closed to the public
    [one] { $closed } place closed to the public
   *[other] { $closed } places closed to the public
}.
web-median = Median time to the nearest place
web-median-meaning = Half of the residents who can reach a place take less time, the other half more.
web-rural = Rural share of the residents of under-served zones
web-rural-meaning = Those who live in a rural commune of the density grid (classes 5, 6 and 7).
web-imputed = Share of the population that INSEE imputed
web-imputed-meaning = In cells with very few people, INSEE replaces the true figures to keep statistical secrecy.

web-map = Map
web-map-title = Map of { $name }: travel time to the nearest place
web-map-description = { $classes }. { $zones ->
    [0] No under-served zone.
    [one] One under-served zone.
   *[other] { $zones } under-served zones.
} The same information stands in tables below.
web-described = { $class }: { $people } residents
web-map-intro = The darker the colour, the farther the nearest place. Under-served zones are hatched; the largest bear their number.
web-map-keys = Map. Arrows move it, plus and minus enlarge and reduce it, zero shows it whole.
web-map-tables = The same information in tables:
web-drawn-cells = The colour is given cell by cell. A single cell must not be read: INSEE rounds and replaces small figures.
web-drawn-hexagons = The territory has { $cells } cells: the map joins them in hexagons of some { $area } km², each in the colour of most of its residents. The figures remain those of the cells.
web-legend = Legend
web-legend-people = · { $people } residents
web-zone = under-served zone
web-zoom-in = Enlarge
web-zoom-out = Reduce
web-zoom-whole = Show the whole territory
web-layers = Show
web-layer-mesh = travel time
web-layer-zones = under-served zones
web-layer-places = places
web-layer-borders = borders
web-layer-towns = names of towns
web-choose-epci = Intercommunal body
web-choose-public = Public
web-choose-cutoff = Travel time
web-search = Search a commune
web-public-everyone = all residents
web-public-age_65_plus = aged 65 and over
web-public-poor_households = poor households

web-all-epci = the whole territory
web-all-times = all classes
web-close = Close
web-say-within = within { "{minutes}" } min
web-say-beyond = beyond { "{minutes}" } min
web-say-median = median time
web-say-zone = Under-served zone
web-say-people = residents
web-say-nearest = nearest place
web-say-unreachable = no place within reach
web-say-found = { "{name}" } is shown on the map.

web-zones = Under-served zones
web-zones-intro = { $count ->
    [0] No populated zone is more than { $minutes } minutes from a place.
    [one] One populated zone is more than { $minutes } minutes from a place.
   *[other] { $count } contiguous populated zones are more than { $minutes } minutes from a place. They are ranked by residents.
}
web-zones-caption = Populated zones more than { $minutes } minutes from a place
web-zones-why = Why they are under-served
web-zones-told = The { $count } largest are explained here; all stand in the table.
web-column-zone = Zone
web-column-people = Residents
web-column-rural = Rural share
web-column-mean = Mean time
web-column-nearest = Nearest place
web-none-reachable = no place
web-zone-why = { $people } residents ({ $share } of the territory) live there, in { $cells ->
    [one] { $cells } populated cell
   *[other] { $cells } contiguous populated cells
} whose nearest place is more than { $minutes } minutes away.
web-zone-nearest = The nearest place is { $place }, { $time } ({ $distance }) from the best placed point of the zone; { $mean } on average for its residents, { $longest } for the farthest.
web-zone-unreachable = { $people } of its residents can reach no place.
web-zone-commune = { $name } ({ $people } residents)
web-zone-communes = Communes: { $list }{ $more ->
    [0] .
    [one] ; and one more.
   *[other] ; and { $more } more.
}

web-areas = Areas
web-areas-intro = Each table counts every resident: those within { $minutes } minutes, those beyond and those who can reach no place make up the total.
web-column-within = ≤ { $minutes } min
web-column-beyond = Residents more than { $minutes } min away
web-column-unreachable = No place reachable
web-column-median = Median time
web-whole = Whole territory
web-unassigned = Not assigned
web-departements = By département
web-departements-one = Département
web-departements-caption = Share of residents within reach of a place, by département
web-epci = By intercommunal body
web-epci-one = Intercommunal body
web-epci-caption = Share of residents within reach of a place, by intercommunal body
web-density = By density of the commune
web-density-one = Density class
web-density-caption = Share of residents within reach of a place, by class of the density grid
web-density-note = Density grid of communes, INSEE; the last three classes are rural.
web-zoning = By rural zoning
web-zoning-one = Class
web-zoning-caption = Share of residents within reach of a place, by class of the rural zoning
web-qpv = Priority neighbourhoods
web-qpv-one = Neighbourhood
web-qpv-caption = Share of residents within reach of a place, by priority neighbourhood
web-qpv-note = The residents of a cell that straddles the border are shared by the area inside the neighbourhood.
web-communes = By commune
web-communes-one = Commune
web-communes-caption = Share of residents within reach of a place, by commune
web-communes-show = Show { $count ->
    [one] { $count } commune
   *[other] the { $count } communes
}

web-hours = Hours
web-hours-intro = Within { $minutes } minutes the average resident has { $hours } hours of help a week, all places added up, and at least one place open for { $open } hours (mean of the 52 weeks of { $year }, public holidays included).
web-hours-unknown = { $count ->
    [one] One place has no hours that can be used: its hours are not counted.
   *[other] { $count } places have no hours that can be used: their hours are not counted.
}
web-hours-one = Density class
web-hours-caption = Hours of help within reach, a week
web-hours-mean = Hours, all places
web-hours-open = Hours with a place open
web-hours-moment = A place open: { $moment }

web-method = Method, limits and sources
web-method-time = { $method }.
web-rule-people = Residents are those of the population grid. A cell is counted in the commune that its source declares, brought to today’s communes; else in the one that contains its centre.
web-rule-inclusive = Cut-offs are inclusive: exactly 20 minutes is within 20 minutes.
web-rule-conserved = Nobody is lost: in every table, within reach, beyond and without access make up all residents.
web-rule-places = A place that receives no public serves nobody. An itinerant service with one point for its whole circuit is kept apart. Neighbouring places serve residents on this side of the border, too.
web-rule-median = A mean or median time counts only those who can reach a place.
web-limits = What these figures do not tell
web-limit-estimate = Times are computed, not measured. They show where to look; they do not settle a single village.
web-limit-cell = A single cell must not be read: the statistics round and replace small figures.
web-limit-hours = Being near a place says nothing of its hours nor of its capacity.
web-limit-declared = “No place declared” is not “no place”: an incomplete survey makes zones look under-served.
web-sources = Sources
web-rows = { $rows ->
    [one] { $rows } row read
   *[other] { $rows } rows read
} from the files, of which { $aside ->
    [one] { $aside } set aside
   *[other] { $aside } set aside
}, { $mended ->
    [one] { $mended } mended
   *[other] { $mended } mended
} and { $noted ->
    [one] { $noted } noted
   *[other] { $noted } noted
}. Each stands in faults.csv, with its reason and remedy.

web-glossary = Glossary
web-term-place = Place of digital help
web-term-place-is = Where a person can get help with digital life: a fixed site, or a stop of an itinerant service.
web-term-mediation = Mediation and assistance
web-term-mediation-is = Mediation trains people towards autonomy; assistance does, or helps to do, a procedure online. They are two different offers.
web-term-france-services = France Services
web-term-france-services-is = A network of counters close by for administrative procedures. The norm most quoted wants one within 30 minutes of everyone.
web-term-cell = Cell
web-term-cell-is = A square of 200 metres or one kilometre of INSEE’s population grid.
web-term-zone = Under-served zone
web-term-zone-is = Contiguous populated land whose nearest place is beyond the cut-off.
web-term-cutoff = Cut-off
web-term-cutoff-is = The travel time up to which a place counts as within reach, that time included.
web-term-median = Median
web-term-median-is = The value that parts the residents into two halves.
web-term-epci = Intercommunal body (EPCI)
web-term-epci-is = A group of communes that act together.
web-term-qpv = Priority neighbourhood (QPV)
web-term-qpv-is = An urban area drawn by the State by the income of its residents.

## Is an under-served zone solid?
explain-grade-A = Confidence A: nothing casts doubt on this zone.
explain-grade-B = Confidence B: to be checked.
explain-grade-C = Confidence C: fragile, a doubt that can undo it holds for most of its residents.
explain-solid = { $count ->
    [0] No resident is more than { $minutes } minutes beyond the cut-off.
    [one] { $people } resident is more than { $minutes } minutes beyond the cut-off.
   *[other] { $people } residents are more than { $minutes } minutes beyond the cut-off.
}
explain-margin = { $share } of its residents ({ $people }) would be within reach with { $minutes } more minutes.
explain-faster = { $share } of its residents ({ $people }) would be within reach if every trip were { $shorter } shorter.
explain-linkage = { $share } of its residents ({ $people }) are badly joined to the roads: more than { $metres } off the road, or no road at all.
explain-unlisted = { $share } of its residents ({ $people }) live in an EPCI of which the lists name no place.
explain-edge = { $share } of its residents ({ $people }) are nearer to the edge of the territory than to their nearest place, and no place is known on the other side.
explain-undated = For { $share } of its residents ({ $people }), the nearest place comes from a list without a date.
explain-imputed = For { $share } of its residents ({ $people }), the population was imputed for statistical secrecy.
explain-unknown = Not known: { $list }.
explain-unknown-margin = how a few more minutes would change it (times do not make this zone)
explain-unknown-faster = travel times
explain-unknown-linkage = how well the roads are joined (trips are straight lines)
explain-unknown-unlisted = the EPCI of the communes
explain-unknown-edge = where the edge of the territory runs
explain-unknown-undated = the date of the lists of places
explain-unknown-imputed = whether the population was imputed

# Communes that no list covers
web-say-undeclared = No list of places covers this commune: “no place declared” is not “no place”.
web-undeclared =
    { $communes ->
        [one] No list of places covers one commune ({ $departements }). It is marked with dashes
       *[other] No list of places covers { $communes } communes ({ $departements }). They are marked with dashes
    } on the maps: there, “no place declared” is not “no place”, and travel times are those to places known elsewhere.
