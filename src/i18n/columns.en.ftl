### What the tables and their columns hold, for people who open them elsewhere.

## Tables

table-access = Access by group
table-access-is = How much of what places offer residents get, by commune, EPCI, département and class; groups of fewer than eleven households have no figures.
table-equity = Equity of access
table-equity-is = How unequally access falls, by group and by public: indices of inequality and of poverty in access.
table-cells = Cells
table-cells-is = Every populated cell of the grid with its residents and its nearest places. INSEE rounds and replaces small figures: no single cell must be read alone.
table-coverage_communes = Coverage by commune
table-coverage_communes-is = Residents within each travel time of a place, by commune.
table-coverage_epci = Coverage by EPCI
table-coverage_epci-is = Residents within each travel time of a place, by intercommunal body.
table-coverage_departements = Coverage by département
table-coverage_departements-is = Residents within each travel time of a place, by département.
table-coverage_density = Coverage by density
table-coverage_density-is = Residents within each travel time of a place, by class of the density grid of INSEE.
table-coverage_rural_zoning = Coverage by rural zoning
table-coverage_rural_zoning-is = Residents within each travel time of a place, by class of the rural zoning.
table-coverage_qpv = Coverage by priority neighbourhood
table-coverage_qpv-is = Residents within each travel time of a place, by priority neighbourhood; a cell that straddles the border is shared by area.
table-faults = Faults of the input
table-faults-is = Every row that was set aside, mended or noted while the files were read, with its reason and its remedy.
table-gaps = Under-served zones
table-gaps-is = Contiguous populated land beyond the cut-off, ranked by residents.
table-gaps_grid = Under-served zones by cells
table-gaps_grid-is = The under-served zones on the cells of the grid, ranked by residents.
table-gaps_h3 = Under-served zones by hexagons
table-gaps_h3-is = The under-served zones on H3 hexagons, ranked by residents.
table-hours = Hours of help
table-hours-is = Hours of help a week within reach of residents, for every area of every zoning.
table-places = Places
table-places-is = Every place with what it counts for.
table-reach = Who reaches a place
table-reach-is = For each travel profile, residents who reach a place, and why the others do not.
table-directory = Directory of places
table-directory-is = The merged list of places, in the national schema of places of digital mediation (v1.0.2), with columns of our own behind.
table-directory_report = What became of each row
table-directory_report-is = One line for each row of the sources, and one for each thing noticed in it.
table-directory_review = Pairs to decide
table-directory_review-is = Pairs of records that may tell of the same place, for a person to decide.
table-directory_departements = Directory by département
table-directory_departements-is = The state of the list of places, by département.
table-directory_epci = Directory by EPCI
table-directory_epci-is = The state of the list of places, by intercommunal body.
table-stops = Stops
table-stops-is = The stops of the itinerant plan, in the order in which they were chosen.
table-tours = Tours
table-tours-is = The tours of the plan, day by day, with their order and times.
table-remaining = What remains
table-remaining-is = For each under-served zone, residents that the plan reaches and those that it leaves.
table-set_aside = Stops set aside
table-set_aside-is = Candidates that no vehicle can visit in a day, with the reason.
table-curve = Cost and effect
table-curve-is = What each further vehicle costs and whom it reaches.
table-calendar = Calendar
table-calendar-is = Every visit of the plan with its date; those that fall on a public holiday are not held.

## Columns, the same in every table

