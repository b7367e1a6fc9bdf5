# Gaps: what is asked of them, their ranking, the ways to the nearest places.
mistake-no-public = the study counts no public called “{ $value }”
mistake-no-public-help = Name one of: residents, { $known }; or add its column under [population_attributes].
mistake-gaps-twice = two questions about gaps would both be written as “{ $value }”
mistake-gaps-twice-help = Keep one of them in [[gaps.also]], or ask the other about another public.
mistake-needs-section = this criterion needs a section [{ $key }]
mistake-needs-section-help = Add a line [{ $key }]: its usual values do.
mistake-cutoff-elsewhere = with this criterion the cut-off is that of [{ $key }]
mistake-cutoff-elsewhere-help = Remove cutoff_minutes here; set it under [{ $key }].
mistake-no-bound = “{ $key }” is of no use to this criterion
mistake-no-bound-help = "time" takes cutoff_minutes; "hours" takes below (hours a week); "score" takes below (a score) or worst_off (a share of people).
mistake-no-weights = these weights order nothing
mistake-no-weights-help = Give people, vulnerability or remoteness more than 0.
mistake-no-rule = these shares are out of order
mistake-no-rule-help = Give weighs_above no more than decides_above, both below 1.
way-straight = { $line } in a straight line, taken × { $detour } for the detour of the roads: no route is known
way-road = { $on } min on the roads ({ $road }), { $off } min on foot off them ({ $start } at the start, { $end } at the end)
way-hours = { $week } h a week, of which { $saturday } h on Saturdays
way-hours-no-saturday = { $week } h a week, closed on Saturdays
way-no-hours = hours of the week not known
lack-residents = residents
lack-who-age_65_plus = people of 65 and over
lack-who-households = households
lack-who-poor_households = poor households
lack-who-digital_difficulty = people in digital difficulty
lack-public = { $public } (public)
lack-time = more than { $minutes } minutes from a place
lack-hours = with fewer than { $bound } hours of help a week within { $minutes } minutes
lack-score = with a score of access below { $bound }
lack-no-score = without any access
map-gaps-title-lack = { $zones ->
    [0] { $name }: no { $who } { $lack }
    [one] { $name }: { $people } { $who } { $lack }, in one zone
   *[other] { $name }: { $people } { $who } { $lack }, in { $zones } zones
}
map-gaps-description-lack = Territory { $name }: { $people } { $who } { $lack }; { $zones ->
    [0] no zone.
    [one] one zone.
   *[other] { $zones } zones, the largest of which are listed beside the map.
}
map-within-lack = { $who }: enough access
map-zone-lack = { $who } { $lack } (under-served zone)
map-zones-small-lack = { $who } { $lack }, small zones not listed
map-gained-lack = gain a stop within { $minutes } min
map-still-beyond-lack = still { $lack }
map-heading-time-lack = Under-served zones: { $who } { $lack }
web-zones-intro-lack = { $count ->
    [0] No zone: no { $who } { $lack }.
    [one] One contiguous zone: { $who } { $lack }.
   *[other] { $count } contiguous zones: { $who } { $lack }.
}
web-zones-caption-lack = { $who } { $lack }
web-zone-why-lack = { $people } { $who } { $lack } live there ({ $share } of the territory), in { $cells ->
    [one] { $cells } cell.
   *[other] { $cells } contiguous cells.
}
web-zones-meaning-lack = { $people } { $who } { $lack }. { $dropped ->
    [0] All are listed below.
    [one] One zone too small for the list is counted, not listed.
   *[other] { $dropped } zones too small for the list are counted, not listed.
}
summary-heading-gaps-lack = Under-served zones, { $who } { $lack }: { $count ->
    [0] none
    [one] { $count } zone, { $people } { $who }
   *[other] { $count } zones, { $people } { $who }
}
explain-why-lack = { $people } { $who } live there { $lack }.
explain-within-lack = This cell is in no under-served zone: { $who }, access is enough there.
explain-dropped-lack = This cell is under-served ({ $who } { $lack }), but its zone is too small for the list.
explain-small = This cell is more than { $minutes } minutes from a place, but its zone is too small for the list ({ $people } residents or { $area } km² at least).
explain-nobody = Nobody of the public counted ({ $who }) is known in this cell: it is in no under-served zone.
explain-rank = Rank { $rank }; from { $low } to { $high } as weights and times change a little, among the first { $top } in { $share } of the cases.
explain-vulnerable = Vulnerable share: { $share }.
explain-extra = { $minutes } minutes beyond the cut-off on average.
explain-rural = Rural zone: { $share } of its residents live in rural communes (classes 5 to 7).
explain-urban = Not a rural zone: { $share } of its residents live in rural communes (classes 5 to 7).
explain-supported = { $share } live in communes classed as FRR (or ZRR).
explain-stale = For { $share } of its residents ({ $people }), what is said of the nearest place is more than { $months } months old.
explain-unknown-stale = how old what is said of places is
explain-straight = Trips are straight lines with an assumed detour: no road network is read.
explain-communes = Communes: { $list }.
summary-gap-ranks = rank { $low }-{ $high }
web-zone-ways = The three places nearest to its most populated cell ({ $cell })
web-column-place = Place
web-column-minutes = Minutes
web-column-on-road = On the road
web-column-off-road = On foot
web-column-week = Hours a week
web-column-saturday = Saturday
web-column-ranks = Possible ranks
web-column-grade = Confidence
cli-arg-explain-routes = Also write the routes to the nearest places there, as lines
cli-no-public = no population file counts the public “{ $public }”
cli-no-public-help = These are counted: { $known }. Name one of them, or give a population file with the column.
summary-gaps-unknown = Not among them: { $people } residents of whom nothing is known (beyond the roads given, or public unknown).
