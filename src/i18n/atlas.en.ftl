### The atlas.

atlas-title = Atlas: { $name }
atlas-contents = Contents
atlas-locator = Location
atlas-figures = Key figures
atlas-people = people
atlas-within = within { $minutes } min of a place
atlas-median = median travel time
atlas-help = help within { $minutes } min of the mean inhabitant
atlas-hours = { $hours } h a week
atlas-places = places of digital mediation
atlas-communes = communes
atlas-around = outside the area (faded)
atlas-zones = Under-served zones
atlas-no-zone = no listed zone more than { $minutes } min from a place
atlas-zones-note = Zones beyond { $minutes } min, numbered as in the whole territory; only people of the area are counted.
atlas-column-grade = confidence
atlas-grades = Confidence: A solid, B to be checked, C fragile.
atlas-zones-others = { $count ->
    [one] One more zone, smaller: { $people } people.
   *[other] { $count } more zones, smaller: { $people } people.
}
atlas-zone = under-served zone
atlas-lines = Borders and roads
atlas-column-within = within { $minutes } min
atlas-column-zones = in zones
atlas-column-page = page
atlas-outline = area of the sheet
atlas-partial = Of an EPCI that reaches beyond the territory, only the part inside is described.
atlas-part = { $name } ({ $own } of { $all } communes)
atlas-continued = { $name } (continued)
atlas-places-note = Counted inside the outline; neighbouring places, veiled, count in travel times too.
