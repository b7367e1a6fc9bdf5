### What the report says of a stop, and of the maps beside the Markdown.

web-say-stop = Stop
document-picture-access = Map of access to what places offer
document-picture-access_public = Map of access crossed with a public
document-picture-hours_saturday = Map of hours of help within reach on Saturdays
document-picture-tours = Map of the tours: the way of each vehicle and its numbered stops
document-picture-moment = Map of hours of help within reach ({ $moment })
document-picture-vehicle = Map of the tours of vehicle { $number }
