//! **maillage** measures how closely places of digital mediation (*lieux de
//! médiation numérique*) mesh a territory: who can reach one, in how long, and
//! where the gaps are.
//!
//! # Vocabulary
//!
//! | in code | in the field |
//! |---|---|
//! | [`Place`](territory::Place) | where a person can get help with digital life: a fixed site, or a stop of an itinerant service |
//! | [`Source`](io::sources::Source), [`Description`](io::sources::Description) | a list or map of places of any form, and the few lines that say how it tells of them |
//! | [`Record`](directory::Record) | a place as one source gives it, before sources are merged |
//! | [`Directory`](directory::merge::Directory) | the one list that records of many sources are merged to |
//! | [`Offer`](directory::Offer) | *médiation* (training to autonomy), *aide aux démarches* (help with procedures), equipment |
//! | [`Communes`](whereabouts::Communes) | the land that points are held against, so that none is kept where its place cannot be |
//! | [`Precision`](territory::Precision) | how well it is known where a place stands: its building, its street, its commune |
//! | [`DemandCell`](territory::DemandCell) | a square of the national population grid, with the people in it |
//! | [`Commune`](territory::Commune), [`Epci`](territory::Epci), [`Departement`](territory::Departement) | the smallest unit, the level that operates, the level that coordinates |
//! | [`PriorityNeighbourhood`](territory::PriorityNeighbourhood) | an urban priority area (QPV) |
//! | [`DensityClass`](territory::DensityClass), [`RuralZoning`](territory::RuralZoning) | the classes of communes that rural policy goes by |
//! | [`OpeningHours`](hours::OpeningHours), [`Schedule`](hours::Schedule) | when a place is open: what its list says, and the rules that were understood |
//! | [`HelpHours`](coverage::help::HelpHours) | how many hours of help a week are within reach, and when |
//! | [`Cutoffs`](coverage::Cutoffs) | travel times within which a place counts as within reach, inclusive |
//! | [`Measure`](access::Measure), [`Scores`](access::Scores) | how much of what is offered people get, as floating catchments and the APL count it |
//! | [`RoadNetwork`](network::RoadNetwork), [`Profile`](network::profile::Profile) | the roads, and who travels on them: by car, on foot, by bicycle |
//! | [`Journeys`](travel::Journeys), [`Unreached`](travel::Unreached) | everyone's trips to the nearest places, and why some people reach none |
//! | [`UnderservedZone`](gaps::UnderservedZone) | contiguous populated land beyond the cut-off (*zone blanche*) |
//! | [`Sensitivity`](sensitivity::Sensitivity) | how far the figures rest on assumptions: their ranges, and what a change flips |
//! | [`Siting`](siting::Siting) | sites to open, chosen among candidates, with the proof of how good the choice is |
//! | [`Plan`](itinerary::Plan) | itinerant routes: stops, how often, by which vehicle, on which day (*tournées*) |
//!
//! # Units
//!
//! Metres, seconds, persons and speeds are types of their own ([`units`]).
//! Positions are [`LonLat`](crs::LonLat) in degrees or
//! [`Projected`](crs::Projected) in metres, never a bare pair of numbers.
//! Times are whole tenths of a second and people whole thousandths, so that
//! sums do not depend on their order: results are the same to the bit for any
//! number of threads, and covered + uncovered + unreachable = everyone.
//!
//! # How data flows
//!
//! ```text
//! files ──io──▶ Territory + LoadReport (every row set aside, with its reason)
//!                   │
//! roads ──io──▶ RoadNetwork (one a profile, kept once built)
//!                   │
//!                   ▼ travel (straight lines, or roads and the walk to them)
//!               NearestPlaces ──coverage──▶ Coverage (by commune, EPCI, class, QPV…)
//!                   │
//!                   └──gaps──▶ Gaps ──▶ report, map, io::write
//!                               │
//!                               └──itinerary──▶ Plan ──check, calendar──▶ io::write
//! ```
//!
//! [`study`] composes the rooms from a study file; each can be used alone.
//!
//! # An example
//!
//! A fictional territory, generated in the official formats, read back and
//! measured:
//!
//! ```
//! use maillage::coverage::Coverage;
//! use maillage::demo::{self, Size};
//! use maillage::gaps::Gaps;
//! use maillage::io;
//! use maillage::progress::Silent;
//! use maillage::study::{CrowFlySettings, Study};
//! use maillage::travel::{self, TravelModel as _};
//! use maillage::units::Quantity;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let folder = tempfile::tempdir()?;
//! let world = demo::generate(folder.path(), Size::Small, 1, &Silent)?;
//! let study = Study::read(&world.study)?;
//!
//! // Files become a validated territory; faulty rows become a report.
//! let loaded = io::load(study.inputs(), &Silent)?;
//! let territory = &loaded.territory;
//!
//! // The nearest place of every cell, by straight lines.
//! let nearest = CrowFlySettings::default().model().nearest(
//!     &travel::origins(territory),
//!     &travel::destinations(territory),
//!     study.nearest(),
//! );
//!
//! // Who is within 10, 20 and 30 minutes, and where the gaps are.
//! let coverage = Coverage::measure(territory, &nearest, study.cutoffs().clone());
//! let gaps = Gaps::find(territory, &nearest, study.gaps()[0]);
//!
//! let people = &coverage.whole.population;
//! assert!(people.within(0) <= people.within(1));
//! assert_eq!(people.within(1) + people.uncovered(1) + people.unreachable(), people.total());
//! assert_eq!(Quantity::from(gaps.population()), people.uncovered(1) + people.unreachable());
//! # Ok(())
//! # }
//! ```

pub mod access;
pub mod coverage;
pub mod crs;
pub mod demo;
pub mod directory;
pub mod faults;
pub mod gaps;
pub mod hours;
pub mod i18n;
pub mod io;
pub mod itinerary;
pub mod map;
pub mod network;
pub mod progress;
pub mod report;
pub mod sensitivity;
pub mod siting;
pub mod study;
pub mod table;
pub mod territory;
pub mod travel;
pub mod units;
pub mod whereabouts;