column-id = Identifier.
column-name = Name.
column-code = Official code (INSEE or ANCT), as text: it may begin with a zero; empty for residents of no area.
column-zoning = The zoning that the area belongs to; territory is the whole.
column-population = Residents.
column-cells = Populated cells.
column-commune = INSEE code of the commune.
column-lon = Longitude (WGS 84).
column-lat = Latitude (WGS 84).
column-source = Name of the source.
column-file = File, as the study names it.
column-line = Line of the file, from 1, its header counted.
column-value = The value that was read.
column-column = The column of the file.
column-reason = Why, in words.
column-unreached = Why no place is reached; empty where one is.
column-vehicle = The vehicle.
column-week = The week of the cycle, from 1.
column-weekday = The day of the week.
column-within = Residents whose nearest place is within { $of } minutes, exactly { $of } included.
column-share_within = Share of residents within { $of } minutes of a place.
column-uncovered = Residents who reach a place, but not within the last cut-off.
column-unreachable = Residents who can reach no place.
column-attribute = Total of the column { $of } of the population grid.
column-attribute_within = Part of { $of } whose nearest place is within the minutes that end the name, these included.
column-attribute_uncovered = Part of { $of } that reaches a place, but not within the last cut-off.
column-attribute_unreachable = Part of { $of } that can reach no place.
column-median_minutes = Median travel time to the nearest place, of those who reach one.
column-departement = Code of the département.
column-epci = SIREN number of the EPCI.
column-epci_name = Name of the EPCI.
column-density = Class of the density grid of INSEE, 1 (dense) to 7 (sparse); 5, 6 and 7 are rural.
column-rural_zoning = Class of the rural zoning.
column-census_population = Residents by the census of communes, to compare with the grid.

## Cells

column-imputed = Whether INSEE imputed the figures of the cell, to keep statistical secrecy.
column-profile = The travel profile.
column-road_metres = Distance to the nearest road that may be joined.
column-place = Identifier of the place of rank { $of } by travel time.
column-minutes = Travel time to the place of rank { $of }.
column-metres = Length of the way to the place of rank { $of }.
column-on_road_metres = Of which on the road, to the place of rank { $of }.
column-off_road_metres = Of which off the road, to the place of rank { $of }.
column-places_within = Places within the cut-off of hours.
column-hours = Hours of help a week within reach, summed over places.
column-open_hours = Hours a week with at least one of the places within reach open.
column-evening_hours = Of those hours, in the evening.
column-saturday_hours = Of those hours, on Saturday.
column-assumed_hours = Hours assumed of places without a schedule, never counted among the others.
column-staff_hours = Hours multiplied by the people at work.
column-weeks_at = Weeks of the year, of 52, with a place open at { $of }.

## Hours

column-evening_share = Share of the hours within reach that fall in the evening.
column-saturday_share = Share of the hours within reach that fall on Saturday.
column-known = Residents with a place of known hours within reach.
column-by_appointment = Residents whose best place receives by appointment.
column-unknown = Residents whose places tell no hours.
column-unread = Residents whose places tell hours that were not understood.
column-implausible = Residents whose places tell hours that cannot be.
column-no_place = Residents with no place within reach.
column-at = Residents with a place open then, averaged over 52 weeks: { $of }.
column-share_at = Share of residents with a place open then: { $of }.

## Access and equity

column-access-unreached = Residents who reach nothing.
column-equity-unreached = Part of the amount that reaches nothing.
column-mean_access = Mean score of access, weighted by residents.
column-own_commune_mean = Mean score of the commune that most residents of the neighbourhood are of.
column-own_epci_mean = Mean score of the EPCI of that commune.
column-withheld = Whether figures are withheld: fewer than eleven households.
column-public = The public: residents, or a column of the grid.
column-amount = How many there are of this public.
column-gini = Gini index of access: 0 where all have the same, 1 at most.
column-theil = Theil index of access: 0 where all have the same.
column-equity-line = The line of access below which a person counts as poor in access.
column-fgt0 = Share of people below the line (Foster–Greer–Thorbecke, 0).
column-fgt1 = Mean depth below the line (Foster–Greer–Thorbecke, 1).
column-fgt2 = Mean squared depth below the line (Foster–Greer–Thorbecke, 2).

## Faults

column-action = What became of the row: set-aside, mended or noted.
column-fault = The kind of fault, the same in every language.
column-remedy = What to do, in words.

## Zones

