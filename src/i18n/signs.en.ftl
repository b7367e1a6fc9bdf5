### What the signs of maps say: how well places are known, water, the map of two measures.

## Places whose position is approximate

signs-approximate = of which the position is approximate (street, centre of the commune)
signs-approximate-place = { $name } (approximate position: { $known })
signs-precision-street = the street or the hamlet
signs-precision-town-centre = centre of the commune
signs-precision-commune = somewhere in the commune
column-places-precision = How well the position is known: given (by the source), address (to the house number), street (to the street or hamlet), town-centre (centre of the commune), commune (somewhere in the commune). The last three are approximate.
signs-limit-approximate = { $count ->
    [one] One place of { $all } is placed at its street or at the centre of its commune only: travel times to it are approximate.
   *[other] { $count } places of { $all } are placed at their street or at the centre of their commune only: travel times to them are approximate.
 }

## Water

signs-water = river, lake
signs-heading-water = Water
signs-heading-roads-water = Roads and water
signs-layer-water = water

## The map of two figures

signs-two-heading = Residents, by thirds of access and thirds of share
signs-two-across = Share of { $public } grows →
signs-two-down-score = Access gets poorer ↓
signs-two-down-time = Nearest place gets farther ↓
signs-two-hatched = Hatched: both difficulties together.
signs-two-note = Columns: a share of { $low } or less, up to { $high }, beyond. Each figure parts residents in three thirds; the numbers are residents.
mistake-no-bivariate = no map can set access against “{ $value }”
mistake-no-bivariate-help = Name one of: { $known }; or add its column under [population_attributes], or take bivariate out.

## Why a map could not be drawn

map-no-font = the DejaVu Sans font built into the program cannot be read
map-no-font-help = The program is badly built: install it again.
map-no-passage = population cells could not be brought to the map ({ $cause })
map-no-passage-help = Check the reference system of the population files and that of [territory].
map-no-public = [maps] bivariate asks for “{ $public }”, which the population files do not count
map-no-public-help = They count: { $known }. Give a grid with that column (Filosofi), or take bivariate out.
map-no-thirds = the map of access and “{ $public }” cannot be drawn: most residents have { $what }, which makes no three thirds
map-no-thirds-help = Take bivariate out of [maps], or name another public.
map-no-thirds-access = the same access
map-no-thirds-share = the same share of this public
map-no-layout = the page of the map could not be laid out ({ $cause })
map-no-layout-help = Please report it with the study: the program is at fault.
map-no-picture = the map could not be turned into a PNG ({ $cause })
map-no-picture-help = Ask for formats = ["svg"] under [maps]; lower dpi where memory is short.
map-no-pdf = the map could not be turned into a PDF ({ $cause })
map-no-pdf-help = Ask for formats = ["svg", "png"] under [maps], without atlas (atlas = false).
map-no-resolution = a picture of { $dpi } dots per inch is not possible
map-no-resolution-help = Give dpi a value from 20 to 1200.

## Scores of access

signs-weights = A place counts { $weights }, and nothing beyond.
signs-weight = { $weight } up to { $minutes } min

## What parsers say, plainly

signs-form-table = table (CSV)
signs-caused-at = { $cause }, { $place } ({ $said })
signs-caused = { $cause } ({ $said })
signs-cause-line-column = line { $line }, column { $column }
signs-cause-line = line { $line }
signs-cause-cut-short = the file stops before its end
signs-cause-trailing = text is left after the end of the data
signs-cause-value = a value was expected (text in quotes, a number, a list or an object)
signs-cause-key = a name in quotes and a “:” were expected
signs-cause-comma = a comma or the end of the list was expected
signs-cause-type = a value is not of the kind expected
signs-cause-fields = a line has not as many columns as those before
signs-cause-xml = a tag is badly formed
signs-shape-archive = it is an archive or a GeoPackage; give the .shp or a GeoJSON from it
signs-shape-no-features = it is JSON without a list of features; give a GeoJSON FeatureCollection
signs-shape-no-objects = a JSON array of objects, or GeoJSON features, were expected
signs-shape-no-placemarks = KML with placemarks was expected; export the map again
signs-shape-no-layer = it is a GeoPackage without a layer of features
signs-shape-not-built = it is a GeoPackage, which this program was built without; give a GeoJSON or a CSV from it
