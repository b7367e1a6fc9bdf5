### Itinerant routes: plans, their outputs and their refusals.

itinerary-title = Itinerant routes
itinerary-vehicle = Bus { $rank }
itinerary-tour = { $vehicle }, week { $week }, { $day }
itinerary-event = { $stop }: digital help ({ $vehicle })
itinerary-event-more = Help with digital life at { $stop }, by { $vehicle }.

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday

frequency-weekly = weekly
frequency-fortnightly = fortnightly
frequency-monthly = monthly

## maillage plan

cli-plan-about = Plans itinerant routes that close the gaps
cli-plan-long =
    Chooses stops, how often each is visited, by which vehicle, on which day and in what
    order, together, so that help within reach of the people in gaps is greatest for the
    means given in the [itinerary] section of the study. Every plan is checked by code that
    shares nothing with what made it.
    Writes stops, tours, the calendar (CSV and iCalendar), lines (GeoJSON), routes for the
    driver (GPX), what remains, and the curve between means and coverage.
cli-plan-after =
    Examples:
      maillage plan study.toml --vehicles 2 --start 2026-09-07
      maillage plan study.toml --reach 5000     the fewest vehicles for 5,000 people
cli-arg-plan-vehicles = How many vehicles [default: what the study says, else 1]
cli-arg-plan-reach = The people who must have a stop within reach, with as few vehicles as can be
cli-arg-plan-start = The first day of the calendar; tours start on the Monday on or after it
cli-arg-plan-out = Where to write [default: itinerary/ in the study’s outputs]
cli-value-vehicles = NUMBER
cli-value-reach = PEOPLE
cli-value-start = YYYY-MM-DD

plan-head =
    { $vehicles ->
        [one] One vehicle
       *[other] { $vehicles } vehicles
    } over { $weeks } weeks: { $stops } stops; { $reached } of the { $people } people who count have one within reach, { $served } with all the hours they need; { $km } km, { $euros } €.
plan-travel-crow-fly = Drives and reach are estimated from straight lines, not from roads.
plan-travel-road = Drives and reach are computed over the roads of the study.
plan-curve = Means and coverage, over a cycle:
plan-curve-line = { $vehicles } vehicles: { $stops } stops, { $reached } people reached, { $served } with all the hours they need, { $km } km, { $euros } €

plan-no-demand = nobody lives in a gap
plan-no-demand-help = Plan for everyone (demand = "everyone" in [itinerary]), or lower the cut-off of [gaps].
plan-no-stop = no candidate stop reaches anybody who counts
plan-no-stop-help = Give other candidates, or a longer cut-off in [gaps].
plan-too-late = the calendar would run past the year 9999
plan-too-late-help = Give an earlier start date.
plan-unknown-depot = depot { $name } is no commune’s code or name and no place’s identifier
plan-unknown-depot-help = Check depots in [itinerary].
plan-unknown-stop = stop { $name } is none of the candidates
plan-unknown-stop-help = Check the id of [[itinerary.stops]]: a commune’s code, or the identifier in the list of candidates.

refusal-visit-lengths = the shortest visit, { $shortest } min, is longer than the longest, { $longest } min
refusal-visit-lengths-help = Make the longest at least { $shortest } min.
refusal-frequency = { $frequency } visits (every { $every } weeks) cannot repeat evenly in a cycle of { $weeks } weeks
refusal-frequency-help = Make the cycle { $nearest } weeks, or leave { $frequency } out of the frequencies.
refusal-pinned-frequency = stop { $stop } must keep { $frequency } visits, which are not among the frequencies allowed
refusal-pinned-frequency-help = Allow { $frequency }, or free the stop’s frequency.
refusal-pinned-day = stop { $stop } can only be visited on { $wanted }, when no vehicle that may come works
refusal-pinned-day-help = Have a vehicle work that day, or move the stop to { $working }.
refusal-too-far = stop { $stop } takes { $needed } min there and back with set-up and the shortest visit, and a day has { $day } min
refusal-too-far-help = Make the day at least { $needed } min, allow shorter visits, or start from a nearer depot.
refusal-no-way = no vehicle finds a way to stop { $stop } and back
refusal-no-way-help = Move the stop or the depot onto the roads, or leave the stop out.
refusal-pins = the stops that must stay cannot all be visited: beside { $kept } others there is no room for { $stops }
refusal-pins-help =
    Free { $stops }{ $longer ->
        [0] { "" }
       *[other] , or make every day { $longer } min longer
    }{ $vehicles ->
        [0] { "" }
       *[other] , or add { $vehicles } vehicle(s)
    }.
refusal-ceiling = { $wanted } people within reach are wanted, and all candidate stops that can be visited reach { $ceiling }
refusal-ceiling-help = Ask for { $ceiling } or fewer, or add candidate stops.
refusal-coverage = { $wanted } people within reach are wanted, and the best plan found for { $vehicles } vehicles reaches { $most }
refusal-coverage-help = Ask for { $most } or fewer, or allow more vehicles (curve in [itinerary]).

## The map of tours

map-tours-title = { $name }: { $stops } itinerant stops bring help within reach of { $people } people
map-tours-description = Land by whether a place is within reach, an itinerant stop is, or neither; over it, { $stops } stops and the tours of the vehicles. { $people } people who had no place within reach have a stop.
map-gained = More, with an itinerant stop within { $minutes } min
map-still-beyond = More than { $minutes } min, no stop within reach
map-heading-tours = Vehicles
map-heading-stops = Stops
map-lines-roads = Lines follow the roads.
map-lines-straight = Straight lines between stops, not roads.
map-stop = { $stop }: { $day }, { $frequency }
map-stops-more = And { $count } more: see stops.csv.
web-plan-proposed = Proposal: { $vehicles ->
    [one] one vehicle
   *[other] { $vehicles } vehicles
} and { $stops ->
    [one] one stop
   *[other] { $stops } stops
} would bring help within reach of { $reached } of them, for €{ $euros } per cycle of { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
}.
web-plan-see = See the routes
