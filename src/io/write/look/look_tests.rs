use super::*;
use crate::io::write::ShapeKind;

fn look() -> Look {
    let rule = |label: &str, rows, sign| Rule {
        label: label.to_owned(),
        rows,
        sign,
    };
    Look {
        rules: vec![
            rule(
                "≤ 10 <b>",
                Rows::Between("minutes_1".to_owned(), None, Some(10.0)),
                Sign::Ground([255, 247, 188]),
            ),
            rule(
                "10 – 20",
                Rows::Between("minutes_1".to_owned(), Some(10.0), Some(20.0)),
                Sign::Area([1, 2, 3], [4, 5, 6]),
            ),
            rule("zone", Rows::Others, Sign::Edge([140, 16, 16], 0.5, true)),
        ],
        names: Some(Names {
            column: "name",
            colour: [1, 2, 3],
            points: 8.0,
            from: Some(50_000),
        }),
        level: 1,
        shown: true,
    }
}

#[test]
fn qgis_finds_a_symbol_for_each_rule() {
    let text = qml(&look(), ShapeKind::Areas).expect("a style");
    assert!(text.starts_with("<!DOCTYPE qgis PUBLIC"));
    assert!(text.contains("label=\"≤ 10 &lt;b&gt;\""), "{text}");
    assert!(
        text.contains(
            "filter=\"&quot;minutes_1&quot; &gt; 10 AND &quot;minutes_1&quot; &lt;= 20\""
        ),
        "{text}"
    );
    assert!(text.contains("filter=\"ELSE\""));
    assert!(
        text.contains("<symbol type=\"line\" name=\"@2@0\""),
        "{text}"
    );
    assert!(text.contains("<layerGeometryType>2</layerGeometryType>"));
}

#[test]
fn names_stand_beside_rows_from_their_scale_on() {
    let text = qml(&look(), ShapeKind::Areas).expect("a style");
    for part in [
        "labelsEnabled=\"1\"",
        "fieldName=\"name\"",
        "fontSize=\"8\"",
        "bufferDraw=\"1\"",
        "scaleVisibility=\"1\" scaleMin=\"0\" scaleMax=\"50000\"",
    ] {
        assert!(text.contains(part), "no {part} in {text}");
    }
    let bare = Look {
        names: None,
        ..look()
    };
    let text = qml(&bare, ShapeKind::Areas).expect("a style");
    assert!(text.contains("labelsEnabled=\"0\"") && !text.contains("<labeling"));
}

#[test]
fn lines_are_told_apart_without_their_colours() {
    let dashes = [Dash::Solid, Dash::Long, Dash::Dots, Dash::Both];
    let rules = dashes.map(|dash| Rule {
        label: String::new(),
        rows: Rows::All,
        sign: Sign::Line([0; 3], dash),
    });
    let look = Look {
        rules: rules.into(),
        ..Look::default()
    };
    let text = qml(&look, ShapeKind::Lines).expect("a style");
    for name in ["solid", "dash", "dot", "dash dot"] {
        let style = format!("name=\"line_style\" type=\"QString\" value=\"{name}\"");
        assert!(text.contains(&style), "no {style} in {text}");
    }
    let text = sld(&look, "tours").expect("a style");
    assert_eq!(text.matches("stroke-dasharray").count(), 3);
}

#[test]
fn a_project_stacks_its_layers_by_level() {
    let leaf = |table: &str, level, shown| Leaf {
        table: table.to_owned(),
        title: format!("<{table}>"),
        kind: ShapeKind::Areas,
        look: Look {
            level,
            shown,
            ..look()
        },
    };
    let layers = [
        leaf("ground", 0, false),
        leaf("cells", 1, true),
        leaf("zones", 2, true),
        leaf("more", 1, true),
    ];
    let text = project(&Project {
        title: "Ain & <b>",
        file: "a.gpkg",
        epsg: 2154,
        extent: [1.0, 2.0, 3.5, 4.0],
        layers: &layers,
    })
    .expect("a project");
    let ranks = ["zones", "cells", "more", "ground"].map(|table| {
        let mark = format!("<layer-tree-layer id=\"maillage_{table}\" name=\"&lt;{table}&gt;\" source=\"./a.gpkg|layername={table}\"");
        text.find(&mark).unwrap_or_else(|| panic!("no {mark} in {text}"))
    });
    assert!(ranks.is_sorted(), "{ranks:?}");
    assert_eq!(text.matches("Qt::Unchecked").count(), 1);
    assert_eq!(text.matches("<renderer-v2").count(), 4);
    assert!(text.contains("<title>Ain &amp; &lt;b&gt;</title>"));
    assert!(text.contains("<xmax>3.5</xmax>"));
}

#[test]
fn the_descriptor_keeps_the_order_of_its_schema() {
    let text = sld(&look(), "cells").expect("a style");
    assert!(text.contains("<ogc:PropertyIsLessThanOrEqualTo>"));
    assert!(text.contains("<ogc:And>"));
    let rule = text.rfind("<Rule>").expect("a rule");
    let [title, filter, symbol] = ["</Title>", "<ElseFilter/>", "<PolygonSymbolizer>"]
        .map(|mark| text[rule..].find(mark).expect("in the last rule"));
    assert!(title < filter && filter < symbol, "{text}");
}
