# Access and equity in the summary
summary-heading-access = Access ({ $measure }, { $minutes } min)
summary-access-hours-per-head = in hours of work a week for 1,000 residents
summary-access-hours = in hours of work a week within reach
summary-access-places-per-head = in units of supply for 1,000 residents
summary-access-places = in units of supply within reach
summary-access-everyone = the average resident
summary-access-rural = rural communes
summary-access-urban = urban communes
summary-access-unreached = reach nothing (residents)
summary-access-below = below the line of poverty of access
summary-access-gini = Gini index
summary-access-concentration-income = concentration, by income
summary-access-concentration-poverty = concentration, by poverty
summary-access-concentration-nothing = concentration: the grid has neither income nor poverty
summary-access-supply = Hours: { $known } places of { $places }; staff: { $staff }; { $share } of supply by default.
summary-access-difficulty = In digital difficulty: some { $people } people (rates by age, { $source }, { $year })

# Priority neighbourhoods on foot
summary-heading-on-foot = Priority neighbourhoods, on foot ({ $profile ->
    [crow-fly] straight lines, with a detour
   *[other] profile { $profile }
})
summary-on-foot-shared = Neighbourhoods whose residents are shared out by cells: { $cells }; by area: { $area }; unknown: { $unknown }.

# Comparison with published figures
summary-heading-compare = More than { $minutes } min from a place, beside “{ $column }”
summary-compare-orders = { $areas } areas; order: Spearman’s ρ { $spearman }, Kendall’s τ { $kendall } (1: the same order). See compare.csv.

# Access in the report as a web page
web-access = Access and equity
web-access-figure = Figure
web-access-per-head = Each place shares what it offers among all who can reach it; the score of a resident is the sum of the shares that fall to them.
web-access-within = The score of a resident is the sum of what the places within reach offer.
web-access-spread = The line of poverty of access is { $line }. The Gini index runs from 0, the same access for all, to 1, everything for one.

# Priority neighbourhoods and comparisons in the report as a web page
web-on-foot = Priority neighbourhoods, on foot
web-on-foot-within = { $people } of { $total } residents of priority neighbourhoods, { $share }, have a place within { $minutes } min on foot.
web-on-foot-by = { $profile ->
    [crow-fly] Walks are estimated as the crow flies, with a detour.
   *[other] Walks follow streets and paths (profile { $profile }).
}
web-on-foot-residents = Residents
web-on-foot-caption = Share of the residents of each neighbourhood within reach of a place, on foot: the least served first
web-compare = Beside published figures
web-compare-intro = Figures that others published, beside those of the study. They do not always measure the same: compare orders rather than values.
web-compare-caption = Share of residents, published ({ $source }) and by the study
web-compare-one = Area
web-compare-published = Published
web-compare-ours = Study
web-compare-rank-published = Published rank
web-compare-rank-ours = Rank in the study
