//! The maps of a study: what is said on them, and their files.

use geo_types::Coord;
use rayon::prelude::*;

use crate::coverage::Coverage;
use crate::coverage::help::HelpHours;
use crate::hours::WeeklyHours;
use crate::i18n::{Arg, Catalogue};
use crate::io::Described;
use crate::io::roads::{Course, Water};
use crate::map::{
    About, MapCourse, MapError, MapInput, MapRoads, MapWater, Svg, coverage_map, gaps_map,
    hours_map, moment_map,
};
use crate::network::{EdgeIndex, RoadClass};
use crate::study::access_pictures::access_maps;
use crate::study::declared::undeclared;
use crate::study::{
    Audience, MapFormat, ModelSettings, ProfileResults, Results, Study, TravelProfile,
};
use crate::territory::{CellIndex, Territory};
use crate::travel::{NearestPlaces, Unreached};

/// One map: the stem of its files, and what draws it.
struct Page<'a> {
    stem: String,
    draw: Box<dyn Fn() -> Result<Svg, MapError> + Send + Sync + 'a>,
}

impl<'a> Page<'a> {
    fn new(
        stem: impl Into<String>,
        draw: impl Fn() -> Result<Svg, MapError> + Send + Sync + 'a,
    ) -> Self {
        Self {
            stem: stem.into(),
            draw: Box::new(draw),
        }
    }
}

/// A file of a map: its name and its content.
pub(super) type Picture = (String, Vec<u8>);

/// What maps and pages show of one way of travelling, beside its results.
pub(super) struct Subject<'a> {
    /// What the study says of itself.
    pub(super) about: About,
    roads: Option<MapRoads>,
    nearest: &'a NearestPlaces,
    coverage: &'a Coverage,
    undeclared: Vec<usize>,
}

impl<'a> Subject<'a> {
    /// The main results: everyone by the profile that is for them.
    pub(super) fn main(study: &Study, results: &'a Results, words: &Catalogue) -> Self {
        let main = study.travel().main(Audience::Everyone);
        let beyond = |cell| results.unreached(cell) == Some(Unreached::OutsideRoads);
        Self {
            about: about(study, results, (&method(study, words), words)),
            roads: map_roads(results, &results.profiles[main], beyond),
            nearest: &results.nearest,
            coverage: &results.coverage,
            undeclared: undeclared(study, results),
        }
    }

    /// What one profile gives for everyone.
    fn of(
        (study, results): (&Study, &Results),
        (profile, found): (&TravelProfile, &'a ProfileResults),
        words: &Catalogue,
    ) -> Self {
        let beyond = |cell| found.journeys.unreached(cell) == Some(Unreached::OutsideRoads);
        Self {
            about: about(study, results, (&profile_method(profile, words), words)),
            roads: map_roads(results, found, beyond),
            nearest: found.journeys.nearest(),
            coverage: &found.coverage,
            undeclared: undeclared(study, results),
        }
    }

    /// What a map of it is drawn from.
    pub(super) fn map_input(&'a self, results: &'a Results) -> MapInput<'a> {
        MapInput {
            territory: results.territory(),
            nearest: self.nearest,
            coverage: self.coverage,
            gaps: results.main_gaps(),
            about: &self.about,
            roads: self.roads.as_ref(),
            undeclared: &self.undeclared,
        }
    }
}

