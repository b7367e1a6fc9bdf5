### The questions that `maillage new` proposes: what more a study may ask.

new-comment-hours =
    Hours of help within reach, from the opening hours of places.
    Take the # off to measure them; likewise for each part that follows.
new-comment-access = Access: what places offer, shared among those who compete for it.
new-comment-shortfall =
    Who bears the shortfall: what it takes to be served, and what others lack.
new-comment-itinerary =
    The plan of an itinerant service: vehicles, depots (code or name of a commune), hours,
    help due to everyone in a cycle of so many weeks, prices and the budget of a year.
new-comment-on-foot = Priority neighbourhoods on foot, shared out by cells or by area.
new-comment-sensitivity =
    How much cut-offs and speeds change, to tell what the figures are worth;
    enabled = false tries nothing.
new-comment-compare = Figures that others published, in per cent, to set beside.
