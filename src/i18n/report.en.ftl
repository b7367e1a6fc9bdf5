### Summary and texts of the report.

summary-territory = { $communes ->
    [one] { $communes } commune
   *[other] { $communes } communes
} · { $epci ->
    [one] { $epci } intercommunal body
   *[other] { $epci } intercommunal bodies
} · { $cells ->
    [one] { $cells } populated cell
   *[other] { $cells } populated cells
}
summary-population = { $people } residents
summary-places = { $used ->
    [one] { $used } place in the territory
   *[other] { $used } places in the territory
}, { $neighbours ->
    [one] { $neighbours } neighbouring place taken into account
   *[other] { $neighbours } neighbouring places taken into account
}
summary-kept-apart = Kept apart: { $depots ->
    [one] { $depots } itinerant service without known stops
   *[other] { $depots } itinerant services without known stops
}, { $closed ->
    [one] { $closed } place that receives no public
   *[other] { $closed } places that receive no public
}
summary-heading-coverage = Travel time to the nearest place
summary-within = { $minutes } min or less
summary-beyond = beyond { $minutes } min
summary-unreachable = no place within reach
summary-heading-density = By density of the commune
summary-heading-rural = By rural zoning
summary-column-people = residents
summary-no-class = no known class
summary-heading-gaps = Under-served zones, more than { $minutes } min from a place: { $count ->
    [0] none
    [one] { $count } zone, { $people } residents
   *[other] { $count } zones, { $people } residents
}
summary-heading-largest = The largest
summary-gap = { $people } res.
summary-gap-minutes = { $minutes } min (mean)
summary-faults = { $rows ->
    [one] { $rows } row read
   *[other] { $rows } rows read
}: { $aside } set aside, { $mended } mended, { $noted } noted (faults.csv)

density-1 = Major urban centres
density-2 = Intermediate urban centres
density-3 = Small towns
density-4 = Urban belts
density-5 = Rural towns
density-6 = Dispersed rural
density-7 = Very dispersed rural
rural-C = In the ZRR zoning
rural-PC = Partly in the ZRR zoning
rural-FRR = FRR, basic level
rural-FRRplus = FRR+
rural-FRR-B = FRR beneficiary
rural-FRR-BP = FRR beneficiary in part
rural-FRR-P = Partly in the FRR zoning
rural-NC = Not classed

territory = The territory
method-crow-fly = Estimated car times: straight line × { $detour }, speed by density of the commune of departure

method-road-car = Car times over the roads; off the road, on foot at { $walking } km/h
method-road-foot = Walking times over streets and paths; off them, at { $walking } km/h
method-road-bike = Cycling times over roads and tracks; off them, on foot at { $walking } km/h
method-by-audience = Priority neighbourhoods: { $qpv }. Elsewhere: { $rest }
summary-heading-profiles = Everyone, by travel profile
summary-heading-reasons = No place within reach ({ $profile })
unreached-outside-roads = beyond the roads given
unreached-far-from-roads = too far from any road
unreached-no-road = no road to join
unreached-on-a-fragment = on roads cut off, no place there
unreached-no-place = no place along the roads
unreached-beyond-limit = beyond the limit set

# Hours of help.
summary-heading-hours = Hours of help a week within { $minutes } min, average resident (52 weeks of { $year })
summary-column-hours = hours
summary-column-open-hours = any open
summary-hours-everyone = whole territory
summary-hours-by-appointment = by appointment, { $places ->
    [one] one place
   *[other] { $places } places
}
summary-hours-unknown = hours unknown, { $places ->
    [one] one place
   *[other] { $places } places
}
summary-hours-unread = not understood, { $places ->
    [one] one place
   *[other] { $places } places
}
summary-hours-implausible = cannot be right, { $places ->
    [one] one place
   *[other] { $places } places
}
day-monday = Monday
day-tuesday = Tuesday
day-wednesday = Wednesday
day-thursday = Thursday
day-friday = Friday
day-saturday = Saturday
day-sunday = Sunday
summary-hours-lacking = Places without known hours, and residents with nothing better within reach
day-short-monday = Mon
day-short-tuesday = Tue
day-short-wednesday = Wed
day-short-thursday = Thu
day-short-friday = Fri
day-short-saturday = Sat
day-short-sunday = Sun
