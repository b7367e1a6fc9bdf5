### The command line.

cli-error = Error: { $what }
cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-value-command = COMMAND
cli-value-study = STUDY
cli-value-dir = DIR
cli-value-out = DIR
cli-value-threads = NUMBER
cli-value-seed = NUMBER
cli-value-size = SIZE
cli-value-roads = FILE
cli-value-profile = PROFILE
cli-value-objective = OBJECTIVE
cli-value-from = FILE
cli-value-to = FILE
cli-value-cutoff = MINUTES
cli-value-max_link = METRES
cli-value-walking = KM/H
cli-value-pairs_in_memory = NUMBER
cli-value-k = K

cli-maillage-about = Measures how closely places of digital mediation mesh a territory
cli-maillage-long =
    Measures how closely places of digital mediation mesh a territory: who has a place
    within reach, who has none, and where.

    A study is a TOML file that names the data (places, population, communes, priority
    neighbourhoods, zonings), the territory and the cut-offs.
cli-maillage-after =
    To begin:
      maillage demo                    a fictional territory, to see
      maillage new my-data             writes a study for the files of a folder
      maillage check study.toml        checks the data
      maillage run study.toml          computes, draws, sums up

    Exit codes: 0, done; 1, done, but a check that was asked for failed; 2, nothing
    could be done.

cli-run-about = Reads the data of a study, computes, writes tables and maps
cli-run-long =
    Reads the data of a study, computes travel times, coverage and under-served zones,
    writes tables and maps, then prints a summary.

    What is wrong in the data is set aside and recorded in faults.csv. Under [outputs],
    formats says which files for other tools to write: xlsx (tables.xlsx), gpkg
    (maillage.gpkg, dressed for QGIS), fgb (FlatGeobuf), markdown (report.md); all of
    them where the study does not say. datapackage.json tells what each column holds.
cli-run-after =
    Examples:
      maillage run study.toml
      maillage run study.toml --out /tmp/trial --lang fr

cli-check-about = Checks the data of a study and computes nothing
cli-check-long =
    Reads all the data of a study and says, file by file, what is wrong: where, which
    value, why, and what to do. Computes nothing, writes nothing.
cli-check-after =
    Examples:
      maillage check study.toml
      maillage check study.toml --strict     for an automatic check

cli-new-about = Writes a study for the files of a folder
cli-new-long =
    Looks at the files of a folder and of the folders in it, recognises them by their
    content, and writes a commented study there, study.toml, to read over and complete.
cli-new-after =
    Example:
      maillage new my-data && maillage check my-data/study.toml

cli-demo-about = Makes a fictional territory and studies it
cli-demo-long =
    Makes a fictional territory in the official formats (national schema, 200 m grid,
    communes, priority neighbourhoods, zonings, roads), writes its study and runs it.
    Without DIR, in a temporary folder that is kept.
cli-demo-after =
    Examples:
      maillage demo
      maillage demo my-departement --size departement --seed 7

cli-matrix-about = Travel times between all pairs of points, by road
cli-matrix-long =
    Travel times between all pairs of points, by road. Points are tables with the columns
    id, lon and lat. The table written has the columns from_id, to_id, seconds, metres,
    from_link_m and to_link_m: the whole trip in seconds, legs off the road included; the
    metres on the road; the two legs off the road. Pairs without a path are not written;
    they are counted at the end.

    With many more origins than destinations, rows come by destination.
cli-matrix-after =
    Examples:
      maillage matrix --roads roads.osm.pbf --profile car --from a.csv --to b.csv --out m.csv
      maillage matrix --roads roads.osm.pbf --profile foot --objective shortest --from a.csv --to a.csv --cutoff 30 --out m.csv

cli-nearest-about = The nearest destinations of every point, by road
cli-nearest-long =
    The nearest destinations of every point, by road, nearest first. Points are tables with
    the columns id, lon and lat; the table written is that of maillage matrix.
cli-nearest-after =
    Example:
      maillage nearest --roads roads.osm.pbf --profile car --from homes.csv --to places.csv -k 3 --out n.csv

