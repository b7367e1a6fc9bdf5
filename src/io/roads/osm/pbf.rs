//! PBF extracts, their blocks decoded in parallel and merged in order.

use std::fs::File;
use std::ops::Range;
use std::sync::Mutex;

use prost::Message;
use prost::bytes::Bytes;
use rayon::prelude::*;

use super::super::error::RoadsError;
use super::super::input::RoadFile;
use super::super::water::WaterNodes;
use super::block::{Block, Wanted};
use super::frame::{self, Layout, Span};
use super::merge::Merge;
use super::message::PrimitiveBlock;
use crate::faults::LoadReport;
use crate::network::NodePlacer;
use crate::network::profile::Profile;
use crate::progress::{Progress, Silent};

/// How many blocks are in memory at once, for each thread.
const BLOCKS_A_THREAD: usize = 8;

/// A PBF file and where its nodes and ways lie.
#[derive(Debug)]
pub(in crate::io::roads) struct PbfFile {
    file: Mutex<File>,
    label: String,
    layout: Layout,
    /// Blocks that may hold nodes, and that may hold ways or relations.
    nodes: Range<usize>,
    ways: Range<usize>,
    /// Blocks that may hold relations, where the file says that they come
    /// last; else none, rather than to read all of it once more.
    relations: Range<usize>,
}

impl PbfFile {
    pub(super) fn open(road: &RoadFile) -> Result<Self, RoadsError> {
        let label = road.file.label.clone();
        let mut file =
            File::open(&road.file.path).map_err(|cause| RoadsError::open(&label, cause))?;
        let layout = frame::layout(&mut file, &label)?;
        let all = 0..layout.blocks.len();
        let mut pbf = Self {
            file: Mutex::new(file),
            label,
            nodes: all.clone(),
            ways: all,
            relations: 0..0,
            layout,
        };
        if pbf.layout.sorted {
            pbf.split()?;
        }
        Ok(pbf)
    }

    /// Finds by bisection where nodes end and ways begin, so that each pass
    /// unpacks its own blocks only.
    fn split(&mut self) -> Result<(), RoadsError> {
        let count = self.layout.blocks.len();
        self.nodes.end = self.bisect(count, |block| Block::node_ends(block).0)?;
        self.ways.start = self.bisect(count, |block| Block::node_ends(block).1)?;
        let first = self.bisect(count, |block| !Block::ends_in_relations(block))?;
        self.relations = first..count;
        Ok(())
    }

    /// How many leading blocks satisfy a test that later ones do not.
    fn bisect(
        &self,
        count: usize,
        test: impl Fn(&PrimitiveBlock) -> bool,
    ) -> Result<usize, RoadsError> {
        let (mut low, mut high) = (0, count);
        while low < high {
            let middle = usize::midpoint(low, high);
            let span = self.layout.blocks[middle];
            let block = self.decode(span, self.bytes(span)?.into())?;
            if test(&block) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Ok(low)
    }

    fn bytes(&self, span: Span) -> Result<Vec<u8>, RoadsError> {
        let mut file = self
            .file
            .lock()
            .expect("no reader panics while it holds the file");
        frame::read(&mut file, &self.label, span)
    }

    fn decode(&self, span: Span, part: Bytes) -> Result<PrimitiveBlock, RoadsError> {
        let content = frame::unpack(part, &self.label, span.start)?;
        PrimitiveBlock::decode(content)
            .map_err(|e| frame::damaged(&self.label, span.start, &e.to_string()))
    }

    pub(super) fn read_ways(
        &self,
        ways: &mut Merge<'_>,
        report: &mut LoadReport,
        progress: &dyn Progress,
    ) -> Result<(), RoadsError> {
        let profile = ways.profile();
        let water = |block: Block<'_>| block.water();
        let found = |surfaces| ways.water().surfaces(surfaces);
        self.each(self.relations.clone(), water, found, &Silent)?;
        let parts = ways.water().parts();
        self.each(
            self.ways.clone(),
            |block| block.ways(profile, &parts),
            |batch| ways.absorb(batch, &self.label, report),
            progress,
        )
    }

    pub(super) fn read_nodes(
        &self,
        (roads, water): (&mut NodePlacer, &mut WaterNodes),
        profile: &Profile,
        progress: &dyn Progress,
    ) -> Result<(), RoadsError> {
        for range in chunks(self.nodes.clone()) {
            let wanted = Wanted { roads, water };
            let batches = self.some(range, |block| block.nodes(wanted, profile), progress)?;
            for batch in batches {
                batch.deliver((roads, water));
            }
        }
        Ok(())
    }

    /// Takes something from each block, some blocks at a time, and hands it on
    /// in the order of the file.
    fn each<T: Send>(
        &self,
        blocks: Range<usize>,
        take: impl Fn(Block<'_>) -> T + Sync,
        mut give: impl FnMut(T),
        progress: &dyn Progress,
    ) -> Result<(), RoadsError> {
        for range in chunks(blocks) {
            for taken in self.some(range, &take, progress)? {
                give(taken);
            }
        }
        Ok(())
    }

    fn some<T: Send>(
        &self,
        blocks: Range<usize>,
        take: impl Fn(Block<'_>) -> T + Sync,
        progress: &dyn Progress,
    ) -> Result<Vec<T>, RoadsError> {
        let spans = &self.layout.blocks[blocks];
        let taken: Vec<Result<T, RoadsError>> = spans
            .par_iter()
            .map(|&span| {
                let block = self.decode(span, self.bytes(span)?.into())?;
                progress.advance(span.len);
                Ok(take(Block::new(&block)))
            })
            .collect();
        // In order, so that of two faults the first is told.
        taken.into_iter().collect()
    }
}

/// A range in pieces that keep every thread busy and memory bounded.
fn chunks(range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let step = BLOCKS_A_THREAD * rayon::current_num_threads();
    let end = range.end;
    range.step_by(step).map(move |at| at..end.min(at + step))
}
