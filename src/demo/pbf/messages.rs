//! The messages of the OSM PBF format, as far as they are written
//! (<https://wiki.openstreetmap.org/wiki/PBF_Format>, OSM-binary 1.5).

use prost::Message;

/// Says what the blob after it is.
#[derive(Clone, PartialEq, Message)]
pub(super) struct BlobHeader {
    #[prost(string, required, tag = "1")]
    pub(super) kind: String,
    #[prost(int32, required, tag = "3")]
    pub(super) datasize: i32,
}

/// A compressed block.
#[derive(Clone, PartialEq, Message)]
pub(super) struct Blob {
    #[prost(int32, optional, tag = "2")]
    pub(super) raw_size: Option<i32>,
    #[prost(bytes = "vec", optional, tag = "3")]
    pub(super) zlib_data: Option<Vec<u8>>,
}

/// The first block of a file.
#[derive(Clone, PartialEq, Message)]
pub(super) struct HeaderBlock {
    #[prost(message, optional, tag = "1")]
    pub(super) bbox: Option<HeaderBBox>,
    #[prost(string, repeated, tag = "4")]
    pub(super) required_features: Vec<String>,
    #[prost(string, repeated, tag = "5")]
    pub(super) optional_features: Vec<String>,
    #[prost(string, optional, tag = "16")]
    pub(super) writingprogram: Option<String>,
    #[prost(string, optional, tag = "17")]
    pub(super) source: Option<String>,
}

/// Extent in nanodegrees.
#[derive(Clone, PartialEq, Message)]
pub(super) struct HeaderBBox {
    #[prost(sint64, required, tag = "1")]
    pub(super) left: i64,
    #[prost(sint64, required, tag = "2")]
    pub(super) right: i64,
    #[prost(sint64, required, tag = "3")]
    pub(super) top: i64,
    #[prost(sint64, required, tag = "4")]
    pub(super) bottom: i64,
}

/// Every other block.
#[derive(Clone, PartialEq, Message)]
pub(super) struct PrimitiveBlock {
    #[prost(message, required, tag = "1")]
    pub(super) stringtable: StringTable,
    #[prost(message, repeated, tag = "2")]
    pub(super) primitivegroup: Vec<PrimitiveGroup>,
}

/// The texts of a block; the first is empty.
#[derive(Clone, PartialEq, Message)]
pub(super) struct StringTable {
    #[prost(bytes = "vec", repeated, tag = "1")]
    pub(super) s: Vec<Vec<u8>>,
}

/// Elements of one type.
#[derive(Clone, PartialEq, Message)]
pub(super) struct PrimitiveGroup {
    #[prost(message, optional, tag = "2")]
    pub(super) dense: Option<DenseNodes>,
    #[prost(message, repeated, tag = "3")]
    pub(super) ways: Vec<Way>,
}

/// Nodes, each number less the one before it.
#[derive(Clone, PartialEq, Message)]
pub(super) struct DenseNodes {
    #[prost(sint64, repeated, tag = "1")]
    pub(super) id: Vec<i64>,
    #[prost(sint64, repeated, tag = "8")]
    pub(super) lat: Vec<i64>,
    #[prost(sint64, repeated, tag = "9")]
    pub(super) lon: Vec<i64>,
}

/// A way; references to nodes less the one before.
#[derive(Clone, PartialEq, Message)]
pub(super) struct Way {
    #[prost(int64, required, tag = "1")]
    pub(super) id: i64,
    #[prost(uint32, repeated, tag = "2")]
    pub(super) keys: Vec<u32>,
    #[prost(uint32, repeated, tag = "3")]
    pub(super) vals: Vec<u32>,
    #[prost(sint64, repeated, tag = "8")]
    pub(super) refs: Vec<i64>,
}
