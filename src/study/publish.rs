//! Everything a run writes, in one place.

use std::io;
use std::path::Path;

use geo_types::Point;

use crate::coverage::{Coverage, Zoning};
use crate::crs::{Crs, Transform};
use crate::directory::state::{Areas, State, StateOptions};
use crate::faults::FaultKind;
use crate::gaps::{Gaps, Mesh};
use crate::i18n::Catalogue;
use crate::io::write::{
    Shape, StagedOutputs, WriteError, write_csv, write_directory, write_geojson, write_rows_report,
};
use crate::progress::{Progress, Stage};
use crate::report::tables::{self, CellTrips};
use crate::report::{ProfileInput, Summary, SummaryInput};
use crate::study::itinerary::{plan_of_run, write_plan_of_run};
use crate::study::manifest::Manifest;
use crate::study::parameters::parameters;
use crate::study::{Results, RunError, Study, pages, pictures, who};
use crate::table::Table;
use crate::territory::Territory;
use crate::travel::Journeys;

/// Where outputs go, in which language, and who hears of it.
#[derive(Clone, Copy)]
pub struct Edition<'a> {
    /// The folder, made if it is not there.
    pub out: &'a Path,
    /// The words of the maps, the faults and the summary.
    pub words: &'a Catalogue,
    /// Hears how the writing goes on.
    pub progress: &'a dyn Progress,
}

/// Writes every output of a study into a folder, all together: tables, zones,
/// places, faults, maps, the summary, and the manifest last.
///
/// # Errors
/// [`RunError`] when an output cannot be made or written; the previous
/// outputs are whole then.
pub fn publish(
    study: &Study,
    results: &Results,
    edition: Edition<'_>,
) -> Result<Summary, RunError> {
    let Edition {
        out,
        words,
        progress,
    } = edition;
    let plan = plan_of_run((study, results), words)?;
    let mut summary = summary(study, results, words);
    summary.plan = plan
        .as_ref()
        .map(|plan| plan.summary(results))
        .transpose()?;
    let mut outputs = StagedOutputs::begin(out)?;
    progress.begin(Stage::WriteTables, None);
    let publication = Publication {
        results,
        words,
        to_degrees: Transform::new(results.territory().crs(), Crs::WGS84)?,
    };
    publication.write_tables(study, &mut outputs)?;
    publication.write_profiles(study, &mut outputs)?;
    write_table(&tables::reach(&summary.profiles), "", &mut outputs)?;
    publication.write_who(study, &mut outputs)?;
    if let Some(help) = &results.help {
        write_table(&tables::hours(results.territory(), help), "", &mut outputs)?;
    }
    publication.write_shapes(study, &mut outputs)?;
    progress.begin(Stage::DrawMaps, None);
    let subject = pictures::Subject::main(study, results, words);
    let drawn = (results, &subject.map_input(results));
    pictures::draw(study, drawn, words, &mut outputs)?;
    pages::write((study, results, &subject), (&summary, words), &mut outputs)?;
    write_plan_of_run((study, results), plan.as_ref(), words, &mut outputs)?;
    outputs.write("summary.json", |out| json(&summary, out))?;
    let manifest = Manifest::new(parameters(study), &results.loaded, &summary, &outputs)?;
    outputs.write("manifest.json", |out| json(&manifest, out))?;
    outputs.commit()?;
    Ok(summary)
}

/// The summary of a study; a study without a title takes the name of its land.
#[must_use]
pub fn summary(study: &Study, results: &Results, words: &Catalogue) -> Summary {
    let title = pictures::title(study, results.territory(), words);
    let profiles = study.travel().profiles().iter().zip(&results.profiles);
    let profiles: Vec<ProfileInput<'_>> = profiles
        .map(|(profile, found)| ProfileInput {
            name: &profile.name,
            audience: profile.audience.key(),
            journeys: &found.journeys,
            coverage: &found.coverage,
            network: found.roads.as_ref().map(|roads| {
                let network = &roads.network;
                let junctions = network.graph().node_count() as usize;
                (junctions, network.edge_count(), network.total_length())
            }),
        })
        .collect();
    let mut summary = Summary::new(SummaryInput {
        title: &title,
        territory: results.territory(),
        coverage: &results.coverage,
        gaps: results.main_gaps(),
        report: results.report(),
        places_set_aside: results.loaded.counts.places_set_aside,
        profiles: &profiles,
        help: results.help.as_ref(),
    });
    summary.access = results
        .who
        .as_ref()
        .zip(study.who())
        .map(|(found, settings)| who::summary(settings, results.territory(), found));
    summary
}

struct Publication<'a> {
    results: &'a Results,
    words: &'a Catalogue,
    to_degrees: Transform,
}

