### Series: the same territory several times on one sheet.

series-described = { $class }, { $people } ({ $share })
series-panel-described = { $caption }: { $figure }. { $classes }.
series-sheet-described = { $heading }. { $panels }
series-residents = { $share } · { $people } residents
series-bar = Bar above each map: the share of residents in each class.
series-mark-place = digital help place
series-mark-open = place open then
series-mark-closed = place closed then, or whose hours are not known
series-mark-stop = itinerant stop of the plan

series-cutoff-title = { $name }: { $low } of residents within { $from } minutes of a digital help place, { $high } within { $upto } minutes
series-cutoff-heading = Travel time to the nearest place
series-cutoff-caption = { $minutes } minutes
series-within = within that time
series-beyond = beyond

series-profile-title = { $name }: a digital help place within { $minutes } minutes for { $told }
series-profile-first = { $share } of residents { $profile }
series-profile-other = { $share } { $profile }
series-profile-named = ({ $name })
series-profile-minutes = Figure above each map: residents within { $minutes } minutes.
series-mode-car = by car
series-mode-bike = by bicycle
series-mode-foot = on foot

series-hour-title = { $name }: { $high } of residents have a place open within { $minutes } minutes on { $most }, { $low } on { $least }
series-hour-whole = { $day } at { $hour }:00
series-hour-broken = { $day } at { $hour }:{ $minute }
series-hour-heading = A place open within { $minutes } min at that moment
series-hour-figure = Figure above each map: residents with a place open, averaged over the 52 weeks of the year, public holidays among them.

series-plan-title = { $vehicles ->
    [one] { $name }: with one itinerant vehicle, { $high } of residents have a place or a stop within { $minutes } minutes, up from { $low } today
   *[other] { $name }: with { $vehicles } itinerant vehicles, { $high } of residents have a place or a stop within { $minutes } minutes, up from { $low } today
}
series-plan-title-lack = { $vehicles ->
    [one] { $name }: with one itinerant vehicle, { $high } of residents are outside the gaps or have a stop within reach, up from { $low } today
   *[other] { $name }: with { $vehicles } itinerant vehicles, { $high } of residents are outside the gaps or have a stop within reach, up from { $low } today
}
series-plan-heading = Who has a place or a stop within { $minutes } min
series-plan-heading-lack = Who lives in a gap, and within reach of a stop
series-plan-served = a place that exists
series-plan-served-lack = outside the gaps
series-plan-gained = an itinerant stop only
series-plan-gained-lack = in a gap, a stop within { $minutes } min
series-plan-left = neither place nor stop
series-plan-left-lack = in a gap, without a stop
series-plan-figure = Figure above each map: residents in the first two classes.
series-plan-before = Today
series-plan-asked = { $caption } (plan of the study)
series-plan-after = { $vehicles ->
    [one] One vehicle, { $stops ->
        [one] one stop
       *[other] { $stops } stops
    }
   *[other] { $vehicles } vehicles, { $stops ->
        [one] one stop
       *[other] { $stops } stops
    }
}

series-public-title = { $name }: { $share } of { $public } are within { $minutes } minutes of a digital help place, against { $all } of all residents
series-public-heading-epci = Share of each public within { $minutes } min of a place, by EPCI
series-public-heading-commune = Share of each public within { $minutes } min of a place, by commune
series-public-figure = Figure above each map: the public within that distance, out of all of that public.
series-public-bar = Bar above each map: the share of the public in each class.
series-public-unknown = public unknown or absent
series-public-among = { $share } · { $people } of { $total }
series-public-residents = all residents
series-public-age_65_plus = people aged 65 and over
series-public-households = households
series-public-poor_households = poor households
series-public-digital_difficulty = people in digital difficulty (estimate)

### What a study does not allow.

mistake-series-needs = the study has nothing to draw the series “{ $key }” from
mistake-series-needs-help = { $key ->
    [plan] Add a line [itinerary], or take “plan” out of the list.
    [hour] Add a line [hours], or take “hour” out of the list.
    [profile] Give two ways of travelling at least under [[travel.profiles]], or take “profile” out of the list.
   *[cutoff] Give cutoffs_minutes two durations at least, or take “cutoff” out of the list.
}
mistake-no-series-moments = series_moments serves the series “hour” alone, which the study does not ask for or does not allow
mistake-no-series-moments-help = Add a line [hours], and “hour” to series; or take series_moments out.
cli-no-publics = the series “public” cannot be drawn: the population given counts no public
cli-no-publics-help = Give a population that counts publics (Filosofi, or a column named under [population_attributes]), or take “public” out of series in [maps].

### The table that goes with the series.

table-series = Series of maps
table-series-is = For each map of each series, the residents (or the public) in each class: the same figures as on the pictures.
column-series = The series: plan, public, hour, profile or cutoff.
column-panel = The map of the series, by a name that does not depend on the language.
column-caption = What stands above the map.
column-panel_people = Everyone whom the map counts.
column-panel_reached = Those of them who are reached: the figure above the map.
column-share_panel_reached = Their share.
column-class = The class of the legend.
column-class_people = Those of the map who are in that class.
column-share_class = Their share.

### The pictures of the report as text.

document-picture-series_plan = Who is reached before the itinerant plan and with it
document-picture-series_public = The share of each public reached, area by area
document-picture-series_hour = Who finds a place open, by day and hour
document-picture-series_profile = Travel time to the nearest place by way of travelling
document-picture-series_cutoff = Who is reached within each travel time
