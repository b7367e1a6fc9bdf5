//! What loading gives: the territory, and what became of the rows.

use crate::faults::{Action, LoadReport};
use crate::io::sources::Merged;
use crate::io::{Described, Inputs};
use crate::territory::{ServiceMode, Territory};
use crate::units::Persons;

/// A territory with the account of how it was read.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The validated whole.
    pub territory: Territory,
    /// Every row set aside, mended or noted, in the order of the inputs.
    pub report: LoadReport,
    /// How many of each.
    pub counts: Counts,
    /// Every file that was read, in the order of the inputs.
    pub files: Vec<Described>,
    /// The lists of places merged to one, where the study asks for it.
    pub merged: Option<Merged>,
}

/// How many rows came to what. Places count those inside the study unless
/// said otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows and features of all files, faulty or not.
    pub rows_read: u64,
    /// Population rows with people that lie outside the study.
    pub cells_outside: u64,
    /// The people on them.
    pub population_outside: Persons,
    /// Population rows set aside.
    pub cells_set_aside: usize,
    /// Places where people are served.
    pub places_serving: usize,
    /// Depots of itinerant services.
    pub depots: usize,
    /// Places that receive no public.
    pub no_public: usize,
    /// Places around the study that serve people.
    pub neighbours: usize,
    /// Places too far from the study to matter.
    pub places_far: u64,
    /// Rows of lists of places set aside.
    pub places_set_aside: usize,
}

impl Counts {
    pub(super) fn of_places(&mut self, territory: &Territory) {
        let count = |inside: bool, wanted: fn(ServiceMode) -> bool| {
            let places = territory.places().iter();
            places
                .filter(|p| p.inside == inside && wanted(p.mode))
                .count()
        };
        self.places_serving = count(true, ServiceMode::serves);
        self.depots = count(true, |mode| mode == ServiceMode::Depot);
        self.no_public = count(true, |mode| mode == ServiceMode::NoPublic);
        self.neighbours = count(false, ServiceMode::serves);
    }
}

/// How many rows of some files were set aside.
pub(super) fn set_aside<'a>(
    report: &LoadReport,
    files: impl Iterator<Item = &'a Described>,
) -> usize {
    let names: Vec<String> = files.map(Described::name).collect();
    report
        .faults()
        .iter()
        .filter(|f| f.action == Action::SetAside)
        .filter(|f| names.iter().any(|n| n == f.location.file_name()))
        .count()
}

/// Every file of the inputs, in the order in which they are read.
pub(super) fn files(inputs: &Inputs) -> Vec<Described> {
    let (c, q, z) = (&inputs.communes, &inputs.qpv, &inputs.zoning);
    let tables = [
        &c.table,
        &c.changes,
        &c.population,
        &c.epci,
        &c.departements,
    ];
    let zonings = [&z.density, &z.rural];
    let population = inputs.population.iter();
    let population = population.flat_map(|p| {
        let areas = p.areas.as_ref().map(|(file, _)| file);
        std::iter::once(&p.file).chain(areas)
    });
    tables
        .into_iter()
        .chain(zonings)
        .flatten()
        .chain(&c.outlines)
        .chain(&q.outlines)
        .chain(&q.table)
        .chain(population)
        .chain(inputs.places.iter().map(|p| &p.file))
        .chain(inputs.directory.iter().flat_map(|d| &d.addresses))
        .chain(inputs.directory.iter().filter_map(|d| d.decisions.as_ref()))
        .cloned()
        .collect()
}