/// Draws every map in every format of the study, side by side, and gives them
/// in order: the main results, then, of several profiles, the coverage by
/// each, to be laid side by side; hours of help; access.
pub(super) fn draw(
    study: &Study,
    (results, main): (&Results, &MapInput<'_>),
    words: &Catalogue,
) -> Result<Vec<Picture>, MapError> {
    if study.maps().formats.is_empty() {
        return Ok(Vec::new());
    }
    let subjects = profile_subjects(study, results, words);
    let mut pages = vec![
        Page::new("coverage", || coverage_map(main, words)),
        Page::new("gaps", || gaps_map(main, words)),
    ];
    pages.extend(subjects.iter().map(|(name, subject)| {
        let input = subject.map_input(results);
        Page::new(format!("coverage_{name}"), move || {
            coverage_map(&input, words)
        })
    }));
    pages.extend(hours_pages(study, (results, main), words));
    let drawn = pages
        .par_iter()
        .map(|page| pictures(&page.stem, &(page.draw)()?, study))
        .collect::<Result<Vec<_>, MapError>>()?;
    let mut all: Vec<Picture> = drawn.into_iter().flatten().collect();
    for (stem, svg) in access_maps(study, (results, main), words)? {
        all.extend(pictures(stem, &svg, study)?);
    }
    Ok(all)
}

/// What each of several profiles gives, by the name of the profile.
pub(super) fn profile_subjects<'a>(
    study: &'a Study,
    results: &'a Results,
    words: &Catalogue,
) -> Vec<(&'a str, Subject<'a>)> {
    let profiles = study.travel().profiles().iter().zip(&results.profiles);
    profiles
        .filter(|_| results.profiles.len() > 1)
        .map(|pair| (&*pair.0.name, Subject::of((study, results), pair, words)))
        .collect()
}

/// The maps of hours of help, where the study asks for them: hours a week,
/// then one map a moment, in the order of the study.
fn hours_pages<'a>(
    study: &'a Study,
    (results, input): (&'a Results, &'a MapInput<'a>),
    words: &'a Catalogue,
) -> Vec<Page<'a>> {
    let (Some(settings), Some(help)) = (study.hours(), &results.help) else {
        return Vec::new();
    };
    let bounds = hours_bounds(study, (results, help), &settings.classes);
    let mut pages = vec![Page::new("hours", move || {
        hours_map(input, (help, &bounds), words)
    })];
    pages.extend(
        help.settings
            .moments
            .iter()
            .enumerate()
            .map(|(rank, moment)| {
                // A colon names no file on some systems.
                let stem = format!("hours_{moment}").replace(':', "");
                Page::new(stem, move || moment_map(input, (help, rank), words))
            }),
    );
    pages
}

/// The bounds of the classes of hours, by the scheme of the study. Those with
/// no hour within reach, or none that is known, stand apart and do not weigh.
fn hours_bounds(
    study: &Study,
    (results, help): (&Results, &HelpHours),
    norms: &[WeeklyHours],
) -> Vec<WeeklyHours> {
    let cells = results.territory().cells().iter().zip(&help.cells);
    let some = cells.filter(|(_, help)| help.hours > WeeklyHours::ZERO);
    let values = some.map(|(cell, help)| (help.hours.get(), cell.population.get()));
    let norms: Vec<f64> = norms.iter().map(|bound| bound.get()).collect();
    let bounds = study.maps().classes.hours.bounds(values, &norms);
    let hours = bounds.into_iter().filter_map(WeeklyHours::from_hours);
    hours.collect()
}

/// A map in every format of the study, each with its name.
pub(super) fn pictures(stem: &str, svg: &Svg, study: &Study) -> Result<Vec<Picture>, MapError> {
    let formats = study.maps().formats.par_iter();
    formats
        .map(|&format| {
            let bytes = match format {
                MapFormat::Svg => svg.text().as_bytes().to_vec(),
                MapFormat::Png => svg.to_png(study.maps().dpi)?,
                MapFormat::Pdf => svg.to_pdf(study.author().unwrap_or_default())?,
            };
            Ok((format!("maps/{stem}.{}", format.extension()), bytes))
        })
        .collect()
}

/// The title of a study: its own, else the names of its départements, else a
/// word for any territory.
pub(super) fn title(study: &Study, territory: &Territory, words: &Catalogue) -> String {
    let names: Vec<&str> = territory.departements().iter().map(|d| &*d.name).collect();
    match (study.title(), names.len()) {
        (Some(title), _) => title.to_owned(),
        (None, 1..=4) => words.list(&names),
        (None, _) => words.say("territory", &[]),
    }
}

