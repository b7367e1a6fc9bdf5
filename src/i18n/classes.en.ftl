# Maps in classes: scores of access, two figures at once.

map-score-title = { $name }: { $share } of residents have access below { $line } of the mean
map-heading-score = Access score { $measure } within { $minutes } min: { $unit }
map-unit-supply = supply of the places within reach (a place counts 1 unless said otherwise)
map-unit-per-person = supply for 10,000 residents who share it (a place counts 1 unless said otherwise)
map-unit-work = hours of work a week in the places within reach
map-unit-work-per-person = hours of work a week in places, for 1,000 residents who share them
map-score-mean = Mean access of a resident: { $mean }. Whoever reaches no place counts 0.
map-scheme-norms = Classes: half the mean access, once and twice the mean.
map-scheme-quantiles = Classes with as many residents each (quantiles).
map-scheme-jenks = Fisher–Jenks classes, weighted by residents.
map-scheme-equal = Classes of equal width.
map-score-between = more than { $low } to { $high }
map-score-upto = { $high } or less
map-score-above = more than { $low }
map-score-any = the same score everywhere
map-score-none = no place within reach

map-two-title-score = { $name }: { $people } residents ({ $share }) have both access among the poorest and a high share of { $public }
map-two-title-time = { $name }: { $people } residents ({ $share }) have both a nearest place among the farthest and a high share of { $public }
map-heading-two-score = Access score (rows) and share of { $public } (columns)
map-heading-two-time = Time to the nearest place (rows) and share of { $public } (columns)
map-two-best = best access
map-two-middle = middling access
map-two-worst = poorest access
map-two-few = low share
map-two-some = middling
map-two-many = high
map-two-unknown = share not known
map-heading-others = Other land
map-public-age_65_plus = people aged 65 and over
map-public-poor_households = poor households
map-public-digital_difficulty = people in digital difficulty (estimate)
