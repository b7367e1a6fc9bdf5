### The plan of routes in the report, and what bounds it.

web-plan = Itinerant routes
web-plan-reached = With { $vehicles ->
        [one] one vehicle
       *[other] { $vehicles } vehicles
    }, over a cycle of { $weeks ->
        [one] one week
       *[other] { $weeks } weeks
    }, { $stops } stops put help within reach of { $reached } of the { $people } people who count; { $served } of them have within reach the { $need } hours they need. It takes { $km } km, { $hours } hours of work and { $euros } € a cycle.
web-plan-bound = This plan opens { $hours } person-hours of help; no plan for the same means can open more than { $most }, nor reach more than { $people } people. So it is at most { $gap } from the best there can be.
web-plan-stops = Stops
web-plan-stops-caption = The stops, and what each brings
web-plan-stop = Stop
web-plan-often = Frequency
web-plan-day = Day
web-plan-vehicle = Vehicle
web-plan-visit = Visit
web-plan-people = People within reach
web-plan-new = of them by this stop alone
web-plan-closes = Gaps closed
web-plan-narrows = Gaps narrowed
web-plan-tours = Tours
web-plan-tours-caption = The tours of a cycle
web-plan-when = Tour
web-plan-hours = Hours
web-plan-order = Stops in order
web-plan-km = km
web-plan-driving = Driving
web-plan-remaining = What remains
web-plan-nothing-left = Everyone who lives in a gap has a stop within reach.
web-plan-left = { $people } people are left without a stop within reach, in { $gaps ->
        [one] one gap
       *[other] { $gaps } gaps
    }.
web-plan-left-caption = Gaps with people left (the first { $count }; all in itinerary/remaining.csv)
web-plan-left-people = Still out of reach
web-plan-curve = Means and coverage
web-plan-curve-intro = The best plan found for each number of vehicles, and what no plan can exceed.
web-plan-curve-title = People within reach of a stop by what a cycle costs
web-plan-curve-described = Three curves by rising cost: the people within reach, each point marked with the number of vehicles; those with all the help they need; the ceiling that no plan exceeds. The figures are in the table that follows.
web-plan-curve-caption = Means and coverage, a cycle
web-plan-axis-euros = What a cycle costs, in euros
web-plan-axis-people = People
web-plan-vehicles = Vehicles
web-plan-worked = Hours worked
web-plan-euros = Cost, €
web-plan-reach = People within reach
web-plan-reach-bound = Ceiling of people within reach
web-plan-served = People with all the help
web-plan-help = Person-hours
web-plan-help-bound = Ceiling, person-hours

plan-bound = No plan for the same means can open more than { $most } person-hours of help; this one opens { $hours }: it is at most { $gap } from the best.
plan-keep = { $file }, line { $line }: “{ $value }” cannot be read in column { $column }
plan-keep-help = Write it as the stops.csv of a plan does, or leave the cell empty to free it.
refusal-break = { $vehicle } may begin its break within { $window } min, and setting up and the longest visit take { $visit }, during which there is none
refusal-break-help = Let it begin within { $visit } min (break_from_hour, break_until_hour), or shorten the longest visit by { $over } min.
refusal-budget = a cycle may cost { $budget }, and { $pinned ->
        [yes] visiting the stops that must stay
       *[no] the cheapest stop alone
    } takes { $needed }
refusal-budget-help = Give { $year } a year at least (euros_a_year){ $pinned ->
        [yes] , or free a stop that must stay
       *[no] { "" }
    }.
cli-arg-plan-keep = The stops.csv of a plan whose stops stay: frequency, day, vehicle and week; an empty cell or a row taken out frees
cli-value-keep = FILE
plan-off-road-depot = depot { $name } joins no road{ $known ->
        [yes] : the nearest one is { $metres } m away
       *[no] { "" }
    }
plan-off-road-depot-help = Take another depot (depots in [itinerary]), or give the roads around it.
plan-off-road-stop = stop { $name }, which must stay, joins no road{ $known ->
        [yes] : the nearest one is { $metres } m away
       *[no] { "" }
    }
plan-off-road-stop-help = Move the stop, free it, or give the roads around it.
web-plan-off-road = { $count ->
        [one] One candidate stop joins
       *[other] { $count } candidate stops join
    } no road: see itinerary/set_aside.csv.
web-plan-set-aside = { $count ->
        [one] One candidate stop is too far
       *[other] { $count } candidate stops are too far
    } for a day: see itinerary/set_aside.csv.

# In the terminal
plan-line =
    Itinerant routes: { $stops ->
        [one] { $stops } stop
       *[other] { $stops } stops
    }, { $vehicles ->
        [one] { $vehicles } vehicle
       *[other] { $vehicles } vehicles
    }, { $reached } of { $people } people concerned;
    { $km } km and { $euros } € a cycle of { $weeks ->
        [one] { $weeks } week
       *[other] { $weeks } weeks
    } (folder itinerary)
plan-line-crow-fly = By straight lines: the real kilometres will differ.
plan-line-road = By road.
