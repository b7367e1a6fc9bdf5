//! Why a network could not be built or read.

use crate::crs::{Crs, ProjectionError};

/// Why there is no network.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum NetworkError {
    /// Nothing admits the profile's users.
    #[error(
        "no road is left for this profile ({ways} ways read, {missing_nodes} of their nodes missing); check that the file covers the territory and holds roads"
    )]
    Empty {
        /// Ways added by the reader.
        ways: u64,
        /// Nodes without a position.
        missing_nodes: u64,
    },
    /// The reference system is unknown, or a node has no image in it.
    #[error("{0}")]
    Crs(#[from] ProjectionError),
    /// A node projects farther than whole centimetres can say.
    #[error(
        "the node at {position} lies too far from the origin of {crs}; choose the reference system of the territory"
    )]
    TooFar {
        /// Longitude and latitude.
        position: String,
        /// The system asked for.
        crs: Crs,
    },
    /// Bytes are those of no network.
    #[error("the stored network is not whole ({part}); it must be built again from its files")]
    Stored {
        /// What is not as it should be.
        part: &'static str,
    },
    /// An arc names a node that is not there.
    #[error("an arc names node {node}, but the graph has only {nodes} nodes, numbered from 0")]
    NoSuchNode {
        /// The node named.
        node: u32,
        /// How many there are.
        nodes: u32,
    },
}
