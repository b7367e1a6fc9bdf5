### The study file and its mistakes.
### mistake-KEY: what is wrong; mistake-KEY-help: what to do.

study-unreadable = the study { $path } could not be read: { $cause }
study-unreadable-help = Check the path and the file’s permissions. To write a study from a folder: maillage new FOLDER
study-not-utf8 = the study { $path } is not UTF-8 (byte { $offset })
study-not-utf8-help = Save the file as UTF-8.
study-mistakes = { $count ->
    [one] the study { $path } holds one mistake
   *[other] the study { $path } holds { $count } mistakes
}

mistake-meant = Did you mean “{ $meant }”?

mistake-syntax = this is not valid TOML
mistake-syntax-help = The TOML reader says: { $detail }. Check quotes, brackets and equals signs.
mistake-unknown-key = unknown key “{ $key }”
mistake-unknown-key-help = Keys known here: { $known }.
mistake-missing-key = “{ $key }” is missing
mistake-missing-key-help = Add “{ $key }” here.
mistake-wrong-shape = wanted { $wanted }, found { $found }
mistake-wrong-shape-help = Write { $wanted } here.
mistake-unknown-choice = unknown value “{ $value }”
mistake-unknown-choice-help = Possible values: { $choices }.
mistake-out-of-bounds = { $value } is out of bounds
mistake-out-of-bounds-help = Give a number { $bounds }.
mistake-empty = the value is empty
mistake-empty-help = Give a value, or remove the key.
mistake-no-departement = “{ $value }” is no département code
mistake-no-departement-help = Write it in quotes, with its zeros: "23", "2A", "974".
mistake-no-epci = “{ $value }” is no EPCI code
mistake-no-epci-help = Write the nine digits of its SIREN in quotes: "200067593".
mistake-unknown-crs = “{ $value }” names no known reference system
mistake-unknown-crs-help = Give an EPSG code, such as "EPSG:2154" (Lambert-93).
mistake-crs-in-degrees = { $value } counts in degrees
mistake-crs-in-degrees-help = Distances are measured in a system in metres: "EPSG:2154" in mainland France, the local UTM overseas.
mistake-exclusive = “{ $one }” and “{ $other }” exclude each other
mistake-exclusive-help = Keep one of the two.
mistake-bad-name = “{ $value }” cannot name a column
mistake-bad-name-help = Use unaccented letters, digits and underscores only.
mistake-no-such-file = the file “{ $path }” does not exist
mistake-no-such-file-help = Paths start from the study’s folder.

bounds-within = from { $low } to { $high }
bounds-within-no-end = of at least { $low }
bounds-above = above { $low }, up to { $high }
bounds-above-no-end = above { $low }

shape-text = text in quotes
shape-integer = a whole number
shape-number = a number
shape-boolean = true or false
shape-date = a date
shape-list = a list in square brackets
shape-table = a table
shape-tables = tables in a row, [[…]]
shape-file = the path of a file, or a table with “file”

## Files recognised by “maillage new”.

found-national-schema = places, national schema
found-france-services = France Services list
found-points = named points
found-filosofi = population, Filosofi grid
found-census-grid = population, census grid
found-commune-outlines = commune outlines
found-commune-table = table of communes
found-commune-population = municipal populations
found-commune-changes = commune changes
found-epci = composition of EPCI
found-departements = départements
found-qpv-outlines = outlines of priority neighbourhoods
found-qpv-table = figures by priority neighbourhood
found-density = density grid
found-rural-zoning = rural zoning (ZRR or FRR)
found-roads = roads
found-lines = lines, perhaps roads

## Comments of the study that “maillage new” writes.

new-out = results
new-title = Study of the folder { $folder }
new-comment-head =
    A maillage study, written by “maillage new” from the files of this folder.
    Lines that start with # are comments: they show what can be written, with the
    value taken where nothing is said.
    Paths start from this folder. To check it: maillage check, then maillage run.
