"""Opens what a run wrote for colleagues' tools with those tools.

    pip install openpyxl pyogrio fiona frictionless shapely
    python benches/peers/tools.py resultats

Prints what each reader finds, and ends with 1 where something is not as it
should be: a system of reference, a count, a type, an accent, a style.
"""

import csv
import json
import sqlite3
import struct
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import fiona
import openpyxl
import pyogrio
import shapely
from frictionless import Package

FAULTS = []


def expect(holds, what):
    if not holds:
        FAULTS.append(what)
        print("  FAULT:", what)


def rows_of(path):
    csv.field_size_limit(sys.maxsize)
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def workbook(folder):
    """Every sheet has the rows of its table; codes are text; no formula."""
    book = openpyxl.load_workbook(folder / "tables.xlsx")
    print(f"openpyxl {openpyxl.__version__}: {len(book.sheetnames)} sheets")
    formulas = 0
    for sheet in book.worksheets[1:]:
        heads = [cell.value for cell in sheet[1]]
        file = folder / f"{sheet.title}.csv"
        rows = rows_of(file) if file.exists() else None
        kinds = {}
        for row in sheet.iter_rows(min_row=2):
            for head, cell in zip(heads, row):
                formulas += cell.data_type == "f"
                if cell.value is not None:
                    kinds.setdefault(head, set()).add(cell.data_type)
        expect(sheet.freeze_panes == "A2", f"{sheet.title}: no frozen heads")
        expect(sheet.auto_filter.ref is not None, f"{sheet.title}: no filter")
        if rows is not None:
            expect(len(rows) == sheet.max_row - 1, f"{sheet.title}: {sheet.max_row - 1} rows of {len(rows)}")
            if rows:
                expect(list(rows[0]) == heads, f"{sheet.title}: other columns")
        for head in ("code", "commune", "epci"):
            expect(kinds.get(head, {"s"}) == {"s"}, f"{sheet.title}.{head}: {kinds.get(head)}")
        expect(kinds.get("population", {"n"}) == {"n"}, f"{sheet.title}.population")
        print(f"  {sheet.title}: {sheet.max_row - 1} rows, {len(heads)} columns")
    expect(formulas == 0, f"{formulas} formulas")


