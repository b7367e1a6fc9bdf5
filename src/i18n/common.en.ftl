### Words in common: dates, counts, stages.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-day = { $day } { $month } { $year }
date-first = { $day } { $month } { $year }
date-month = { $month } { $year }

count-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}

stage-generate = Generating a fictional territory
stage-read-communes = Reading communes
stage-read-neighbourhoods = Reading priority neighbourhoods
stage-read-population = Reading population
stage-read-places = Reading places
stage-assemble = Bringing everything together
stage-roads = Preparing roads
stage-travel = Computing travel times
stage-measure = Measuring coverage and finding under-served zones
stage-write-tables = Writing tables
stage-draw-maps = Drawing maps
