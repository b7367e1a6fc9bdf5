//! What `maillage matrix` and `maillage nearest` share: points and roads in,
//! trips out, and an account of the pairs without a path.

use std::fs::File;
use std::io::{self, BufWriter};
use std::path::Path;

use maillage::crs::{Crs, LonLat, Transform};
use maillage::faults::LoadReport;
use maillage::i18n::Catalogue;
use maillage::io::Described;
use maillage::io::points::{self, NamedPoint};
use maillage::io::roads::{RoadFile, prepared_roads};
use maillage::io::write::{StagedOutputs, TripWriter};
use maillage::network::profile::Profile;
use maillage::network::{Link, LinkFailure, LinkOptions, Linker, RoadNetwork, Role, TripQuery};
use maillage::progress::{Progress, Stage};
use maillage::units::{Metres, Seconds};

use super::args::TripArgs;
use super::faults::account;
use super::output::complain;
use super::{Ending, Failure, Session, bars};

/// One side of the pairs: who the points are, and where they join the roads.
pub(super) struct Points {
    pub(super) ids: Vec<String>,
    pub(super) links: Vec<Option<Link>>,
    failures: Vec<LinkFailure>,
}

/// Everything that a search between points needs.
pub(super) struct Trips {
    pub(super) network: RoadNetwork,
    pub(super) query: TripQuery,
    pub(super) from: Points,
    pub(super) to: Points,
}

/// Writes trips one after the other.
pub(super) type Writer<'a> = TripWriter<&'a mut BufWriter<File>>;

/// Reads roads and points, lets `search` write the trips, and says on the
/// standard error what became of the pairs.
pub(super) fn execute(
    args: &TripArgs,
    (session, words): (Session, &Catalogue),
    wanted: impl FnOnce(&Trips) -> u64,
    search: impl FnOnce(&Trips, &mut Writer<'_>) -> io::Result<()>,
) -> Result<Ending, Failure> {
    let progress = bars::progress(session.quiet, words);
    let trips = read(args, words, progress.as_ref())?;
    progress.begin(Stage::Travel, None);
    let written = write(&args.out, |out| {
        let mut writer = TripWriter::new(out, &trips.from.ids, &trips.to.ids)?;
        search(&trips, &mut writer)?;
        writer.finish()
    })?;
    drop(progress);
    trips.account(written, wanted(&trips), words);
    Ok(Ending::Done)
}

fn read(args: &TripArgs, words: &Catalogue, progress: &dyn Progress) -> Result<Trips, Failure> {
    let named = |path: &Path| Described {
        path: path.to_owned(),
        label: path.display().to_string(),
        ..Described::default()
    };
    let (from, mut report) = points::read(&named(&args.from)).map_err(Failure::Load)?;
    let (to, more) = points::read(&named(&args.to)).map_err(Failure::Load)?;
    report.append(more);
    let all = from.iter().chain(&to);
    let crs = system(all.clone().map(|point| point.position));
    let files: Vec<RoadFile> = args.roads.iter().map(|path| RoadFile::at(path)).collect();
    let profile = Profile::of(args.profile);
    let cache = args.cache.as_deref();
    let roads = prepared_roads(&files, &profile, (crs, cache), progress).map_err(Failure::Roads)?;
    report.append(roads.report);
    complain_about(&report, words);
    let network = roads.network;
    let linker = Linker::new(&network, link_options(args));
    let sides = [(from, Role::Origin), (to, Role::Destination)];
    let [from, to] = sides.map(|side| join(side, &linker));
    let query = TripQuery {
        objective: args.objective,
        cutoff: args.cutoff,
    };
    Ok(Trips {
        from: from?,
        to: to?,
        network,
        query,
    })
}

fn link_options(args: &TripArgs) -> LinkOptions {
    let usual = LinkOptions::default();
    LinkOptions {
        max_distance: args.max_link.unwrap_or(usual.max_distance),
        walking: args.walking.unwrap_or(usual.walking),
        ..usual
    }
}

/// The system in metres that suits most points; of equals, the first by code.
fn system(points: impl Iterator<Item = LonLat>) -> Crs {
    let mut counts = std::collections::BTreeMap::<Crs, usize>::new();
    for point in points {
        *counts.entry(Crs::local(point)).or_default() += 1;
    }
    let most = counts
        .iter()
        .max_by_key(|&(&crs, &count)| (count, std::cmp::Reverse(crs)));
    most.map_or(Crs::LAMBERT93, |(&crs, _)| crs)
}

fn complain_about(report: &LoadReport, words: &Catalogue) {
    if !report.faults().is_empty() {
        complain(account(report, words).trim_end());
    }
}

fn join((points, role): (Vec<NamedPoint>, Role), linker: &Linker<'_>) -> Result<Points, Failure> {
    let crs = linker.network().crs();
    let unusable = |error| Failure::Roads(maillage::network::NetworkError::from(error).into());
    let transform = Transform::new(Crs::WGS84, crs).map_err(unusable)?;
    let (mut ids, mut places) = (Vec::new(), Vec::new());
    for NamedPoint { id, position } in points {
        let (x, y) = (position.lon(), position.lat());
        let place = transform.to_projected(geo_types::Coord { x, y });
        places.push(place.map_err(unusable)?);
        ids.push(id);
    }
    let links = linker.link_all(&places, role);
    Ok(Points {
        ids,
        failures: links.iter().filter_map(|link| link.err()).collect(),
        links: links.into_iter().map(Result::ok).collect(),
    })
}

/// Writes a file beside its place, then puts it there.
pub(super) fn write<T>(
    path: &Path,
    fill: impl FnOnce(&mut BufWriter<File>) -> io::Result<T>,
) -> Result<T, Failure> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let name = path.file_name().and_then(|name| name.to_str());
    let name = name.ok_or_else(|| Failure::at(path)(io::ErrorKind::InvalidFilename.into()))?;
    let mut outputs =
        StagedOutputs::begin(folder.unwrap_or(Path::new("."))).map_err(Failure::Write)?;
    let mut result = None;
    let filled = outputs.write(name, |out| {
        result = Some(fill(out)?);
        Ok(())
    });
    filled.map_err(Failure::Write)?;
    outputs.commit().map_err(Failure::Write)?;
    Ok(result.expect("a file that was written was filled"))
}

impl Trips {
    /// How many pairs were asked for and have no path, and why.
    fn account(&self, written: u64, wanted: u64, words: &Catalogue) {
        let args = [
            ("written", written.into()),
            ("missing", wanted.saturating_sub(written).into()),
        ];
        complain(&words.say("cli-trips-done", &args));
        for (key, side) in [("cli-trips-from", &self.from), ("cli-trips-to", &self.to)] {
            if side.failures.is_empty() {
                continue;
            }
            let farthest = side.failures.iter().filter_map(|failure| match failure {
                LinkFailure::TooFar(distance) => Some(*distance),
                _ => None,
            });
            let farthest = farthest.max().unwrap_or(Metres::ZERO);
            let farthest = words.number(farthest.get(), 0);
            let count = side.failures.len();
            let args = [("count", count.into()), ("farthest", (&farthest).into())];
            complain(&words.say(key, &args));
        }
    }
}

/// A cut-off in minutes.
pub(super) fn minutes(text: &str) -> Option<Seconds> {
    Seconds::from_minutes(number(text)?).filter(|cutoff| cutoff.tenths() > 0)
}

/// A number with a point or a comma.
pub(super) fn number(text: &str) -> Option<f64> {
    text.replace(',', ".").parse().ok()
}
