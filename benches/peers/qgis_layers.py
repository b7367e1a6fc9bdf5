"""Opens what a run wrote with QGIS itself, as one who drops it on the map
does, and paints a picture of it.

    QT_QPA_PLATFORM=offscreen python3 benches/peers/qgis_layers.py resultats picture.png

Of each layer of `maillage.gpkg` it loads the style that the file holds, and
tells the renderer, the rules with how many rows each draws, the system of
reference and the extent; of each FlatGeobuf and GeoJSON the same but for the
style. The picture is of the project that the GeoPackage holds, as it opens.
Ends with 1 where a style does not load, a row is drawn by no rule, a
system of reference is lost, or a word is no UTF-8. Wanted: python3-qgis, of
the system's packages.
"""

import sqlite3
import sys
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

FAULTS = []


def expect(holds, what):
    if not holds:
        FAULTS.append(what)
        print("  FAULT:", what)


def drawn(layer):
    """How many rows each rule draws, and how many no rule does."""
    renderer = layer.renderer()
    context = QgsRenderContext()
    scope = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    scope.setFields(layer.fields())
    context.setExpressionContext(scope)
    renderer.startRender(context, layer.fields())
    labels = {item.ruleKey(): item.label() for item in renderer.legendSymbolItems()}
    counts = dict.fromkeys(labels.values(), 0)
    several = nothing = 0
    for feature in layer.getFeatures():
        scope.setFeature(feature)
        if not feature.hasGeometry():
            continue
        keys = renderer.legendKeysForFeature(feature, context) & labels.keys()
        nothing += not keys
        several += len(keys) > 1
        for key in keys:
            counts[labels[key]] += 1
    renderer.stopRender(context)
    return counts, nothing, several


def told(layer, name):
    box = layer.extent()
    corners = [round(side, 3) for side in (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())]
    expect(layer.isValid(), f"{name}: not valid")
    expect(layer.crs().isValid(), f"{name}: no system of reference")
    expect(layer.featureCount() > 0, f"{name}: no rows")
    text = " ".join(str(value) for feature in layer.getFeatures() for value in feature.attributes() if isinstance(value, str))
    expect("\ufffd" not in text and "Ã" not in text, f"{name}: accents lost")
    accents = "".join(sorted({letter for letter in text if ord(letter) > 127}))
    print(f" {name}: {layer.featureCount()} rows, {layer.crs().authid()}, {corners}, accents {accents}")


def package(path):
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    names = [name for (name,) in base.execute("SELECT table_name FROM gpkg_contents WHERE data_type = 'features'")]
    base.close()
    for name in names:
        layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
        told(layer, name)
        message, loaded = layer.loadDefaultStyle()
        expect(loaded, f"{name}: {message}")
        renderer = layer.renderer()
        counts, nothing, several = drawn(layer)
        expect(nothing == 0, f"{name}: {nothing} rows drawn by no rule")
        expect(several == 0, f"{name}: {several} rows drawn by several rules")
        expect(all(counts), f"{name}: a rule without words")
        shown = {layer.attributeDisplayName(rank): layer.fields()[rank].name() for rank in layer.attributeList()}
        print(f"   {renderer.type()}, {counts}, name of a row: {layer.displayExpression()}")
        print(f"   labels: {layer.labelsEnabled()}, columns: {list(shown.items())[:4]}, tip: {bool(layer.mapTipTemplate())}")
        print(f"   told: {layer.metadata().title()} / {layer.metadata().abstract()[:60]}")
    return names


def picture(path, names, image):
    """The project that the file holds, painted as it opens."""
    project = QgsProject.instance()
    expect(project.read(f"geopackage:{path}?projectName=maillage"), f"project: {project.error()}")
    root = project.layerTreeRoot()
    tree = [(node.name(), node.isVisible()) for node in root.findLayers()]
    print(f" project {project.title()}, {project.crs().authid()}: {tree}")
    held = {layer.id(): layer for layer in project.mapLayers().values()}
    wanted = {f"maillage_{name}" for name in names}
    expect(set(held) == wanted, f"project: layers {set(held) ^ wanted}")
    expect(project.crs().isValid(), "project: no system of reference")
    expect(all(layer.isValid() for layer in held.values()), "project: a layer without its data")
    expect(all(layer.renderer().type() == "RuleRenderer" for layer in held.values()), "project: a bare layer")
    settings = QgsMapSettings()
    settings.setLayers(root.checkedLayers())
    settings.setDestinationCrs(project.crs())
    settings.setBackgroundColor(QColor("white"))
    settings.setOutputSize(QSize(1600, 1200))
    settings.setOutputDpi(110)
    settings.setExtent(project.viewSettings().defaultViewExtent())
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    job.renderedImage().save(str(image))
    expect(not job.errors(), f"painting: {[error.message for error in job.errors()]}")


def main():
    folder, path = Path(sys.argv[1]), Path(sys.argv[2])
    application = QgsApplication([], False)
    application.initQgis()
    print(f"QGIS {application.platform()} {QgsExpressionContextUtils.globalScope().variable('qgis_version')}")
    print("maillage.gpkg")
    picture(folder / "maillage.gpkg", package(folder / "maillage.gpkg"), path)
    for file in sorted([*folder.rglob("*.fgb"), *folder.rglob("*.geojson")]):
        told(QgsVectorLayer(str(file), file.stem, "ogr"), file.name)
    print("faults:", len(FAULTS))
    application.exitQgis()
    return bool(FAULTS)


sys.exit(main())
