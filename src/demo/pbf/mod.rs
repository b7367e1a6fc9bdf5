//! Writing OSM PBF: nodes and ways in blocks, compressed, in the order of
//! their identifiers. The bytes depend on what is written and nothing else.

mod messages;

use std::collections::BTreeMap;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use prost::Message as _;

use messages::{
    Blob, BlobHeader, DenseNodes, HeaderBBox, HeaderBlock, PrimitiveBlock, PrimitiveGroup,
    StringTable, Way,
};

/// Elements of a block, as other writers have it.
const BLOCK: usize = 8_000;

/// A node: identifier, latitude and longitude in units of 1e-7 degree.
pub(super) type PbfNode = (i64, i64, i64);

/// A way with its tags.
#[derive(Clone, Debug)]
pub(super) struct PbfWay {
    pub(super) id: i64,
    pub(super) nodes: Vec<i64>,
    pub(super) tags: Vec<(&'static str, String)>,
}

/// One blob of a file.
fn blob(kind: &str, block: &[u8]) -> Vec<u8> {
    const MEMORY: &str = "writing to memory does not fail";
    const SMALL: &str = "blocks are far below 2 GB";
    let mut zlib = ZlibEncoder::new(Vec::with_capacity(block.len() / 2), Compression::new(5));
    zlib.write_all(block).expect(MEMORY);
    let body = Blob {
        raw_size: Some(i32::try_from(block.len()).expect(SMALL)),
        zlib_data: Some(zlib.finish().expect(MEMORY)),
    }
    .encode_to_vec();
    let head = BlobHeader {
        kind: kind.to_owned(),
        datasize: i32::try_from(body.len()).expect(SMALL),
    }
    .encode_to_vec();
    let length = u32::try_from(head.len()).expect(SMALL);
    [&length.to_be_bytes(), head.as_slice(), body.as_slice()].concat()
}

/// The first blob of a file: an extent (west, south, east, north) in degrees.
pub(super) fn header([west, south, east, north]: [f64; 4]) -> Vec<u8> {
    let nano = |degrees: f64| {
        let whole = i64::from(super::num::floor(degrees * 1e6));
        whole * 1_000
    };
    let block = HeaderBlock {
        bbox: Some(HeaderBBox {
            left: nano(west),
            right: nano(east),
            top: nano(north),
            bottom: nano(south),
        }),
        required_features: vec!["OsmSchema-V0.6".to_owned(), "DenseNodes".to_owned()],
        optional_features: vec!["Sort.Type_then_ID".to_owned()],
        writingprogram: Some("maillage".to_owned()),
        source: Some("fictional territory".to_owned()),
    };
    blob("OSMHeader", &block.encode_to_vec())
}

/// Each number less the one before it.
fn deltas(values: impl Iterator<Item = i64>) -> Vec<i64> {
    let mut before = 0;
    values
        .map(|value| {
            let delta = value - before;
            before = value;
            delta
        })
        .collect()
}

/// The blobs of some nodes.
pub(super) fn nodes(nodes: &[PbfNode]) -> Vec<u8> {
    let one = |nodes: &[PbfNode]| {
        let dense = DenseNodes {
            id: deltas(nodes.iter().map(|node| node.0)),
            lat: deltas(nodes.iter().map(|node| node.1)),
            lon: deltas(nodes.iter().map(|node| node.2)),
        };
        data(
            vec![Vec::new()],
            PrimitiveGroup {
                dense: Some(dense),
                ways: Vec::new(),
            },
        )
    };
    nodes.chunks(BLOCK).flat_map(one).collect()
}

fn data(s: Vec<Vec<u8>>, group: PrimitiveGroup) -> Vec<u8> {
    let block = PrimitiveBlock {
        stringtable: StringTable { s },
        primitivegroup: vec![group],
    };
    blob("OSMData", &block.encode_to_vec())
}

/// The texts of a block, each once, numbered from 1 as they come.
#[derive(Default)]
struct Texts<'a> {
    ranks: BTreeMap<&'a str, u32>,
    all: Vec<Vec<u8>>,
}

impl<'a> Texts<'a> {
    fn rank(&mut self, text: &'a str) -> u32 {
        *self.ranks.entry(text).or_insert_with(|| {
            self.all.push(text.as_bytes().to_vec());
            super::num::index(self.all.len())
        })
    }
}

/// The blobs of some ways.
pub(super) fn ways(ways: &[PbfWay]) -> Vec<u8> {
    ways.chunks(BLOCK).flat_map(block_of_ways).collect()
}

fn block_of_ways(ways: &[PbfWay]) -> Vec<u8> {
    let mut texts = Texts::default();
    let mut written = Vec::with_capacity(ways.len());
    for way in ways {
        written.push(Way {
            id: way.id,
            keys: way.tags.iter().map(|(key, _)| texts.rank(key)).collect(),
            vals: way
                .tags
                .iter()
                .map(|(_, value)| texts.rank(value))
                .collect(),
            refs: deltas(way.nodes.iter().copied()),
        });
    }
    let mut table = vec![Vec::new()];
    table.append(&mut texts.all);
    data(
        table,
        PrimitiveGroup {
            dense: None,
            ways: written,
        },
    )
}