column-rank = Rank by residents, from 1.
column-rural_population = Residents of rural communes (density classes 5, 6 and 7).
column-rural_share = Their share of the zone.
column-mean_minutes = Mean travel time to the nearest place, of those who reach one.
column-longest_minutes = Longest travel time to the nearest place.
column-nearest_place = Identifier of the place nearest to the zone.
column-nearest_place_name = Its name.
column-nearest_minutes = Travel time to it from the best placed cell.
column-communes = INSEE codes of communes, most residents first, separated by a bar.
column-directory_departements-communes = Number of communes.
column-directory_epci-communes = Number of communes.
column-commune_names = Their names, in the same order.
column-area_km2 = Area of the populated land of the zone.
column-confidence = Grade of confidence: A solid, B to be checked, C doubtful.
column-within_margin_share = Share of residents so close to the cut-off that a small error decides.
column-within_faster_share = Share of residents within the cut-off if speeds were higher.
column-bad_linkage_share = Share of residents far from any road of the network.
column-unlisted_share = Share of residents where lists of places are known to lack some.
column-edge_share = Share of residents near the edge, where places beyond it may be missing.
column-undated_share = Share of residents whose nearest places bear no date.
column-imputed_share = Share of residents in cells that INSEE imputed.

## Places

column-kind = Kind of place.
column-mode = How it serves: fixed, stop, depot or no-public.
column-serves = Whether people can go there.
column-inside = Whether it lies in the territory.

## Reach

column-for = Whom the profile is for.
column-outcome = reached, or why no place is.
column-directory_report-outcome = What became of the row: kept, folded, merged, set-aside, mended or noted.
column-share = Share of residents.

## Directory of places

column-pivot = SIRET number, or RNA identifier.
column-nom = Name of the place.
column-code_postal = Postcode.
column-directory-commune = Name of the commune.
column-code_insee = INSEE code of the commune.
column-adresse = Address.
column-complement_adresse = Complement of the address.
column-latitude = Latitude (WGS 84).
column-longitude = Longitude (WGS 84).
column-typologie = Kinds of structure, terms of the national schema.
column-telephone = Telephone.
column-courriels = Email addresses.
column-site_web = Websites.
column-horaires = Opening hours, as OpenStreetMap writes them.
column-presentation_resume = Summary.
column-presentation_detail = Description.
column-directory-source = Who publishes the record.
column-itinerance = Whether the service is itinerant.
column-structure_parente = Parent structure.
column-date_maj = Date of the last update.
column-services = Services, terms of the national schema.
column-publics_specifiquement_adresses = Publics that the place addresses.
column-prise_en_charge_specifique = Specific care.
column-frais_a_charge = Fees.
column-dispositif_programmes_nationaux = National programmes.
column-formations_labels = Training and labels.
column-autres_formations_labels = Other training and labels.
column-modalites_acces = Ways to get an appointment or come in.
column-modalites_accompagnement = Ways of support.
column-fiche_acces_libre = Page on accessibility.
column-prise_rdv = Page to make an appointment.
column-precision = How well the position is known.
column-depot = The depot of a stop.
column-horaires_texte = Hours that could not be read, as written.
column-termes_sans_equivalent = Terms of no vocabulary, with their column.
column-sources = Names of the sources.
column-merged_from = Keys of the records that it was merged from.
column-directory_report-place = Identifier of the place in the list.
column-finding = The kind of thing noticed.

## Pairs to decide

column-decision = same or different, for a person to fill in.
column-score = Points in favour of the same place.
column-directory_review-reason = Why the pair is asked.
column-name_a = Name of the first.
column-name_b = Name of the second.
column-address_a = Address of the first.
column-address_b = Address of the second.
column-complement_a = Complement of the address of the first.
column-complement_b = Complement of the address of the second.
column-commune_a = Commune of the first.
column-commune_b = Commune of the second.
column-evidence = What speaks for and against.
column-source_a = Source of the first.
column-source_b = Source of the second.
column-id_a = Identifier of the first.
column-id_b = Identifier of the second.

