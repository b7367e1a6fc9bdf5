### What the figures are worth when assumptions change.

mistake-no-pair = two numbers are needed here, the lower first
mistake-no-pair-help = Write for instance detour = [1.2, 1.4], or an empty list to change nothing.

summary-sensitivity = By assumption, one at a time: { $low } to { $high } within { $minutes } min{ $zones };
    { $turning } of { $changes } variants cross a threshold or change an order (sensitivity.csv).
summary-sensitivity-zones = , { $few } to { $many } zones

web-range = Between { $low } and { $high } by assumption, one changed at a time.
web-sensitivity = What these figures are worth
web-sensitivity-intro = Each figure is measured again with one assumption changed at a time, then with those of travel changed together: { $changes } variants. { $turning ->
    [0] No variant crosses a threshold or changes an order.
    [one] One variant crosses a threshold or changes an order.
   *[other] { $turning } variants cross a threshold or change an order.
}
web-sensitivity-caption = Range of each figure by assumption
web-sensitivity-figure = Figure
web-sensitivity-base = As told
web-sensitivity-low = Lowest
web-sensitivity-low-by = by
web-sensitivity-high = Highest
web-sensitivity-high-by = by
web-sensitivity-envelope = All together
web-sensitivity-ends = { $low } to { $high }
web-sensitivity-flips = Conclusions that flip
web-sensitivity-rule = A conclusion flips when a share comes to stand on the other side of a threshold (one half, unless the study says others), when two départements or two density classes change their order, when a listed zone is gone altogether or another appears. Speeds are all changed together, the walk to the road among them. These ranges do not tell how likely a variant is. The detail is in sensitivity.csv.

figure-within = People within { $detail } min
figure-share = Share of people within { $detail } min
figure-qpv-share = Share of residents of priority neighbourhoods within { $detail } min
figure-gap-zones = Under-served zones (beyond { $detail } min)
figure-gap-people = People beyond { $detail } min
figure-hours-week = Hours of help a week within reach
figure-saturday-share = Share of those hours on Saturdays
figure-moment = Share of people with a place open: { $detail }

change-cutoff-shorter = cut-off less { $value } min
change-cutoff-longer = cut-off plus { $value } min
change-speed-slower = speeds less { $value }
change-speed-faster = speeds plus { $value }
change-detour-low = detour of { $value }
change-detour-high = detour of { $value }
change-imputed-left-out = without imputed cells
change-grid-1km = squares of 1 km
change-grid-communes = people gathered by commune
change-together-against = all of travel at its least favourable
change-together-in-favour = all of travel at its most favourable

flip-threshold = { $change }: “{ $figure }” crosses a threshold.
flip-departement-order = { $change }: { $count ->
    [one] two départements change their order.
   *[other] { $count } pairs of départements change their order.
}
flip-density-order = { $change }: { $count ->
    [one] two density classes change their order.
   *[other] { $count } pairs of density classes change their order.
}
flip-zone-gone = { $change }: { $count ->
    [one] one listed zone is gone.
   *[other] { $count } listed zones are gone.
}
flip-zone-new = { $change }: { $count ->
    [one] one new zone appears.
   *[other] { $count } new zones appear.
}