cli-arg-lang = Language: fr or en [default: the study’s, else the system’s, else fr]
cli-arg-quiet = Show no progress
cli-arg-help = Show this help
cli-arg-version = Show the version
cli-arg-study = The study file (TOML)
cli-arg-run-out = Where to write [default: what the study says]
cli-arg-threads = How many threads to work with [default: one a core]; results do not depend on it
cli-arg-check-strict = End with code 1 if a row was set aside
cli-arg-new-dir = The folder that holds the data
cli-arg-new-force = Replace a study that is there already
cli-arg-demo-dir = Where to make the territory [default: a temporary folder]
cli-arg-demo-size = Size: small (a dozen communes), departement, region or country [default: small]
cli-arg-demo-seed = Seed of chance: the same gives the same territory [default: 1]
cli-arg-roads = Roads: .osm.pbf, .osm, .osm.gz, .shp, .geojson; may be repeated
cli-arg-profile = How people travel: car, foot or bike
cli-arg-objective = What is made small: fastest or shortest [default: fastest]
cli-arg-from = Points to leave from: a table with columns id, lon, lat
cli-arg-to = Points to reach: a table with columns id, lon, lat
cli-arg-cutoff = The longest trip, in minutes, itself included [default: none]
cli-arg-max_link = How far from a road a point may be, in metres [default: 2000]
cli-arg-walking = The speed of legs off the road, in km/h [default: 4.8]
cli-arg-matrix-out = The table to write
cli-arg-nearest-out = The table to write
cli-arg-pairs_in_memory = How many trips may wait in memory before they are written [default: 2000000]
cli-arg-k = How many destinations for each point [default: 1]

cli-usage-help = For help: maillage --help
cli-usage-unknown-argument = unknown argument “{ $argument }”.
cli-usage-unknown-command = unknown command “{ $argument }”.
cli-usage-missing-argument = { $argument } is missing.
cli-usage-missing-command = a command is missing.
cli-usage-missing-value = { $argument } wants a value.
cli-usage-bad-value = “{ $value }” is no value of { $argument }.
cli-usage-values = Possible values: { $values }.
cli-usage-repeated = { $argument } does not go with what comes before.

cli-file-failed = { $path }: { $cause }
cli-file-failed-help = Check the path and your permissions.
cli-in-the-way = { $path } exists already
cli-in-the-way-help = To replace it, add --force.
cli-dir-not-empty = the folder { $path } is not empty
cli-dir-not-empty-help = Give an empty folder, or one to be made.
cli-nothing-found = no file was recognised in { $path }
cli-nothing-found-help = Put at least a list of places and a population grid there (see the documentation of formats).
cli-cause-not-found = not found
cli-cause-permission = permission denied
cli-cause-directory = it is a folder
cli-cause-not-a-directory = it is no folder
cli-cause-full = the disk is full

load-read = { $file } could not be read: { $cause }
load-read-help = Check the path in the study.
load-empty = { $file } is empty
load-empty-help = Export it again, or leave it out of the study.
load-no-rows = { $file } has a header and no rows
load-no-rows-help = Export it again with its rows, or leave it out of the study.
load-missing-column = { $file } has no column { $column }
load-missing-column-help = Its columns: { $present }.
load-malformed = { $file } is no valid { $expected }: { $reason }
load-malformed-help = Export it again.
load-unknown-shape = the shape of { $file } is not recognised: { $reason }
load-unknown-shape-help = Say it in the study (format, columns).
load-projection = { $file }: { $reason }
load-projection-help = Name the reference system in the study, for instance crs = "EPSG:2154".
load-untold-crs = { $file } does not say its reference system
load-untold-crs-help = Write it in the study, for instance crs = "EPSG:2154".
load-empty-scope = no commune of the territory asked for ({ $scope }) is in the files
load-empty-scope-help = Check the code in [territory], and that the files cover this territory.
load-geographic-crs = { $crs } is in degrees, and a study measures in metres
load-geographic-crs-help = Give a projected system, such as "EPSG:2154", or remove the key crs.
load-missing-companion = { $file } has no { $companion } file beside it
load-missing-companion-help = Copy it to the same place: a shapefile is made of several files.
map-empty = there is nothing to draw: neither commune outlines nor population in the territory
map-empty-help = Check [territory] and the files of the study.

cli-new-found = Files recognised:
cli-new-file = {"  "}{ $path }: { $kind }
cli-new-unknown = Files not recognised:
cli-new-departements = Départements guessed, to be checked: { $list }
cli-new-no-places = No list of places: complete [[places]] in the study.
cli-new-no-population = No population file: complete [[population]] in the study.
cli-new-no-outlines = No commune outlines: the maps will show none.
cli-new-written = Study written: { $path }

