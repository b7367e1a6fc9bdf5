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
fn the_descriptor_keeps_the_order_of_its_schema() {
    let text = sld(&look(), "cells").expect("a style");
    assert!(text.contains("<ogc:PropertyIsLessThanOrEqualTo>"));
    assert!(text.contains("<ogc:And>"));
    let rule = text.rfind("<Rule>").expect("a rule");
    let [title, filter, symbol] = ["</Title>", "<ElseFilter/>", "<PolygonSymbolizer>"]
        .map(|mark| text[rule..].find(mark).expect("in the last rule"));
    assert!(title < filter && filter < symbol, "{text}");
}