## State of the directory

column-declared = Whether any source covers the area.
column-covered_by = The sources that cover it.
column-communes_with_places = Communes with a place.
column-places = Places.
column-share_dated_within_a_year = Share of places updated within a year of the date of reference.
column-share_undated = Share of places without a date.
column-share_located_at_address = Share of places located at their address.
column-mediation = Places that offer digital mediation.
column-aid = Places that help with procedures.
column-reference_date = Date that ages are counted to.
column-places_of = Places named by the source { $of }.

## Plan

column-frequency = How often the stop is visited.
column-first_week = The first week with a visit, from 1.
column-visits_per_cycle = Visits in a cycle.
column-minutes_per_visit = Length of a visit.
column-hours_per_cycle = Hours held in a cycle.
column-pinned = Whether the study asks for the stop.
column-people_within_reach = Residents of the zones within reach of the stop.
column-people_only_here = Of whom no other stop is within reach.
column-gaps = The zones that it reaches, with residents.
column-stops-closes = The zones all of whose residents reach a stop.
column-tour = Number of the tour.
column-order = Order in the day.
column-what = Depot or stop.
column-arrives = Time of arrival.
column-opens = Time of opening.
column-closes = Time of closing.
column-leaves = Time of leaving.
column-drive_minutes = Driving time from the stop before.
column-drive_km = Way from the stop before.
column-reached = Residents that the plan reaches.
column-served = Of whom with enough hours.
column-remaining = Residents that it leaves without a stop.
column-set_aside-reason = Why it was set aside: no-day, no-way or too-far.
column-minutes_needed = Minutes that a visit would take, the way included.
column-minutes_in_a_day = Minutes that a day has.
column-vehicles = Vehicles.
column-stops = Stops.
column-visits = Visits in a cycle.
column-days_out = Days out in a cycle.
column-km = Kilometres in a cycle.
column-driving_minutes = Driving time.
column-driving_hours = Driving time in a cycle.
column-working_hours = Working time in a cycle.
column-euros = Cost of a cycle.
column-people_reached = Residents reached.
column-share_reached = Their share of the residents of the zones.
column-people_served = Residents with enough hours.
column-share_served = Their share of the residents of the zones.
column-person_hours = Hours held, multiplied by the residents who reach them.
column-euros_per_person_reached = Cost of a cycle a resident reached.
column-date = The day.
column-held = Whether the visit is held.
column-holiday = The public holiday, where it is one.
column-tours-line = How the line of the map was found: roads or straight.
column-tours-stops = Names of the stops, in order.

## Answers of later rooms