cli-run-written = Results: { $path }
cli-demo-study = Study: { $path }
cli-demo-picture = Map to look at: { $path }

check-set-aside = { $count ->
    [one] { $count } row set aside
   *[other] { $count } rows set aside
}: { $reason }
check-mended = { $count ->
    [one] { $count } row mended
   *[other] { $count } rows mended
}: { $reason }
check-noted = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}: { $reason }
check-others = { $count ->
    [one] … and { $count } other
   *[other] … and { $count } others
}
check-line = line { $line }
check-column = column { $column }
check-whole-file = whole file
check-value = { $place }: “{ $value }”
check-territory = Territory: { $communes ->
    [one] { $communes } commune
   *[other] { $communes } communes
}, { $cells ->
    [one] { $cells } populated cell
   *[other] { $cells } populated cells
}, { $people ->
    [one] { $people } person
   *[other] { $people } people
}
check-places = Places: { $serving ->
    [one] { $serving } that serves
   *[other] { $serving } that serve
}, { $neighbours ->
    [one] { $neighbours } neighbour
   *[other] { $neighbours } neighbours
}; kept apart: { $depots ->
    [one] { $depots } itinerant service without known stops
   *[other] { $depots } itinerant services without known stops
}, { $closed ->
    [one] { $closed } place that receives no public
   *[other] { $closed } places that receive no public
}
check-rows = { $rows ->
    [one] { $rows } row read
   *[other] { $rows } rows read
}: { $aside } set aside, { $mended } mended, { $noted ->
    [one] { $noted } note
   *[other] { $noted } notes
}

cli-trips-done = { $written ->
    [one] { $written } trip written
   *[other] { $written } trips written
}; { $missing ->
    [one] { $missing } pair without a path
   *[other] { $missing } pairs without a path
}.
cli-trips-from = { $count ->
    [one] { $count } origin joins no road
   *[other] { $count } origins join no road
} (the farthest is { $farthest } m from one).
cli-trips-to = { $count ->
    [one] { $count } destination joins no road
   *[other] { $count } destinations join no road
} (the farthest is { $farthest } m from one).

roads-open = { $file } cannot be read: { $cause }
roads-open-help = Check the path and your permissions.
roads-truncated = { $file } is cut short at byte { $at }
roads-truncated-help = Download or copy it again.
roads-damaged = { $file } is damaged, or no { $form } file: { $detail }
roads-damaged-help = Download or export it again.
roads-unknown-form = the form of { $file } is not known
roads-unknown-form-help = Give .osm.pbf, .osm, .osm.gz, .shp or .geojson; unpack it first if need be.
roads-no-crs = { $file } does not say its reference system
roads-no-crs-help = Put its .prj file beside it.
roads-empty = no road is left for this profile ({ $ways } roads read, { $missing } of their nodes missing)
roads-empty-help = Check that the file holds roads and covers the territory.

## The roads of a study.

roads-of-profile = profile { $profile }: { $what }
roads-elsewhere = nobody lives near the roads of profile { $profile } ({ $files })
roads-elsewhere-help = They lie in { $roads }; people, in { $people }. Give the roads of this territory, or say their reference system: crs = "EPSG:2154".
roads-no-column = { $file } has no column “{ $column }”
roads-no-column-help = Its columns: { $found }.
check-roads = Profile { $profile }: { $edges } stretches of road, { $kilometres } km
notice-cache-spoilt = The prepared network { $path } is damaged ({ $reason }): it is built again.
notice-cache-not-written = The prepared network could not be kept in { $path } ({ $reason }); results do not depend on it.
cli-value-cache = FOLDER
cli-arg-cache = Where to keep the prepared network, taken up again while the roads do not change [default: nowhere]
notice-people-beyond-roads = Beware: { $share } of people live beyond the roads given (profile { $profile }); they are counted without access to any place. Give roads that cover the whole territory.
# maillage places
cli-places-about = One clean list of places from lists and maps of any form
cli-places-long =
    Reads lists and maps of places (CSV, JSON, GeoJSON, uMap, ArcGIS, KML and KMZ, shapefile,
    GeoPackage, xlsx, ods), puts every place where it is, and merges those that are one. The list
    is written in the national schema « lieux de médiation numérique » v1.0.2, and beside it a
    report of what was done to each row.
