//! Ways of several extracts into one gatherer.

use super::super::water::WaterGatherer;
use super::batch::{WayBatch, node_key};
use super::restriction::Restriction;
use crate::faults::{Action, FaultKind, LoadReport, Location};
use crate::network::profile::{Mode, Profile};
use crate::network::{TurnRestriction, WayGatherer, WayIndex};

/// Gathers the ways of extracts one after the other. A way that two extracts
/// share at their border counts once.
pub(in crate::io::roads) struct Merge<'a> {
    ways: WayGatherer,
    profile: &'a Profile,
    /// Ways of the extracts before this one, sorted, with their number.
    known: Vec<(i64, WayIndex)>,
    /// Ways of this extract.
    current: Vec<(i64, WayIndex)>,
    restrictions: Vec<Restriction>,
    water: WaterGatherer,
}

impl<'a> Merge<'a> {
    pub(in crate::io::roads) fn new(ways: WayGatherer, profile: &'a Profile) -> Self {
        Self {
            ways,
            profile,
            known: Vec::new(),
            current: Vec::new(),
            restrictions: Vec::new(),
            water: WaterGatherer::default(),
        }
    }

    /// The water beside the ways.
    pub(super) fn water(&mut self) -> &mut WaterGatherer {
        &mut self.water
    }

    /// What the ways are read for.
    pub(in crate::io::roads) fn profile(&self) -> &'a Profile {
        self.profile
    }

    /// The gatherer, for lines that have no identifiers.
    pub(in crate::io::roads) fn gatherer(&mut self) -> &mut WayGatherer {
        &mut self.ways
    }

    /// The next ways come from another extract.
    pub(super) fn begin_file(&mut self) {
        self.known.append(&mut self.current);
        self.known.sort_unstable_by_key(|&(id, _)| id);
    }

    /// Takes the ways of one part of an extract.
    pub(super) fn absorb(&mut self, batch: WayBatch, label: &str, report: &mut LoadReport) {
        report.count_rows(batch.seen);
        let mut start = 0;
        for (id, end, traits) in batch.ways {
            let nodes = &batch.nodes[start..end];
            start = end;
            if self.find(id).is_some() {
                continue;
            }
            match self.ways.add_way(nodes, traits) {
                Some(index) => self.current.push((id, index)),
                None => report.push(
                    Location::file(label).at_column(format!("way/{id}")),
                    FaultKind::ShortWay,
                    Action::SetAside,
                    nodes.len().to_string(),
                ),
            }
        }
        self.restrictions.extend(batch.restrictions);
        self.water.absorb(batch.water);
    }

    fn find(&self, id: i64) -> Option<WayIndex> {
        let at = self.known.binary_search_by_key(&id, |&(id, _)| id).ok()?;
        Some(self.known[at].1)
    }

    /// Hands on the ways, with the restrictions whose ways are all there; of
    /// the others, one way does not admit the profile or lies outside. The
    /// water comes along.
    pub(in crate::io::roads) fn finish(mut self) -> (WayGatherer, WaterGatherer) {
        self.begin_file();
        if self.profile.mode() == Mode::Car {
            for r in std::mem::take(&mut self.restrictions) {
                if let (Some(from), Some(to)) = (self.find(r.from), self.find(r.to)) {
                    self.ways.add_restriction(TurnRestriction {
                        from,
                        via: node_key(r.via),
                        to,
                        rule: r.rule,
                    });
                }
            }
        }
        (self.ways, self.water)
    }
}
