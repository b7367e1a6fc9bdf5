# Gaps: what is asked of them, their ranking, the ways to the nearest places.
mistake-no-public = the study counts no public called “{ $value }”
mistake-no-public-help = Name one of: residents, { $known }; or add its column under [population_attributes].
mistake-gaps-twice = two questions about gaps would both be written as “{ $value }”
mistake-gaps-twice-help = Keep one of them in [[gaps.also]], or ask the other about another public.
mistake-needs-section = this criterion needs a section [{ $key }]
mistake-needs-section-help = Add a line [{ $key }]: its usual values do.
mistake-cutoff-elsewhere = with this criterion the cut-off is that of [{ $key }]
mistake-cutoff-elsewhere-help = Remove cutoff_minutes here; set it under [{ $key }].
mistake-no-bound = “{ $key }” is of no use to this criterion
mistake-no-bound-help = "time" takes cutoff_minutes; "hours" takes below (hours a week); "score" takes below (a score) or worst_off (a share of people).
mistake-no-weights = these weights order nothing
mistake-no-weights-help = Give people, vulnerability or remoteness more than 0.
mistake-no-rule = these shares are out of order
mistake-no-rule-help = Give weighs_above no more than decides_above, both below 1.
