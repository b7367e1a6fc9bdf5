//! Roads as an OSM PBF: the world's own nodes first, then group after group,
//! ways kept in a file of their own until all nodes are written.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use geo_types::Coord;

use super::super::error::DemoError;
use super::super::num::signed;
use super::super::paper::stream::{create, in_order};
use super::super::pbf::{self, PbfNode, PbfWay};
use super::super::world::World;
use super::chains::chains;
use super::motorways::{Stop, Through};
use super::network::{Kind, Network};
use super::{Plan, RoadCounts, local, tags};
use crate::crs::{Crs, Transform};

/// Identifiers that a group may use for its nodes and ways.
const GROUP: i64 = 1 << 24;

/// A piece of the file.
struct Piece {
    nodes: Vec<u8>,
    ways: Vec<u8>,
    counts: RoadCounts,
}

/// Writes the roads of a world. `done` hears of every group.
pub(super) fn write(
    world: &World,
    plan: &Plan,
    path: &Path,
    done: &(dyn Fn() + Sync),
) -> Result<RoadCounts, DemoError> {
    let aside = path.with_extension("ways.tmp");
    let failed = DemoError::at(path);
    let mut file = create(path)?;
    let mut ways = create(&aside)?;
    let mut counts = RoadCounts::default();
    let mut take = |piece: Piece| {
        file.write_all(&piece.nodes).map_err(&failed)?;
        ways.write_all(&piece.ways).map_err(DemoError::at(&aside))?;
        counts = counts.with(piece.counts);
        Ok(())
    };
    take(through(world, plan)?)?;
    let members = world.society.areas.members();
    in_order(
        (members.len(), 1),
        |groups| {
            let group = groups.start;
            let network = local::lay_out(world, plan, (group, &members[group]));
            let piece = piece(world, &network, group);
            done();
            piece
        },
        take,
    )?;
    ways.flush().map_err(DemoError::at(&aside))?;
    append(&mut file, &aside).map_err(&failed)?;
    std::fs::remove_file(&aside).map_err(DemoError::at(&aside))?;
    Ok(counts)
}

fn append(file: &mut BufWriter<File>, aside: &Path) -> std::io::Result<()> {
    std::io::copy(&mut File::open(aside)?, file)?;
    file.flush()
}

/// A node in units of 1e-7 degree.
fn node(transform: &Transform, id: i64, p: Coord) -> Result<PbfNode, DemoError> {
    let image = transform.apply(p)?;
    #[expect(
        clippy::cast_possible_truncation,
        reason = "degrees times 1e7 fit 64 bits"
    )]
    let units = |degrees: f64| (degrees * 1e7).round() as i64;
    Ok((id, units(image.y), units(image.x)))
}

fn to_degrees() -> Result<Transform, DemoError> {
    Ok(Transform::new(Crs::LAEA_EUROPE, Crs::WGS84)?)
}

/// The identifier of a link's border crossing.
fn crossing(link: usize) -> i64 {
    signed(link) + 1
}

/// The header, border crossings, and what the world lays out as a whole.
fn through(world: &World, plan: &Plan) -> Result<Piece, DemoError> {
    let mut all = Through::default();
    super::motorways::rivers(world, &mut all);
    super::motorways::motorways(world, plan, &mut all);
    let transform = to_degrees()?;
    let first = crossing(plan.links.len());
    let middles = plan
        .links
        .iter()
        .map(|link| world.land.bend.apply(link.middle));
    let positions = middles.chain(all.nodes.iter().copied());
    let nodes = positions
        .enumerate()
        .map(|(rank, p)| node(&transform, crossing(rank), p))
        .collect::<Result<Vec<_>, _>>()?;
    let id = |stop: &Stop| match *stop {
        Stop::Own(rank) => first + signed(rank),
        Stop::Border(link) => crossing(link),
    };
    let ways = all.ways.iter().enumerate().map(|(rank, (stops, kind))| {
        let way = signed(rank) + 1;
        PbfWay {
            id: way,
            nodes: stops.iter().map(id).collect(),
            tags: tags_of(world, way, (*kind, stops.len())),
        }
    });
    let ways: Vec<PbfWay> = ways.collect();
    let mut blobs = pbf::header(extent(world, &transform)?);
    blobs.extend(pbf::nodes(&nodes));
    Ok(Piece {
        nodes: blobs,
        ways: pbf::ways(&ways),
        counts: RoadCounts {
            nodes: nodes.len(),
            ways: ways.len(),
            junctions: 0,
        },
    })
}

/// An extent that holds the territory and its neighbours: west, south, east, north.
fn extent(world: &World, transform: &Transform) -> Result<[f64; 4], DemoError> {
    let sites = world.land.settled().map(|cell| world.land.centre(cell));
    let mut extent = [180.0_f64, 90.0, -180.0, -90.0];
    for site in sites {
        for (x, y) in [(-1.0, -1.0), (1.0, 1.0), (1.0, -1.0), (-1.0, 1.0)] {
            let reach = 2.0 * world.land.frame.spacing;
            let corner = transform.apply(site + Coord { x, y } * reach)?;
            extent = [
                extent[0].min(corner.x),
                extent[1].min(corner.y),
                extent[2].max(corner.x),
                extent[3].max(corner.y),
            ];
        }
    }
    Ok(extent)
}

fn tags_of(world: &World, way: i64, what: (Kind, usize)) -> Vec<(&'static str, String)> {
    let mut chance = tags::chance(world.land.frame.seed, way);
    tags::tags(what, &world.society.rivers, &mut chance)
}

/// The nodes and ways of a group.
fn piece(world: &World, network: &Network, group: usize) -> Result<Piece, DemoError> {
    let transform = to_degrees()?;
    let base = (signed(group) + 1) * GROUP;
    let degrees = network.degrees();
    let mut ids = vec![0; network.nodes.len()];
    let mut nodes = Vec::with_capacity(network.nodes.len());
    for (rank, one) in network.nodes.iter().enumerate() {
        ids[rank] = match one.border {
            Some(link) => crossing(link as usize),
            None => base + signed(rank),
        };
        if one.border.is_none() && degrees[rank] > 0 {
            nodes.push(node(&transform, ids[rank], one.position)?);
        }
    }
    let mut ways = Vec::new();
    for (rank, chain) in chains(network).into_iter().enumerate() {
        let id = base + signed(rank);
        ways.push(PbfWay {
            id,
            nodes: chain.nodes.iter().map(|&node| ids[node as usize]).collect(),
            tags: tags_of(world, id, (chain.kind, chain.nodes.len())),
        });
    }
    Ok(Piece {
        counts: RoadCounts {
            nodes: nodes.len(),
            ways: ways.len(),
            junctions: degrees.iter().filter(|&&degree| degree >= 3).count(),
        },
        nodes: pbf::nodes(&nodes),
        ways: pbf::ways(&ways),
    })
}