impl Publication<'_> {
    fn territory(&self) -> &Territory {
        self.results.territory()
    }

    /// Access and equity, where the study asks for them.
    fn write_who(&self, study: &Study, outputs: &mut StagedOutputs) -> Result<(), WriteError> {
        let Some((found, settings)) = self.results.who.as_ref().zip(study.who()) else {
            return Ok(());
        };
        for make in [who::access_table, who::equity_table] {
            write_table(&make(settings, self.territory(), found), "", outputs)?;
        }
        Ok(())
    }

    fn write_tables(&self, study: &Study, outputs: &mut StagedOutputs) -> Result<(), WriteError> {
        let all = study.travel().profiles().iter().zip(&self.results.profiles);
        let profiles: Vec<(&str, &Journeys)> = all
            .map(|(profile, found)| (profile.name.as_str(), &found.journeys))
            .collect();
        let trips = CellTrips {
            nearest: &self.results.nearest,
            profiles: &profiles,
            chosen: &self.results.chosen,
            k: study.nearest().get(),
            help: self.results.help.as_ref(),
        };
        self.write_travel("", (&self.results.coverage, trips), outputs)?;
        let faults = tables::faults(
            self.results.report(),
            |kind| self.words.say(&format!("fault-{}", kind.key()), &[]),
            |kind| self.words.say(&format!("fault-{}-remedy", kind.key()), &[]),
        );
        write_table(&faults, "", outputs)?;
        self.write_directory(study, outputs)
    }

    /// What each profile gives for everyone, in a folder of its own where
    /// there are several: tables whose columns still add up to the territory,
    /// as they would not with the profiles one below the other.
    fn write_profiles(&self, study: &Study, outputs: &mut StagedOutputs) -> Result<(), WriteError> {
        let profiles = study.travel().profiles();
        if profiles.len() < 2 {
            return Ok(());
        }
        for (profile, found) in profiles.iter().zip(&self.results.profiles) {
            let trips = CellTrips {
                nearest: found.journeys.nearest(),
                profiles: &[(&profile.name, &found.journeys)],
                chosen: &[],
                k: study.nearest().get(),
                help: None,
            };
            let folder = format!("{}/", profile.name);
            self.write_travel(&folder, (&found.coverage, trips), outputs)?;
        }
        Ok(())
    }

    /// The tables of coverage and of cells, in a folder.
    fn write_travel(
        &self,
        folder: &str,
        (coverage, trips): (&Coverage, CellTrips<'_>),
        outputs: &mut StagedOutputs,
    ) -> Result<(), WriteError> {
        for &zoning in Zoning::ALL {
            let table = tables::coverage(self.territory(), coverage, zoning);
            write_table(&table, folder, outputs)?;
        }
        let cells = tables::cells(self.territory(), trips, &self.to_degrees);
        write_table(&cells, folder, outputs)
    }

    /// The merged list, and what was done to each row of the lists.
    fn write_directory(
        &self,
        study: &Study,
        outputs: &mut StagedOutputs,
    ) -> Result<(), WriteError> {
        let Some(list) = &self.results.loaded.merged else {
            return Ok(());
        };
        outputs.write("directory.csv", |out| write_directory(list.listed(), out))?;
        let reason = |kind: FaultKind| self.words.say(&format!("fault-{}", kind.key()), &[]);
        outputs.write("directory_report.csv", |out| {
            write_rows_report(list.rows(), reason, out)
        })?;
        write_table(&list.review(), "", outputs)?;
        let areas = Areas::of(self.territory());
        let options = StateOptions {
            reference: study.inputs().directory.as_ref().and_then(|d| d.reference),
            ..StateOptions::default()
        };
        let state = State::of(&list.directory, &areas, &options);
        write_table(&state.departements_table(&areas), "", outputs)?;
        write_table(&state.epcis_table(&areas), "", outputs)
    }

    fn write_shapes(&self, study: &Study, outputs: &mut StagedOutputs) -> Result<(), WriteError> {
        for (rank, gaps) in self.results.gaps.iter().enumerate() {
            let name = gaps_name(rank, gaps);
            let explained = self.results.explain(study, gaps);
            let table = tables::gaps(name, self.territory(), (gaps, &explained), &self.to_degrees);
            write_table(&table, "", outputs)?;
            let outline = |zone: usize| Shape::Area(gaps.zones[zone].outline.clone());
            self.write_shape(&table, outline, outputs)?;
        }
        let lists: Vec<String> = study
            .inputs()
            .places
            .iter()
            .map(|list| list.file.label.clone())
            .collect();
        let position =
            |place: usize| Shape::Point(Point::from(self.territory().places()[place].position));
        self.write_shape(&tables::places(self.territory(), &lists), position, outputs)
    }

    fn write_shape(
        &self,
        table: &Table<'_>,
        shape: impl Fn(usize) -> Shape,
        outputs: &mut StagedOutputs,
    ) -> Result<(), WriteError> {
        let name = format!("{}.geojson", table.name());
        outputs.write(&name, |out| {
            write_geojson(table, shape, &self.to_degrees, out)
        })
    }
}

/// The main mesh of a study makes `gaps`, the others add their own name.
fn gaps_name(rank: usize, gaps: &Gaps) -> &'static str {
    match (rank, gaps.criterion.mesh) {
        (0, _) => "gaps",
        (_, Mesh::Grid) => "gaps_grid",
        (_, Mesh::H3(_)) => "gaps_h3",
    }
}

fn write_table(
    table: &Table<'_>,
    folder: &str,
    outputs: &mut StagedOutputs,
) -> Result<(), WriteError> {
    outputs.write(&format!("{folder}{}.csv", table.name()), |out| {
        write_csv(table, out)
    })
}

fn json(value: &impl serde::Serialize, mut out: impl io::Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut out, value)?;
    writeln!(out)
}
