//! Water of small extracts drawn by hand.

use std::fs;

use proptest::prelude::*;

use super::super::{RoadFile, read_roads};
use super::rings::rings;
use super::{Water, WaterGatherer, is_surface};
use crate::crs::{Crs, LonLat};
use crate::network::profile::{Mode, Profile, Tags};
use crate::progress::Silent;

/// A road along a river that a canal leaves; a lake of 1.1 km by 0.8 km and a
/// pond of 11 m; a culvert and a stream, which no map shows.
const VALLEY: &str = r#"<osm version="0.6">
<node id="1" lat="46.500" lon="2.000"/><node id="2" lat="46.500" lon="2.010"/>
<node id="3" lat="46.501" lon="2.020"/><node id="4" lat="46.503" lon="2.030"/>
<node id="5" lat="46.520" lon="2.000"/><node id="6" lat="46.520" lon="2.010"/>
<node id="7" lat="46.530" lon="2.010"/><node id="8" lat="46.530" lon="2.000"/>
<node id="9" lat="46.5401" lon="2.000"/><node id="10" lat="46.5401" lon="2.0001"/>
<node id="11" lat="46.5402" lon="2.0001"/>
<way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/></way>
<way id="2"><nd ref="1"/><nd ref="2"/><tag k="waterway" v="river"/><tag k="name" v="Sioule"/></way>
<way id="3"><nd ref="2"/><nd ref="3"/><nd ref="99"/><nd ref="4"/><tag k="waterway" v="river"/><tag k="name" v="Sioule"/></way>
<way id="4"><nd ref="3"/><nd ref="4"/><tag k="waterway" v="canal"/></way>
<way id="5"><nd ref="5"/><nd ref="6"/><nd ref="7"/><nd ref="8"/><nd ref="5"/><tag k="natural" v="water"/></way>
<way id="6"><nd ref="9"/><nd ref="10"/><nd ref="11"/><nd ref="9"/><tag k="natural" v="water"/></way>
<way id="7"><nd ref="5"/><nd ref="6"/><tag k="waterway" v="river"/><tag k="tunnel" v="culvert"/></way>
<way id="8"><nd ref="5"/><nd ref="7"/><tag k="waterway" v="stream"/></way>
</osm>"#;

fn read(text: &str) -> Water {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("vallée.osm");
    fs::write(&path, text).expect("written");
    let file = RoadFile::at(&path);
    let profile = Profile::of(Mode::Car);
    let twice = [file.clone(), file];
    let once = read_roads(&twice[..1], &profile, Crs::LAMBERT93, &Silent).expect("roads");
    let again = read_roads(&twice, &profile, Crs::LAMBERT93, &Silent).expect("roads");
    assert_eq!(once.water, again.water, "what two files share counts once");
    once.water
}

#[test]
fn rivers_and_lakes_that_a_map_can_show() {
    let water = read(VALLEY);
    let points: Vec<usize> = water.courses.iter().map(|c| c.line.len()).collect();
    // The second stretch of the river is cut at a node that is missing, and
    // what is left behind it is one point.
    assert_eq!(points, [2, 2, 2]);
    let whole: Vec<f64> = water.courses.iter().map(|c| c.whole.get()).collect();
    assert!((whole[0] - 1_540.0).abs() < 20.0, "{whole:?}");
    assert!(
        (whole[1] - whole[0]).abs() < f64::EPSILON,
        "one name, one river"
    );
    assert!((whole[2] - 800.0).abs() < 20.0, "{whole:?}");
    assert_eq!(water.surfaces.len(), 1);
    assert_eq!(water.surfaces[0].len(), 1);
    assert_eq!(water.surfaces[0][0].len(), 5);
}

#[test]
fn tags_that_are_no_landscape_are_left_out() {
    let surface = |pairs: &[(&str, &str)]| is_surface(Tags::new(pairs));
    assert!(surface(&[("natural", "water")]));
    assert!(surface(&[("natural", "water"), ("water", "lake")]));
    assert!(surface(&[("waterway", "riverbank")]));
    assert!(!surface(&[("natural", "water"), ("water", "basin")]));
    assert!(!surface(&[("natural", "wood")]));
}

