### What the report adds, as a page and as Markdown: neighbourhoods on foot, comparisons, maps beside.

web-on-foot-caption = Residents of priority neighbourhoods by their time on foot to a place
web-on-foot-time = Time on foot
web-on-foot-share = Share
web-on-foot-unreached = no place within reach
web-on-foot-all = all neighbourhoods
web-compare-caption = Share of residents beyond, by “{ $source }” and by this study
web-compare-area = Area
web-compare-published = Published
web-compare-ours = This study
web-compare-rank-published = Rank published
web-compare-rank-ours = Rank here
web-say-stop = Stop
document-picture-access = Map of access to what places offer
document-picture-access_public = Map of access crossed with a public
document-picture-hours_saturday = Map of hours of help within reach on Saturdays
document-picture-tours = Map of the tours: the way of each vehicle and its numbered stops
document-picture-moment = Map of hours of help within reach ({ $moment })
document-picture-vehicle = Map of the tours of vehicle { $number }
