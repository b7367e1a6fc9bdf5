### What is wrong with a row, and what to do.
### fault-KEY: the reason; fault-KEY-remedy: the remedy.

action-set-aside = set aside
action-mended = mended
action-noted = noted

fault-empty-field = a field that must hold something is empty
fault-empty-field-remedy = Fill the field in the file, or remove the row.
fault-ragged-row = the row has more or fewer fields than the header
fault-ragged-row-remedy = Look for a stray separator or an unclosed quote on this line.
fault-not-a-number = the value is no number
fault-not-a-number-remedy = Write a number, or leave the field empty.
fault-decimal-comma = the number is written with a decimal comma
fault-decimal-comma-remedy = Nothing to do: the comma was read as a point.
fault-negative-count = a count of people or households is below zero
fault-negative-count-remedy = Correct the value at its source; counts start at zero.
fault-not-utf8 = the file is not UTF-8
fault-not-utf8-remedy = Check the accents; best is to save the file as UTF-8.
fault-duplicate-id = two rows carry the same identifier
fault-duplicate-id-remedy = Keep one of the two rows, or give them different identifiers.
fault-duplicate-column = two columns carry the same name; the first is read
fault-duplicate-column-remedy = Rename or remove one of the two columns.
fault-unknown-value = the value is none of those that the norm allows
fault-unknown-value-remedy = Compare it with the norm’s list of values.
fault-not-a-date = the date cannot be read
fault-not-a-date-remedy = Write dates as 2026-11-23.
fault-no-coordinates = the place has no coordinates
fault-no-coordinates-remedy = Geocode the address, then fill in latitude and longitude.
fault-swapped-coordinates = latitude and longitude stand in each other’s column
fault-swapped-coordinates-remedy = Nothing to do: they were put right. Swap the two columns at the source.
fault-metres-for-degrees = metres of a projected system stand in a column of degrees
fault-metres-for-degrees-remedy = Name the file’s reference system in the study, for instance crs = "EPSG:2154".
fault-outside-france = the position is far from the territory and from France
fault-outside-france-remedy = Check how the address was geocoded.
fault-not-projectable = the position has no counterpart in the territory’s reference system
fault-not-projectable-remedy = Check the coordinates and the system named in the study.
fault-guessed-crs = the file does not say its reference system; it was guessed
fault-guessed-crs-remedy = Check the map; to settle it, write for instance crs = "EPSG:2154" in the study.
fault-bad-grid-id = the grid identifier cannot be read
fault-bad-grid-id-remedy = Identifiers read like CRS3035RES200mN2029400E4259000.
fault-unknown-commune = the commune code is not known in any vintage
fault-unknown-commune-remedy = Check the INSEE code (five characters); it is not the postcode.
fault-former-commune = the commune code is of an older vintage; it was brought to today’s
fault-former-commune-remedy = Nothing to do.
fault-split-commune = the commune was split since; the new ones have no outline of their own
fault-split-commune-remedy = Give outlines of a later vintage.
fault-commune-without-outline = a commune of the territory has no outline in any file
fault-commune-without-outline-remedy = Add a file of outlines that holds it, or the table of commune changes.
fault-cell-commune-by-position = the cell’s declared commune is not of the study; its position decides
fault-cell-commune-by-position-remedy = Nothing to do.
fault-cell-without-commune = a cell of the study lies in no commune
fault-cell-without-commune-remedy = Check that the outlines cover the whole territory; its people stay counted.
fault-bad-geometry = the geometry is missing, empty or of the wrong type
fault-bad-geometry-remedy = Open the file in mapping software and repair the geometry.
fault-itinerant-depot = an itinerant service has a single point for its whole circuit
fault-itinerant-depot-remedy = Give one row a stop, each at its own position; the depot covers nobody.
fault-no-public = the place receives no public
fault-no-public-remedy = Nothing to do: it covers nobody.
fault-joined-outlines = a code repeats; its outlines were joined
fault-joined-outlines-remedy = Nothing to do.
fault-unmatched-row = a row of the table matches no outline
fault-unmatched-row-remedy = Check that table and outlines are of the same vintage.

