//! The roads of a study: read for each profile that travels on some, and
//! held against where people live.

use std::collections::HashSet;
use std::fmt;

use geo_types::{Coord, Rect};

use super::run::RunError;
use super::{ModelSettings, RoadSettings, Study, TravelProfile};
use crate::crs::{Crs, LonLat, Transform};
use crate::faults::{Action, Fault, FaultKind, LoadReport, Location};
use crate::io::Loaded;
use crate::io::roads::{Roads, prepared_roads};
use crate::progress::{Notice, Progress};
use crate::territory::{CellIndex, Territory};
use crate::travel::{Linkage, Linkages, Road, Unreached, destinations, origins};
use crate::units::{Metres, Persons};

/// Reads the roads of every profile, in the order of the study; `None` for
/// profiles that need none. Files and faults join those of the other inputs;
/// what two profiles find out of order alike is reported once.
///
/// # Errors
/// [`RunError::Roads`] when roads cannot be read at all;
/// [`RunError::RoadsElsewhere`] when nobody lives anywhere near them.
pub fn prepare_roads(
    study: &Study,
    loaded: &mut Loaded,
    progress: &dyn Progress,
) -> Result<Vec<Option<Roads>>, RunError> {
    let mut all = Vec::new();
    for profile in study.travel().profiles() {
        let ModelSettings::Road(settings) = &profile.model else {
            all.push(None);
            continue;
        };
        let crs = loaded.territory.crs();
        let place = (crs, study.travel().cache());
        let mut roads = prepared_roads(&settings.files, &settings.profile, place, progress)
            .map_err(|cause| RunError::Roads {
                profile: profile.name.clone(),
                cause,
            })?;
        check_place(profile, settings, (&roads, &loaded.territory))?;
        take(&std::mem::take(&mut roads.report), settings, loaded);
        all.push(Some(roads));
    }
    Ok(all)
}

/// Adds the files and faults of roads to those of the other inputs.
fn take(report: &LoadReport, settings: &RoadSettings, loaded: &mut Loaded) {
    let known: HashSet<Fault> = loaded.report.faults().iter().cloned().collect();
    let before = loaded.files.len();
    for road in &settings.files {
        if !loaded.files.iter().any(|file| file.path == road.file.path) {
            loaded.files.push(road.file.clone());
        }
    }
    if loaded.files.len() > before {
        loaded.report.count_rows(report.rows_read());
    }
    for fault in report.faults().iter().filter(|f| !known.contains(*f)) {
        let Fault {
            location,
            kind,
            action,
            value,
        } = fault.clone();
        loaded.report.push(location, kind, action, value);
    }
}

/// Refuses roads that lie nowhere near the people of a territory: a wrong
/// file, or a wrong reference system.
fn check_place(
    profile: &TravelProfile,
    settings: &RoadSettings,
    (roads, territory): (&Roads, &Territory),
) -> Result<(), RunError> {
    let [low, high] = roads.network.bounds().map(Coord::from);
    let covered = Rect::new(low, high);
    let far = settings.options.link.max_distance;
    let near = wider(covered, far);
    let mut cells = territory
        .cells()
        .iter()
        .map(|cell| Coord::from(cell.position));
    let people = cells.clone().map(|c| Rect::new(c, c)).reduce(around);
    let Some(people) = people.filter(|_| !cells.any(|cell| holds(near, cell))) else {
        return Ok(());
    };
    let degrees = |rect| in_degrees(rect, territory.crs());
    Err(RunError::RoadsElsewhere {
        profile: profile.name.clone(),
        files: names(settings),
        roads: degrees(covered)?,
        people: degrees(people)?,
    })
}

/// The files of roads as faults name them together.
fn names(settings: &RoadSettings) -> String {
    let names: Vec<String> = settings.files.iter().map(|road| road.file.name()).collect();
    names.join(" + ")
}

fn wider(rect: Rect, by: Metres) -> Rect {
    let by = Coord {
        x: by.get(),
        y: by.get(),
    };
    Rect::new(rect.min() - by, rect.max() + by)
}

fn holds(rect: Rect, at: Coord) -> bool {
    let (low, high) = (rect.min(), rect.max());
    (low.x..=high.x).contains(&at.x) && (low.y..=high.y).contains(&at.y)
}

