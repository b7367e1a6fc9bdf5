### Itinerant routes on the map of the report.

web-layer-tours = itinerant routes
web-stop = { $number } · { $stop }
web-stops-on-roads = stop of a tour, by its number in the list of stops (lines along the roads)
web-stops-straight = stop of a tour, by its number in the list of stops (straight lines from stop to stop, not along the roads)
