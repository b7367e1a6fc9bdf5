//! Outlines cover the territory once, and people live where tables say.

use std::collections::HashMap;

use geo::{Area, Contains, Coord, Intersects, LineString, Point, Polygon, Validation};
use maillage::crs::{Crs, Transform};
use maillage::demo::Size;

use crate::{Demo, centre, departement, shapes};

/// A point in whole centimetres.
type Key = (i64, i64);

fn key(p: Coord) -> Key {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "coordinates are far below 2^53"
    )]
    let whole = |metres: f64| (metres * 100.0).round() as i64;
    (whole(p.x), whole(p.y))
}

/// The directed edges of all outlines, all turned the same way.
fn edges(demo: &Demo) -> HashMap<(Key, Key), usize> {
    let mut edges = HashMap::new();
    for (_, outline) in demo.outlines() {
        for line in outline
            .iter()
            .flat_map(|polygon| polygon.exterior().lines())
        {
            *edges.entry((key(line.start), key(line.end))).or_insert(0) += 1;
        }
    }
    edges
}

/// Valid outlines whose every edge is either shared, once in each direction,
/// or part of a simple outer border, leave no gap and do not overlap.
fn covers_once(demo: &Demo) {
    for (code, outline) in demo.outlines() {
        assert!(
            outline.is_valid(),
            "{code}: {:?}",
            outline.validation_errors()
        );
        assert_eq!(outline.0.len(), 1, "{code} is of one piece");
    }
    let edges = edges(demo);
    assert!(
        edges.values().all(|&times| times == 1),
        "an edge is walked twice"
    );
    let mut onward: HashMap<Key, Key> = HashMap::new();
    for &(a, b) in edges.keys() {
        if !edges.contains_key(&(b, a)) {
            assert!(
                onward.insert(a, b).is_none(),
                "the outer border meets itself"
            );
        }
    }
    let mut enclosed = 0.0;
    while let Some(&start) = onward.keys().next() {
        let mut ring = vec![start];
        while let Some(next) = onward.remove(&ring[ring.len() - 1]) {
            ring.push(next);
        }
        #[expect(clippy::cast_precision_loss, reason = "centimetres are far below 2^53")]
        let metres = |&(x, y): &Key| Coord {
            x: x as f64 / 100.0,
            y: y as f64 / 100.0,
        };
        let ring = Polygon::new(ring.iter().map(metres).collect::<LineString>(), Vec::new());
        assert!(ring.is_valid(), "{:?}", ring.validation_errors());
        enclosed -= ring.signed_area();
    }
    let sum: f64 = demo
        .outlines()
        .iter()
        .map(|(_, outline)| outline.unsigned_area())
        .sum();
    assert!(
        (enclosed - sum).abs() < 1.0,
        "{enclosed} m² enclosed, {sum} m² in communes"
    );
}

#[test]
fn communes_cover_the_territory_once() {
    covers_once(departement());
    for seed in 0..6 {
        covers_once(&Demo::new(Size::Small, seed));
    }
}

#[test]
fn every_cell_lies_in_its_commune() {
    let demo = departement();
    let outlines: HashMap<_, _> = demo.outlines().into_iter().collect();
    let transform = Transform::new(Crs::LAEA_EUROPE, Crs::LAMBERT93).expect("systems");
    let rows = demo.rows("population_200m.csv", b',');
    assert_eq!(rows.len(), demo.made.cells);
    assert!(
        (36_000..=44_000).contains(&rows.len()),
        "{} cells",
        rows.len()
    );
    for row in rows {
        let at = transform.apply(centre(&row["idcar_200m"])).expect("inside");
        let commune = &outlines[&row["lcog_geo"]];
        assert!(commune.contains(&Point::from(at)), "{row:?}");
    }
}

#[test]
fn neighbourhoods_are_valid_and_some_have_holes() {
    let demo = departement();
    let mut quarters = shapes(&demo.path("qpv.shp"), "code_qp");
    assert_eq!(quarters.len(), demo.made.neighbourhoods);
    for seed in 1..8 {
        quarters.extend(shapes(
            &Demo::new(Size::Small, seed).path("qpv.shp"),
            "code_qp",
        ));
    }
    assert!(quarters.len() >= 10);
    assert!(quarters.iter().all(|(_, outline)| outline.is_valid()));
    assert!(
        quarters
            .iter()
            .any(|(_, outline)| !outline.0[0].interiors().is_empty())
    );
    let outlines = demo.outlines();
    let own = shapes(&demo.path("qpv.shp"), "insee_com");
    for (commune, quarter) in own {
        let outline = outlines
            .iter()
            .find(|(code, _)| *code == commune)
            .expect("its commune");
        assert!(outline.1.intersects(&quarter));
    }
}