/// A lake of two ways, the second drawn against the first, with an island,
/// and a way that leads nowhere.
#[test]
fn outlines_of_several_ways_close() {
    let found = rings(&[&[1, 2, 3], &[1, 5, 4, 3], &[7, 8, 9, 7], &[20, 21]]);
    assert_eq!(found, [vec![1, 2, 3, 4, 5, 1], vec![7, 8, 9, 7]]);
    assert_eq!(rings(&[&[1, 2, 3], &[3, 4]]), Vec::<Vec<u64>>::new());
}

proptest! {
    /// A ring cut anywhere, its parts turned and shuffled, is the ring again.
    #[test]
    fn a_ring_in_parts_is_a_ring(
        size in 4_usize..30,
        cuts in prop::collection::vec(0_usize..30, 1..6),
        turned in prop::collection::vec(any::<bool>(), 8),
        shift in 0_usize..8,
    ) {
        let ring: Vec<u64> = (0..size as u64).chain([0]).collect();
        let mut cuts: Vec<usize> = cuts.into_iter().map(|c| c % size).chain([0, size]).collect();
        cuts.sort_unstable();
        cuts.dedup();
        let mut parts: Vec<Vec<u64>> =
            cuts.windows(2).map(|pair| ring[pair[0]..=pair[1]].to_vec()).collect();
        for (part, turned) in parts.iter_mut().zip(turned) {
            if turned {
                part.reverse();
            }
        }
        let count = parts.len();
        parts.rotate_left(shift % count);
        let slices: Vec<&[u64]> = parts.iter().map(Vec::as_slice).collect();
        let found = rings(&slices);
        prop_assert_eq!(found.len(), 1);
        let mut nodes = found[0].clone();
        prop_assert_eq!(nodes.first(), nodes.last());
        nodes.pop();
        nodes.sort_unstable();
        prop_assert_eq!(nodes, (0..size as u64).collect::<Vec<_>>());
    }

    /// Nodes are found in whatever order they are asked for.
    #[test]
    fn the_search_for_nodes_finds_those_that_are_there(
        wanted in prop::collection::btree_set(0_u64..60, 0..30),
        asked in prop::collection::vec(0_u64..60, 0..80),
    ) {
        let mut gatherer = WaterGatherer::default();
        let ids: Vec<u64> = wanted.iter().copied().collect();
        gatherer.ways.push((1, super::gather::Role::Surface, ids.clone()));
        let mut nodes = gatherer.gather();
        let mut from = 0;
        for id in asked {
            prop_assert_eq!(nodes.rank(id, &mut from), ids.iter().position(|&known| known == id));
        }
        let at = LonLat::new(2.0, 46.0).expect("degrees");
        nodes.place((0..ids.len()).map(|rank| (rank, at)).collect());
    }
}

/// A real extract, where it is at hand: its lakes are multipolygons and closed
/// ways, its rivers have names.
#[test]
fn a_real_extract_has_rivers_and_lakes() {
    let Some(file) = crate::io::testing::shared("data/roads/andorra.osm.pbf") else {
        return;
    };
    let file = RoadFile::at(&file.path);
    let profile = Profile::of(Mode::Car);
    let water = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        let read = || {
            read_roads(
                std::slice::from_ref(&file),
                &profile,
                Crs::LAMBERT93,
                &Silent,
            )
        };
        pool.expect("threads").install(read).expect("roads").water
    };
    let one = water(1);
    assert_eq!(one, water(2), "the same for any number of threads");
    let longest = one
        .courses
        .iter()
        .map(|c| c.whole.get())
        .fold(0.0, f64::max);
    // The Valira comes down some forty kilometres.
    assert!((15_000.0..80_000.0).contains(&longest), "{longest}");
    // GDAL reads 25 rivers and canals there, eight of them in tunnels.
    assert_eq!(one.courses.len(), 17);
    assert!(!one.surfaces.is_empty());
    let closed = |ring: &Vec<geo_types::Coord>| ring.first() == ring.last() && ring.len() > 3;
    assert!(one.surfaces.iter().flatten().all(closed));
}
