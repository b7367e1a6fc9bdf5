//! Sources of the directory: lists and maps of any form, read by what a
//! person says of them in a few lines, as records of places.
//!
//! # From a folder of odd files to a merged map
//!
//! A département that takes stock of its places has a dozen files, and no two
//! alike: a uMap export, a layer of ArcGIS Online, a form's answers, the
//! France Services list, an extract of the national map. This page goes from
//! there to one list, and to its map.
//!
//! ## 1. Put the files in a folder, and look
//!
//! ```text
//! $ maillage new my-places
//! ```
//!
//! recognises what lies there by its content and writes `study.toml`. A list
//! in the national schema and the France Services list are known; for any
//! other a description is proposed, with what it could not tell as comments:
//!
//! ```toml
//! [[places]]
//! file = "carte.json"
//! [places.describe]
//! fold = ["nom_org", "commune", "adresse"]     # a row per place × service
//! [places.describe.columns]
//! nom = "nom_org"
//! adresse = "adresse"
//! services = "service"
//! # [places.describe.values.services]
//! # "Découverte de l'ordinateur" = ""
//! ```
//!
//! ## 2. Say what the file cannot
//!
//! | in a description | says | example |
//! |---|---|---|
//! | `columns` | which column each [`Field`] of the schema is read from: one, or several that are tried in turn | `nom = "Lieu"` |
//! | `constants` | what every row has | `itinerance = "Fixe"` |
//! | `splits` | what separates the values of a field (`\|` and `;` always do) | `services = " / "` |
//! | `values.FIELD` | what a value stands for in the schema; `[]` for nothing | `"Collectivité" = "MUNI"` |
//! | `dates` | the order of day, month and year | `date_maj = "DD/MM/YYYY"` |
//! | `[[when]]` | what a cross in a box adds: `column`, `is` or `holds`, and fields | `modalites_acces = "Se présenter"` |
//! | `fold` | the columns that rows of one place share | `["Nom", "Commune"]` |
//! | `layers` | the layers of a map to take | `["EPN", "Bus"]` |
//! | `crs` | the reference system, where the file does not tell it | `"EPSG:2154"` |
//! | `circuits` | what itinerant rows are: `stops`, `depots`, or told row by row | `"stops"` |
//! | `name` | the name of the source in outputs | `"Gironde"` |
//!
//! What is not said is found by the usual headings, and older wordings of the
//! schema are brought to today's. Examples for lists that exist lie in
//! `data/sources`.
//!
//! ## 3. Make the list
//!
//! ```text
//! $ maillage places carte.json bus.json france-services.csv \
//!     --describe carte.toml --communes communes-87.geojson communes.csv \
//!     --out places.csv
//! carte.json: 561 rows (0 set aside) → 209 places
//!   12 as given, 181 at the address, …
//! ```
//!
//! Every point is held against the outline of the commune that its row names
//! ([`whereabouts`](crate::whereabouts)): axes changed about, a sign lost and
//! metres of another system are put right; what nothing explains goes to its
//! address or its commune, and the column `precision` says so. Places that
//! several sources know become one ([`directory`](crate::directory)), with
//! their `sources` and what they were `merged_from`. `places-report.csv` has a
//! line for every row of every file, and one for everything that was noticed.
//! `places-review.csv` holds the pairs that may be one place: write `same` or
//! `different` under `decision`, and the next run goes by it.
//!
//! Contacts of persons (mobile numbers, addresses in a person's name, names
//! behind a civility) are left out of both unless `--with-contacts` asks for
//! them; columns with names of persons are never read.
//!
//! ## 4. Draw the map
//!
//! In a study, `[directory]` asks for the same step before everything else:
//!
//! ```toml
//! [directory]
//! # addresses = ["adresses-87.csv.gz"]          # Base Adresse Nationale
//! # decisions = "decisions.csv"                 # a review file, filled in
//! # offer = "mediation"                         # or aid, equipment, france-services…
//! # reference = 2024-08-01                      # ages are counted from this day
//! ```
//!
//! `maillage run study.toml` then measures and draws the merged places, and
//! writes `directory.csv`, `directory_report.csv` and `directory_review.csv`
//! beside its tables, with the state of the list by département and EPCI:
//! places a source, how many are dated within a year and located at their
//! address, and the land that no source covers.
//!
//! # In code
//!
//! ```
//! use maillage::io::Described;
//! use maillage::io::sources::{Source, SourcesInput, merged};
//! use maillage::io::write::write_directory;
//! use maillage::progress::Silent;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = tempfile::tempdir()?;
//! let path = folder.path().join("lieux.csv");
//! std::fs::write(&path, "Lieu;Ville;CP;Coord. X;Coord. Y\nMédiathèque;Guéret;23000;46,17;1,87\n")?;
//! let source = Source {
//!     file: Described { path, ..Described::default() },
//!     ..Source::default()
//! };
//! let input = SourcesInput { sources: vec![source], ..SourcesInput::default() };
//! let list = merged(&input, &Silent)?;
//!
//! // The axes were changed about, and nobody had to say so.
//! let place = &list.directory.places[0].record;
//! let position = place.position.expect("a position in France");
//! assert!((position.lonlat.lon() - 1.87).abs() < 1e-9);
//! let mut csv = Vec::new();
//! write_directory(list.listed(), &mut csv)?;
//! assert!(String::from_utf8(csv)?.starts_with("id,pivot,nom,commune,code_postal,"));
//! # Ok(())
//! # }
//! ```

mod address;
mod areas;
mod binding;
mod builtin;
mod circuits;
mod clean;
mod dates;
mod description;
mod field;
mod fold;
mod gather;
mod hours;
mod land;
mod merged;
mod points;
mod privacy;
mod propose;
mod read;
mod record;

pub use areas::areas;
pub use description::{Circuits, Description, When};
pub use field::Field;
pub use gather::{Gathered, RowTrace, SourceCount, SourcesInput, gather};
pub use merged::{Merged, merged};
pub use propose::{Proposal, propose};
pub use read::{Draft, Source, SourceRead, read};

pub(crate) use dates::is_pattern;