fault-road-node-missing = roads name nodes that no file holds (nodes / roads cut)
fault-road-node-missing-remedy = Usual at the edge of an extract: take a larger one if trips cross it.
fault-short-way = a road has fewer than two different nodes
fault-short-way-remedy = Correct it at the source, or leave it aside.
fault-zero-length-segment = nodes of a road that follow each other are at the same position
fault-zero-length-segment-remedy = Nothing to do: such segments cost nothing.
fault-road-loop = a road comes back to the junction it starts from
fault-road-loop-remedy = Nothing to do: people live there, it is kept.
fault-unmatched-restriction = a turn restriction names roads that do not meet
fault-unmatched-restriction-remedy = Correct the relation at the source; it is not applied.

# Lists of places
fault-contradicts-commune = the point is outside the commune that the row names
fault-contradicts-commune-remedy = Correct the coordinates at the source; the place was put elsewhere, and its precision says so.
fault-contradicts-departement = the point is outside the département that the row names
fault-contradicts-departement-remedy = Correct the coordinates or the postcode at the source.
fault-flipped-sign = a coordinate lost its sign or has one too many
fault-flipped-sign-remedy = Correct the sign at the source; it was put right here.
fault-other-system = the metres are of another reference system
fault-other-system-remedy = Write the system in the description of the source, for instance crs = "EPSG:3857".
fault-other-position = another point of the row was taken
fault-other-position-remedy = Correct the coordinates at the source; those of the link were right, or more precise.
fault-positions-disagree = two points of the row lie far apart
fault-positions-disagree-remedy = See which is right; the first is kept.
fault-position-from-address = the place was put where its address is
fault-position-from-address-remedy = Check it on the map, and give its coordinates at the source.
fault-position-from-commune = the place was put in the middle of its town or commune
fault-position-from-commune-remedy = Give its coordinates or its address at the source.
fault-unmapped-term = the term is of no vocabulary of the national schema
fault-unmapped-term-remedy = Say what it stands for in the description of the source, under [values]; it is kept in the report.
fault-private-contact = a contact of a person is not carried on
fault-private-contact-remedy = Give a landline or an address of the reception; --with-contacts carries all on.
fault-hours-not-understood = the opening hours are not understood
fault-hours-not-understood-remedy = Write them like “Lundi 9h-12h et 14h-17h” or “Mo 09:00-12:00,14:00-17:00”; the place counts, its hours do not.
fault-hours-implausible = the opening hours cannot be right (overlap, end before start, night, more than 80 h a week)
fault-hours-implausible-remedy = Ask the place; it counts, its hours do not.
fault-hours-assumed = the opening hours leave a point open, which was assumed
fault-hours-assumed-remedy = Compare with what was assumed; state the days, the weeks or the times.
fault-place-off-roads = the place joins no road of the profile: nobody gets there over the roads
fault-place-off-roads-remedy = Check its position; if the roads end before it, give a larger extract, or raise max_link_m.
fault-cells-off-roads = people join no road of the profile; they remain counted, without access to any place
fault-cells-off-roads-remedy = Beyond the roads (outside-roads): give roads that cover the whole territory. Far from any road (far-from-roads): raise max_link_m where that is justified.
# Matrices of the user's own
fault-duplicate-pair = the matrix holds this origin and destination twice; the first counts
fault-duplicate-pair-remedy = Keep one row a pair: the shortest trip, for instance.
fault-unknown-id = the matrix names a point that is in no table of supply or demand (told once a point; ×: its rows)
fault-unknown-id-remedy = Nothing to do if it is left out on purpose; else add it to the table, with the same spelling.
fault-negative-cost = the cost is below zero
fault-negative-cost-remedy = Correct the cost; leave the row out where there is no way.