fn around(a: Rect, b: Rect) -> Rect {
    let (low, high) = (a.min(), a.max());
    let (more_low, more_high) = (b.min(), b.max());
    Rect::new(
        Coord {
            x: low.x.min(more_low.x),
            y: low.y.min(more_low.y),
        },
        Coord {
            x: high.x.max(more_high.x),
            y: high.y.max(more_high.y),
        },
    )
}

/// A box of longitudes and latitudes, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DegreeBox {
    /// Its south-western corner.
    pub south_west: LonLat,
    /// Its north-eastern corner.
    pub north_east: LonLat,
}

impl fmt::Display for DegreeBox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (low, high) = (self.south_west, self.north_east);
        write!(
            f,
            "{:.3}..{:.3} E, {:.3}..{:.3} N",
            low.lon(),
            high.lon(),
            low.lat(),
            high.lat()
        )
    }
}

fn in_degrees(rect: Rect, crs: Crs) -> Result<DegreeBox, RunError> {
    let transform = Transform::new(crs, Crs::WGS84)?;
    Ok(DegreeBox {
        south_west: transform.to_lonlat(rect.min())?,
        north_east: transform.to_lonlat(rect.max())?,
    })
}

/// Reports, for each profile, every place that joins no road and how many
/// people do not: all that can be told without any search.
pub fn join_roads(
    study: &Study,
    roads: &[Option<Roads>],
    (loaded, progress): (&mut Loaded, &dyn Progress),
) {
    let (from, to) = (origins(&loaded.territory), destinations(&loaded.territory));
    for (profile, roads) in study.travel().profiles().iter().zip(roads) {
        let (ModelSettings::Road(settings), Some(roads)) = (&profile.model, roads) else {
            continue;
        };
        let model = Road::new(&roads.network, settings.options);
        note_unjoined(
            study,
            (profile, &model.join(&from, &to)),
            (loaded, progress),
        );
    }
}

/// Notes the places that join no road, one by one, and the people who do not,
/// by reason.
pub(super) fn note_unjoined(
    study: &Study,
    (profile, linkages): (&TravelProfile, &Linkages),
    (loaded, progress): (&mut Loaded, &dyn Progress),
) {
    let ModelSettings::Road(settings) = &profile.model else {
        return;
    };
    let Loaded {
        territory, report, ..
    } = loaded;
    for &(place, linkage) in &linkages.places {
        let Some(reason) = linkage.failure() else {
            continue;
        };
        let place = &territory.places()[place.get()];
        let list = study.inputs().places.get(place.source);
        let location = list.map_or_else(|| Location::file(""), |list| list.file.location());
        let distance = distance(linkage);
        let value = format!(
            "{} ({}: {}{distance})",
            place.id,
            profile.name,
            reason.key()
        );
        report.push(location, FaultKind::PlaceOffRoads, Action::SetAside, value);
    }
    for (reason, cells, people) in unjoined(territory, linkages) {
        let share = people.share_of(territory.population()).unwrap_or(0.0);
        if reason == Unreached::OutsideRoads && share > 0.0 {
            progress.tell(&Notice::PeopleBeyondRoads {
                profile: profile.name.clone(),
                share,
            });
        }
        let reason = reason.key();
        let value = format!(
            "{}: {reason}, {cells} cells, {} people",
            profile.name,
            people.get()
        );
        let location = Location::file(names(settings));
        report.push(location, FaultKind::CellsOffRoads, Action::Noted, value);
    }
}

fn distance(linkage: Linkage) -> String {
    linkage
        .distance()
        .map_or_else(String::new, |far| format!(", {:.0} m", far.get()))
}

/// How many cells and people join no road, by reason.
fn unjoined(territory: &Territory, linkages: &Linkages) -> Vec<(Unreached, usize, Persons)> {
    let mut counts = std::collections::BTreeMap::new();
    for (rank, linkage) in linkages.origins.iter().enumerate() {
        if let Some(reason) = linkage.failure() {
            let people = territory.cells()[CellIndex::new(rank).get()].population;
            let (cells, sum) = counts.entry(reason).or_insert((0, Persons::ZERO));
            *cells += 1;
            *sum += people;
        }
    }
    counts
        .into_iter()
        .map(|(reason, (cells, people))| (reason, cells, people))
        .collect()
}