/// The main roads of a profile, and the cells whose trips it cannot know.
fn map_roads(
    results: &Results,
    profile: &ProfileResults,
    beyond: impl Fn(CellIndex) -> bool,
) -> Option<MapRoads> {
    let network = &profile.roads.as_ref()?.network;
    let line = |edge: EdgeIndex| network.geometry(edge).map(Coord::from).collect();
    let of = |class: RoadClass| {
        let edges = network.edges().filter(|&edge| network.class(edge) == class);
        edges.map(line).collect()
    };
    let cells = results.territory().indexed_cells().map(|(cell, _)| cell);
    Some(MapRoads {
        motorways: of(RoadClass::Motorway),
        major: of(RoadClass::Major),
        water: map_water(&profile.roads.as_ref()?.water),
        beyond: cells.filter(|&cell| beyond(cell)).collect(),
    })
}

/// The water that came with roads, as maps show it.
fn map_water(water: &Water) -> MapWater {
    let course = |course: &Course| MapCourse {
        line: course.line.clone(),
        whole: course.whole,
    };
    MapWater {
        courses: water.courses.iter().map(course).collect(),
        surfaces: water.surfaces.clone(),
    }
}

fn about(study: &Study, results: &Results, (method, words): (&str, &Catalogue)) -> About {
    // What others published is set beside the figures; it is in no map.
    let drawn = |file: &&Described| {
        let mut compared = study.compare().iter();
        !compared.any(|one| one.published.file.path == file.path)
    };
    About {
        name: title(study, results.territory(), words),
        method: method.to_owned(),
        date: study.date().unwrap_or_default().to_owned(),
        sources: sources(results.loaded.files.iter().filter(drawn)),
        credit: study.author().unwrap_or_default().to_owned(),
        paper: study.maps().paper,
    }
}

/// How times were computed, in a sentence.
fn method(study: &Study, words: &Catalogue) -> String {
    let profiles = study.travel().profiles();
    let main = study.travel().main(Audience::Everyone);
    let rest = profile_method(&profiles[main], words);
    let qpv = study.travel().main(Audience::Qpv);
    if qpv == main {
        return rest;
    }
    let own = profile_method(&profiles[qpv], words);
    words.say(
        "method-by-audience",
        &[("qpv", Arg::Text(&own)), ("rest", Arg::Text(&rest))],
    )
}

/// How times of one profile were computed.
fn profile_method(profile: &TravelProfile, words: &Catalogue) -> String {
    match &profile.model {
        ModelSettings::CrowFly(settings) => {
            let detour = words.number(settings.detour, 2);
            words.say("method-crow-fly", &[("detour", Arg::Text(&detour))])
        }
        ModelSettings::Road(settings) => {
            let walking = words.number(settings.options.link.walking.kmh(), 1);
            let key = format!("method-road-{}", settings.profile.mode().key());
            words.say(&key, &[("walking", Arg::Text(&walking))])
        }
    }
}

/// One text a source, in the order of the study, none twice.
fn sources<'a>(files: impl Iterator<Item = &'a Described>) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for file in files {
        let text = source(file);
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts
}

/// Who publishes a file, with its date and licence; its name where the study
/// does not say.
fn source(file: &Described) -> String {
    let name = file
        .path
        .file_name()
        .map_or_else(|| file.label.clone().into(), |n| n.to_string_lossy());
    let publisher = file.source.as_deref().unwrap_or(&name);
    let details: Vec<&str> = [&file.date, &file.licence]
        .into_iter()
        .flatten()
        .map(|s| &**s)
        .collect();
    if details.is_empty() {
        publisher.to_owned()
    } else {
        format!("{publisher} ({})", details.join(", "))
    }
}