cli-places-after =
    Examples:
      maillage places lieux.csv carte.umap --out places.csv
      maillage places gironde.json --describe gironde.toml --communes communes-33.geojson --out places.csv

    A description says in a few lines which column is what; maillage new proposes one.
cli-arg-places-sources = Lists and maps of places
cli-arg-places-describe = Descriptions of sources; each names its files under file = "…"
cli-arg-places-communes = Outlines of communes, the table of their codes, the table of their changes
cli-arg-places-addresses = Extracts of the Base Adresse Nationale (CSV, plain or gz)
cli-arg-places-decisions = A review file with decisions; else PLACES-review.csv beside the list, if it is there
cli-arg-places-with_contacts = Carry on mobile numbers and addresses of persons
cli-arg-places-reference = Day that the age of rows is counted from, as 2024-08-01; by default the newest in the data
cli-value-reference = DATE
cli-arg-places-out = The list to write
cli-value-sources = SOURCE
cli-value-describe = FILE.toml
cli-value-communes = FILE
cli-value-addresses = BAN.csv.gz
cli-value-decisions = FILE.csv
cli-places-source = { $name }: { $rows ->
    [one] one row
   *[other] { $rows } rows
 } ({ $aside } set aside) → { $places ->
    [one] one place
   *[other] { $places } places
 }
cli-places-given = { $count } as given
cli-places-address = { $count } at the address
cli-places-street = { $count } at the street
cli-places-town-centre = { $count } at the town centre
cli-places-commune = { $count } at the commune
cli-places-nowhere = { $count } without a position
cli-places-total = { $places } places in all; { $merged } records merged into others, { $review } pairs to review
cli-places-written = Written: { $path }
cli-describes-nothing = { $path } describes none of the sources
cli-describes-nothing-help = Write the name of the file that it describes in it, as file = "carte.json".
cli-no-communes = { $path } holds neither outlines of communes nor a table of their codes or changes
cli-no-communes-help = Give GeoJSON or a shapefile with the code of each commune, or INSEE's tables.

cli-explain-about = Explains an under-served zone, and says whether it is solid
cli-explain-long =
    Says why a zone is under-served, what casts doubt on it, and the three places nearest to
    its most populated cell: the way there, on the roads and off them, and opening hours.
    With --routes the ways are written as lines, along the roads where the study has some.

    Confidence A: no doubt weighs. B: a doubt holds for more than a quarter of the residents.
    C: a doubt that can undo the zone holds for more than half of them. The doubts: within
    reach with 5 more minutes, or with trips a tenth shorter; badly joined to the roads;
    an EPCI without any place in the lists; the edge of the territory with no place known
    beyond; a list without a date or an old one and imputed population, which alone never
    lead to C. The thresholds are set under [gaps.confidence], the usual ones told here.
cli-explain-after =
    Examples:
      maillage explain study.toml 1            the zone of the first rank in gaps.csv
      maillage explain study.toml CRS3035RES1000mN2591000E3690000
      maillage explain study.toml 1 --routes zone-1.geojson
cli-arg-explain-gap = The rank of a zone in gaps.csv, or the identifier of a cell
cli-value-gap = GAP|CELL
explain-title = Zone { $rank }: { $name }
explain-why = { $people } residents live there, more than { $minutes } minutes from the nearest place.
explain-times = { $mean } minutes on average, { $longest } for the farthest.
explain-unreachable = { $people } of them can reach no place.
explain-heading-confidence = Is it solid?
explain-heading-places = Nearest to cell { $cell } ({ $people } residents):
explain-trip = { $place }: { $minutes } min, { $distance }
explain-off-road = (of which off the road { $start } at the start, { $end } at the end)
explain-hours = Opening hours: { $hours }
explain-no-hours = Opening hours not known
explain-within = This cell is in no under-served zone: a place is within { $minutes } minutes.
explain-empty = Nobody lives in this cell: it is in no under-served zone.
explain-dropped = This cell is more than { $minutes } minutes from a place, but its zone holds fewer than { $people } residents and is not listed.
explain-no-gap = { $asked } is neither the rank of a zone nor a cell of the study
explain-no-gap-help = { $zones ->
    [0] The study has no under-served zone: give the identifier of a cell, as in cells.csv.
    [one] The study has one zone: give 1, or the identifier of a cell, as in cells.csv.
   *[other] Give a rank from 1 to { $zones }, as in gaps.csv, or the identifier of a cell, as in cells.csv.
}