new-comment-territory =
    The territory: départements, or EPCI (SIREN codes), or nothing, and everything
    that the files hold is studied. Codes that were guessed are to be checked.
new-comment-places =
    The places. One block a list; source, licence and date are shown on the maps.
    A place that stands in two lists covers nobody more, but counts twice.
    covers = ["23", "87"] says which départements a list covers, even where it names no place.
new-comment-no-places = No list of places was recognised: complete this block.
new-comment-points = Named points. If they are places, take the # off their block.
new-comment-population =
    The population, on a grid or by points.
new-comment-no-population = No population file was recognised: complete this block.
new-comment-spare-population =
    These files would probably count the same people a second time.
new-comment-communes =
    The communes: outlines of any vintage, today’s codes, the changes that link the
    two, populations, EPCI, départements.
new-comment-qpv = Priority neighbourhoods.
new-comment-zoning = Zonings: communal density grid, ZRR or FRR.
new-comment-travel =
    Travel: straight line, lengthened by a detour factor, at a door-to-door speed
    that depends on the density class (1 to 7) of the commune of departure.
new-comment-coverage = Cut-offs, in minutes, and how many nearest places to find.
new-comment-gaps =
    Under-served zones: contiguous populated land farther than this many minutes
    from a place, on grid cells (grid) and on hexagons (h3).
    The first of meshes is that of the maps; with cells of 200 m, which small voids
    separate, put hexagons first.
new-comment-maps = The maps.
new-comment-roads =
    Trips: over the roads of these files, by car, on foot (foot) or by bicycle (bike);
    off the road, on foot, up to max_link_m. The prepared network is kept in cache,
    beside the study; cache = false keeps nothing. With model = "crow-fly", trips go in
    straight lines, without roads.
new-comment-profiles =
    Several profiles at once: each takes from [travel] what it does not say (remove
    profile and speeds_kmh there). Everyone is measured by each, in a folder of its name;
    the main results follow the first that is for everyone, and in priority
    neighbourhoods the one that has for = "qpv".
new-comment-travel-roads =
    Over the roads: give an extract of OpenStreetMap (from Geofabrik, say) or the roads
    of BD TOPO.
new-comment-spare-roads =
    These lines may be roads. Roads of two sources do not meet: take only one for the
    same land.
new-osm-source = © OpenStreetMap contributors

## Trips over the roads.

mistake-other-model = “{ $key }” is of no use to the model chosen
mistake-other-model-help = Remove it, or change model: "crow-fly" takes detour, limit_km and speeds by density class; "road" takes roads, profile, objective, walking_kmh, max_link_m, max_minutes and speeds by kind of road.
mistake-bad-profile-name = “{ $value }” cannot name a profile
mistake-bad-profile-name-help = The name becomes that of a folder of results: use plain letters, digits, “-” and “_” only, and not “maps”.
mistake-profile-twice = two profiles are called “{ $value }”
mistake-profile-twice-help = Give them different names with name = "…".
mistake-nobody-else = no profile is for everyone
mistake-nobody-else-help = Remove for = "qpv" from one of them: it will serve all who do not live in a priority neighbourhood.
mistake-no-neighbourhoods = this profile is for priority neighbourhoods, but the study names none
mistake-no-neighbourhoods-help = Give their outlines: [qpv] outlines = "qpv.geojson".

# Hours of help.
mistake-no-moment = “{ $value }” is no moment of the week
mistake-no-moment-help = Write a day, and a time where it matters: "saturday", "wednesday 14:00".
mistake-no-time = “{ $value }” is no time of day
mistake-no-time-help = Write it like "18:00".
mistake-too-many = the list is too long
mistake-too-many-help = Keep { $most } at most.

# Descriptions of sources
mistake-bad-pattern = “{ $value }” does not tell the order of day, month and year
mistake-bad-pattern-help = Write for instance DD/MM/YYYY.
mistake-faulty-description = the description holds a mistake: { $value }
mistake-faulty-description-help = Correct the file that describes the source.
