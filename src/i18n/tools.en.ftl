### Files for colleagues' tools: workbook, data dictionary, layers.

tools-front = Read me
tools-about = Tables of a study made by maillage. One sheet a table; the names of tables and columns are the same in every language and format. Shares are shown in per cent, people to the unit; the cells hold the full figures.
tools-tables = Tables
tools-columns = Columns
tools-head-table = Table
tools-head-file = File
tools-head-rows = Rows
tools-head-holds = What it holds
tools-head-column = Column
tools-head-type = Type
tools-head-unit = Unit
tools-type-string = text
tools-type-integer = whole number
tools-type-number = number
tools-type-boolean = yes or no
tools-type-date = date
tools-elsewhere = { $rows } rows: too long for this workbook, to be read in the file.
tools-folder = Of one travel profile: to be read in the file.
tools-package = Tables of the study « { $title } » with what each column holds.

## Layers of the GeoPackage
layer-cells = Cells by travel time
layer-coverage_communes = Communes by coverage
layer-coverage_epci = Intercommunal bodies
layer-coverage_qpv = Priority neighbourhoods
layer-upto = { $minutes } min or less
layer-beyond = more than { $minutes } min
layer-unreached = no place within reach
layer-share = { $from } to { $upto } of people within { $minutes } min
layer-other = nobody counted
layer-border = border
layer-zone = under-served zone, with its rank
layer-kind-france-services = France Services
layer-kind-library = library
layer-kind-digital-space = digital space
layer-kind-social-centre = social centre
layer-kind-third-place = third place
layer-kind-public-body = public body
layer-kind-association = association
layer-kind-other = other place

## What a build without GeoPackage says, and the draft of a study
cli-no-geopackage = maillage.gpkg is not written: this program was built without GeoPackage.
new-comment-outputs =
    Files for other tools, all unless said otherwise: tables.xlsx (workbook),
    maillage.gpkg (layers dressed for QGIS), FlatGeobuf, report.md.

## The report as text
document-rest = { $count ->
    [one] One more row in { $file }.
   *[other] { $count } more rows in { $file }.
}
document-file = The whole table: { $file }.
document-pictures = Maps
document-picture = Map { $name }
document-picture-coverage = Map of travel time to the nearest place
document-picture-gaps = Map of under-served zones
document-picture-hours = Map of hours of help within reach
document-tools = The other tables: tables.xlsx; what each column holds: datapackage.json.
document-figure = { $name }: { $told }.
document-term = { $name }: { $told }
