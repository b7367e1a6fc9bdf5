//! Itinerant routes on the map of the page.

use std::collections::BTreeSet;

use geo_types::LineString;
use maillage::crs::Projected;
use maillage::i18n::Lang;
use maillage::map::{MapStop, MapTours};

use crate::hand::results;
use crate::real::Results;
use crate::web::{inside, values, written_with};

/// Two vehicles, the second with a stop whose name would break a careless page.
fn tours(results: &Results, on_roads: bool) -> MapTours {
    let cells = results.territory.cells();
    let at: Vec<Projected> = [0, 1, 2].map(|rank| cells[rank].position).to_vec();
    let words = ["Bourg, Monday", "Mill, Tuesday", "<b>'Hill'</b>, Friday"];
    let stop = |rank: usize| MapStop {
        number: rank + 1,
        position: at[rank],
        words: words[rank].to_owned(),
        vehicle: rank / 2,
    };
    let line = |ranks: &[usize]| -> LineString { ranks.iter().map(|&rank| at[rank]).collect() };
    MapTours {
        stops: (0..3).map(stop).collect(),
        lines: vec![(0, line(&[0, 1, 0])), (1, line(&[1, 2, 1]))],
        vehicles: vec!["Bus 1".to_owned(), "Bus 2".to_owned(), "Idle".to_owned()],
        gained: BTreeSet::new(),
        on_roads,
    }
}

#[test]
fn a_stop_has_a_sign_a_number_and_words() {
    let results = results();
    let page = written_with(&results, Lang::En, Some(&tours(&results, true)));
    assert_eq!(values(&page, "data-stop"), ["0", "1", "2"]);
    let layer = inside(&page, "<g class=\"tours\"", "</svg>");
    for number in 1..=3 {
        assert!(layer.contains(&format!("<text>{number}</text>")), "{layer}");
    }
    let data = inside(&page, "id=\"data\">", "</script>");
    assert!(!data.contains('<'), "no name becomes markup");
    let data: serde_json::Value = serde_json::from_str(data).expect("JSON");
    assert_eq!(data["stops"][2], "3 · <b>'Hill'</b>, Friday");
}

#[test]
fn vehicles_are_told_apart_without_colour_and_idle_ones_left_out() {
    let results = results();
    let page = written_with(&results, Lang::En, Some(&tours(&results, true)));
    let layer = inside(&page, "<g class=\"tours\"", "</svg>");
    assert_eq!(layer.matches("stroke-dasharray=\"9 4\"").count(), 1);
    let (lines, places) = (
        page.find("<g class=\"tours\""),
        page.find("<g class=\"places\""),
    );
    assert!(
        lines.is_some() && lines < places,
        "lines lie under the places"
    );
    assert!(page.contains("Bus 1") && page.contains("Bus 2") && !page.contains("Idle"));
}

#[test]
fn the_legend_says_whether_lines_follow_the_roads() {
    let results = results();
    let said = |on_roads| written_with(&results, Lang::Fr, Some(&tours(&results, on_roads)));
    assert!(said(true).contains("lignes le long des routes"));
    assert!(said(false).contains("non le long des routes"));
}

#[test]
fn without_tours_there_is_nothing_of_them() {
    let page = written_with(&results(), Lang::Fr, None);
    let box_of_layer = "data-layer=\"tours\"";
    assert!(!page.contains("<g class=\"tours\"") && !page.contains(box_of_layer));
    let results = results();
    let with = written_with(&results, Lang::Fr, Some(&tours(&results, true)));
    assert!(with.contains(box_of_layer));
}