table-gaps_places = Ways to the nearest places
table-gaps_places-is = For each under-served zone, the nearest places and the way to each.
table-qpv_on_foot = Priority neighbourhoods on foot
table-qpv_on_foot-is = Residents of each priority neighbourhood within a walk of a place.
table-sensitivity = Sensitivity
table-sensitivity-is = Every figure and every conclusion under each change of an assumption.
table-compare = Comparison with published figures
table-compare-is = Published figures beside those of the study.
column-gaps_places-gap = Rank of the zone.
column-gaps_places-gap_name = Its name.
column-gaps_places-cell = Identifier of the cell that the way starts from.
column-gaps_places-place_rank = Rank of the place by travel time.
column-gaps_places-place = Identifier of the place.
column-gaps_places-place_name = Name of the place.
column-gaps_places-minutes = Travel time.
column-gaps_places-km = Length of the way.
column-gaps_places-minutes_on_road = Of which on the road.
column-gaps_places-minutes_off_road = Of which off the road.
column-gaps_places-km_on_road = Length on the road.
column-gaps_places-m_off_road_start = Metres off the road at the start.
column-gaps_places-m_off_road_end = Metres off the road at the end.
column-gaps_places-km_straight = Length of the straight line.
column-gaps_places-detour = How many times longer the way is than the straight line.
column-gaps_places-hours_week = Hours of help a week.
column-gaps_places-hours_saturday = Hours of help on Saturday.
column-gaps_places-opening_hours = Opening hours, as OpenStreetMap writes them.
column-stale_share = Share of residents whose nearest places come from lists too old.
column-rural = Whether most of its residents live in rural communes.
column-supported_population = Residents of communes that the rural zoning supports.
column-supported_share = Their share of the zone.
column-ranking_score = The score that zones are ranked by.
column-vulnerable_share = Share of vulnerable residents.
column-extra_minutes = Minutes beyond the cut-off, on average.
column-rank_low = The best rank that it takes as weights and times change a little.
column-rank_high = The last rank that it takes then.
column-top10_share = Share of those trials in which it is among the first ten.
column-shared_by = How residents were shared out over the land: cells or area.
column-points = Points that the walk starts from.
column-published_population = Residents by the table of the study.
column-qpv_on_foot-unreached = Residents who reach no place.
column-least_minutes = The least travel time.
column-own_commune = INSEE code of the commune that most residents of the neighbourhood are of.
column-own_epci = SIREN number of the EPCI of that commune.
column-palma = Palma ratio: the mean access of the richest tenth over that of the poorest four tenths.
column-concentration = Concentration index of access by what ranked_by says.
column-ranked_by = What people are ranked by: income or poverty.
table-shortfall_epci = Who bears the gap, by EPCI
table-shortfall_epci-is = Residents of each EPCI by what they lack first: distance, kind of help, hours, capacity, any place.
table-shortfall_departement = Who bears the gap, by département
table-shortfall_departement-is = Residents of each département by what they lack first: distance, kind of help, hours, capacity, any place.
column-people_lacking_nothing = Residents who are served.
column-people_lacking_distance = Residents who lack a place near enough.
column-people_lacking_kind = Residents near a place, but of another kind.
column-people_lacking_hours = Residents whose places are open too little, or tell no hours.
column-people_lacking_capacity = Residents whose places have too little capacity.
column-people_lacking_any_place = Residents who can reach no place.
column-people_hours_unknown = Of whom their places tell no hours.
column-people_hours_too_few = Of whom their places are open too little.
column-people_also_capacity = Of those who lack hours, who lack capacity as well.
column-shortfall-share_served = Share of residents who are served.
column-share_distance = Share of residents who lack a place near enough.
column-share_kind = Share of residents near a place of another kind only.
column-share_hours = Share of residents who lack hours.
column-share_capacity = Share of residents who lack capacity.
column-share_unreachable = Share of residents who can reach no place.
column-main_cause = The cause of most of those who lack something.
table-secrecy = Areas gathered for secrecy
table-secrecy-is = Each area without a row of its own in the tables by zone: fewer than eleven households live there, or it is what they are gathered with.
column-row = Code of the row that its people are told in.
column-counted = What is counted: households, or people where the grid does not count households.
column-fewer_than = The threshold of secrecy.
column-assumption = What is changed; base: nothing.
column-variant = The change.
column-sensitivity-value = What is changed by.
column-figure = The figure or conclusion.
column-base = Its value as the study stands.
column-result = Its value under the change.
column-difference = The difference.
column-flips = Whether the change flips a conclusion.
column-compared = What is compared.
column-beyond_minutes = The cut-off.
column-published_percent = Published per cent of residents beyond it.
column-ours_percent = The study’s per cent of residents beyond it.
column-difference_points = The difference in points.
column-rank_published = Rank by the published figure, from 1.
column-rank_ours = Rank by the study’s figure, from 1.

# The plan: breaks, stops without a road, what bounds it
column-break_from = Start of the midday break, where it is taken.
column-break_until = End of the midday break.
column-metres_to_a_road = Distance to the nearest road, where none is joined.
column-people_reached_bound = Residents that no plan of the same means can exceed.
column-person_hours_bound = Person-hours that no plan of the same means can exceed.