def layers(folder):
    """GDAL reads every layer with its system, its extent and its rows."""
    path = folder / "maillage.gpkg"
    print(f"pyogrio {pyogrio.__version__}, GDAL {pyogrio.__gdal_version_string__}")
    for name, kind in pyogrio.list_layers(path):
        if kind is None:
            continue
        info = pyogrio.read_info(path, layer=name, force_total_bounds=True)
        _, _, shapes, _ = pyogrio.raw.read(path, layer=name)
        shapes = shapely.from_wkb(shapes)
        there = [shape for shape in shapes if shape is not None]
        invalid = sum(not shape.is_valid for shape in there)
        file = folder / f"{name}.csv"
        if file.exists():
            count = len(rows_of(file))
            expect(info["features"] == count, f"{name}: {info['features']} features of {count}")
        expect(info["crs"].startswith("EPSG:"), f"{name}: {info['crs']}")
        expect(info["encoding"] == "UTF-8", f"{name}: {info['encoding']}")
        print(
            f"  {name}: {info['features']} {kind}, {info['crs']}, {invalid} invalid,"
            f" {len(shapes) - len(there)} without shape, "
            + str([round(bound) for bound in info["total_bounds"]])
        )
    for file in sorted(folder.glob("*.fgb")):
        info = pyogrio.read_info(file, force_total_bounds=True)
        expect(info["crs"].startswith("EPSG:"), f"{file.name}: {info['crs']}")
        with fiona.open(file) as source:
            first = next(iter(source), None)
            properties = list(first["properties"].items())[:4] if first else []
            expect(len(source) == info["features"], f"{file.name}: {len(source)}")
        print(f"  {file.name}: {info['features']} {info['geometry_type']}, {info['crs']}, {properties}")
    with fiona.open(path, layer="places") as source:
        names = [row["properties"]["name"] for row in source]
        accents = sorted({c for name in names for c in name if ord(c) > 127})
        expect("\ufffd" not in accents, "accents lost")
        print(f"  fiona {fiona.__version__}: accents of places {''.join(accents)}")
        box = source.bounds
        some = (box[0], box[1], (box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        found = sum(1 for _ in source.filter(bbox=some))
        inside = [shapely.box(*some).intersects(shapely.Point(row["geometry"]["coordinates"])) for row in source]
        expect(found == sum(inside), f"index finds {found} of {sum(inside)}")
        print(f"  spatial index: {found} places in a quarter of the extent")


def geopackage(folder):
    """What the standard asks of the file, and the styles in it."""
    path = folder / "maillage.gpkg"
    base = sqlite3.connect(path)
    one = lambda query: base.execute(query).fetchone()[0]
    expect(one("PRAGMA application_id") == 0x47504B47, "application_id")
    expect(one("PRAGMA integrity_check") == "ok", "integrity")
    expect(not base.execute("PRAGMA foreign_key_check").fetchall(), "foreign keys")
    for name, column in base.execute("SELECT table_name, column_name FROM gpkg_geometry_columns").fetchall():
        for (blob,) in base.execute(f'SELECT "{column}" FROM "{name}" WHERE "{column}" NOT NULL LIMIT 50'):
            magic, version, flags, srs = struct.unpack("<2sBBi", blob[:8])
            envelope = (0, 32, 48, 48, 64)[(flags >> 1) & 7]
            expect((magic, version, flags & 1) == (b"GP", 0, 1), f"{name}: header")
            expect(shapely.from_wkb(blob[8 + envelope :]) is not None, f"{name}: shape")
    styles = base.execute("SELECT f_table_name, styleQML, styleSLD FROM layer_styles").fetchall()
    for name, qml, sld in styles:
        root = ElementTree.fromstring(qml)
        renderer = root.find("renderer-v2")
        rules = renderer.findall("rules/rule")
        symbols = {symbol.get("name"): symbol for symbol in renderer.findall("symbols/symbol")}
        expect(root.tag == "qgis" and renderer.get("type") == "RuleRenderer", f"{name}: renderer")
        for rule in rules:
            symbol = symbols.get(rule.get("symbol"))
            expect(symbol is not None, f"{name}: a rule without symbol")
            expect(symbol.get("type") in ("fill", "line", "marker"), f"{name}: symbol")
            options = symbol.findall("layer/Option[@type='Map']/Option")
            expect(options and all(o.get("name") and o.get("value") is not None for o in options), f"{name}: options")
        fields = {row[1] for row in base.execute(f'PRAGMA table_info("{name}")')}
        tree = ElementTree.fromstring(sld)
        space = "{http://www.opengis.net/sld}"
        order = ["Name", "Title", "Filter", "ElseFilter", "PolygonSymbolizer", "LineSymbolizer", "PointSymbolizer"]
        found = tree.findall(f"{space}NamedLayer/{space}UserStyle/{space}FeatureTypeStyle/{space}Rule")
        expect(len(found) == len(rules), f"{name}: {len(found)} rules in SLD of {len(rules)}")
        for rule in found:
            ranks = [order.index(child.tag.split("}")[1]) for child in rule]
            expect(ranks == sorted(ranks), f"{name}: order of SLD")
        used = {e.text for e in tree.iter("{http://www.opengis.net/ogc}PropertyName")}
        expect(used <= fields, f"{name}: columns {used - fields}")
        print(f"  style of {name}: {[rule.get('label') for rule in rules]}")


def dictionary(folder):
    """Every table is described and keeps to its schema."""
    path = folder / "datapackage.json"
    described = json.loads(path.read_text(encoding="utf-8"))
    files = {resource["path"] for resource in described["resources"]}
    written = {str(file.relative_to(folder)) for file in folder.rglob("*.csv")}
    expect(files == written, f"not described: {written - files}, not there: {files - written}")
    for resource in described["resources"]:
        for field in resource["schema"]["fields"]:
            told = field["description"]
            expect(told and "⟨" not in told, f"{resource['name']}.{field['name']}: {told}")
    package = Package(str(path))
    report = package.validate()
    fields = sum(len(r.schema.fields) for r in package.resources)
    print(f"frictionless: {len(package.resources)} tables, {fields} columns, valid: {report.valid}")
    for task in report.tasks:
        for error in task.errors[:5]:
            expect(False, f"{task.name}: {error.message}")


def main():
    folder = Path(sys.argv[1])
    workbook(folder)
    layers(folder)
    geopackage(folder)
    dictionary(folder)
    print("faults:", len(FAULTS))
    sys.exit(bool(FAULTS))


main()
