//! Everything a run writes, in one place.

use std::io;
use std::path::Path;

use geo_types::Point;

use crate::coverage::{Coverage, Zoning};
use crate::crs::{Crs, Transform};
use crate::faults::FaultKind;
use crate::i18n::Catalogue;
use crate::io::write::{Layer, Shape, ShapeKind, WriteError, directory_table, rows_report_table};
use crate::progress::{Progress, Stage};
use crate::report::tables::{self, CellTrips};
use crate::report::{
    Labels, ProfileInput, SensitivitySummary, ShortfallSummary, Summary, SummaryInput, evidence,
};
use crate::study::declared::StateOfPlay;
use crate::study::itinerary::{plan_of_run, tours_of_run, write_plan_of_run};
use crate::study::manifest::Manifest;
use crate::study::parameters::parameters;
use crate::study::published::Published;
use crate::study::{
    Results, RunError, Study, atlas, compare, gaps, layers, looks, on_foot, pages, pictures,
    series, who,
};
use crate::table::Table;
use crate::territory::Territory;
use crate::travel::Journeys;
use crate::units::Seconds;

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
    progress.begin(Stage::DrawMaps, None);
    let subject = pictures::Subject::main(study, results, words);
    let drawn = (results, &subject.map_input(results));
    // A plan is one search after another: maps are drawn beside it.
    let (plan, pictures) = rayon::join(
        || plan_of_run((study, results), words),
        || pictures::draw(study, drawn, words),
    );
    let plan = plan?;
    let mut summary = summary(study, results, words);
    summary.plan = plan
        .as_ref()
        .map(|plan| plan.summary(results))
        .transpose()?;
    let tours = plan
        .as_ref()
        .map(|plan| tours_of_run((study, results), plan, words));
    let mut outputs = Published::begin(out, study.outputs(), words)?;
    progress.begin(Stage::WriteTables, None);
    let to_degrees = Transform::new(results.territory().crs(), Crs::WGS84)?;
    let publication = Publication {
        results,
        words,
        to_degrees,
    };
    publication.write((study, &summary), &mut outputs)?;
    write_plan_of_run((study, results), plan.as_ref(), &mut outputs)?;
    for (name, bytes) in pictures? {
        outputs
            .files()
            .write(&name, |out| std::io::Write::write_all(out, &bytes))?;
    }
    series::write((study, results), (drawn.1, plan.as_ref()), &mut outputs)?;
    let (map, tours) = (drawn.1, tours.as_ref());
    atlas::write((study, results), (map, tours), words, outputs.files())?;
    let told = (study, results, &subject);
    pages::write(told, (&summary, tours, words), outputs.files())?;
    commit((study, results, &summary), outputs)?;
    Ok(summary)
}

/// Writes the summary, and last the manifest of all that was written.
fn commit(
    (study, results, summary): (&Study, &Results, &Summary),
    outputs: Published<'_>,
) -> Result<(), RunError> {
    let mut outputs = outputs.finish(&summary.title)?;
    outputs.write("summary.json", |out| json(summary, out))?;
    let manifest = Manifest::new(parameters(study), &results.loaded, summary, &outputs)?;
    outputs.write("manifest.json", |out| json(&manifest, out))?;
    outputs.commit()?;
    Ok(())
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
    })
    .with_trips_unknown(results.trips_unknown());
    summary.compared.clone_from(&results.compared);
    summary.on_foot = on_foot::summary(results);
    summary.access = results
        .who
        .as_ref()
        .zip(study.who())
        .map(|(found, settings)| who::summary(settings, results.territory(), found));
    let labels = Labels::new(study.cutoffs(), results.help.as_ref());
    summary.sensitivity = results
        .sensitivity
        .as_ref()
        .map(|found| SensitivitySummary::new(found, &labels));
    summary.shortfall =
        results
            .shortfall
            .as_ref()
            .zip(study.shortfall())
            .map(|(found, settings)| {
                let kinds = settings.kinds.iter().map(|kind| kind.key()).collect();
                ShortfallSummary::new(&found.found, (found.cutoff, kinds))
            });
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

    /// Tables and shapes.
    fn write(
        &self,
        (study, summary): (&Study, &Summary),
        outputs: &mut Published<'_>,
    ) -> Result<(), RunError> {
        self.write_tables(study, outputs)?;
        self.write_profiles(study, outputs)?;
        self.write_measures(study, summary, outputs)?;
        self.write_shapes(study, outputs)?;
        gaps::write((study, self.results), &self.to_degrees, outputs)
    }

    /// What was measured of coverage, beside coverage itself.
    fn write_measures(
        &self,
        study: &Study,
        summary: &Summary,
        outputs: &mut Published<'_>,
    ) -> Result<(), WriteError> {
        outputs.table(&tables::reach(&summary.profiles), "")?;
        self.write_who(study, outputs)?;
        if let Some(help) = &self.results.help {
            outputs.table(&tables::hours(self.territory(), help), "")?;
        }
        if let Some(found) = &self.results.sensitivity {
            let labels = Labels::new(study.cutoffs(), self.results.help.as_ref());
            outputs.table(&tables::sensitivity(found, &labels), "")?;
        }
        if let Some(found) = &self.results.on_foot {
            let table = tables::on_foot(self.territory(), &found.profile, &found.reach);
            outputs.table(&table, "")?;
        }
        if !self.results.compared.is_empty() {
            outputs.table(&compare::table(&self.results.compared), "")?;
        }
        if let Some(found) = &self.results.shortfall {
            for (zoning, rows) in &found.found.tables {
                let table = tables::shortfall(self.territory(), (*zoning, rows));
                outputs.table(&table, "")?;
            }
        }
        let told_together = tables::secrecy(self.territory(), &self.results.coverage);
        outputs.table(&told_together, "")
    }

    /// Access and equity, where the study asks for them.
    fn write_who(&self, study: &Study, outputs: &mut Published<'_>) -> Result<(), WriteError> {
        let Some((found, settings)) = self.results.who.as_ref().zip(study.who()) else {
            return Ok(());
        };
        for make in [who::access_table, who::equity_table] {
            outputs.table(&make(settings, self.territory(), found), "")?;
        }
        Ok(())
    }

    fn write_tables(&self, study: &Study, outputs: &mut Published<'_>) -> Result<(), WriteError> {
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
        outputs.table(&faults, "")?;
        self.write_directory(study, outputs)
    }

    /// What each profile gives for everyone, in a folder of its own where
    /// there are several: tables whose columns still add up to the territory,
    /// as they would not with the profiles one below the other.
    fn write_profiles(&self, study: &Study, outputs: &mut Published<'_>) -> Result<(), WriteError> {
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
        outputs: &mut Published<'_>,
    ) -> Result<(), WriteError> {
        for &zoning in Zoning::ALL {
            let table = tables::coverage(self.territory(), coverage, zoning);
            outputs.table(&table, folder)?;
            if folder.is_empty() {
                let areas = layers::Areas::of(self.territory(), (coverage, zoning));
                let told = (self.headline(coverage), self.words);
                areas.write((&table, &self.to_degrees), told, outputs)?;
            }
        }
        let cells = tables::cells(self.territory(), trips, &self.to_degrees);
        outputs.table(&cells, folder)?;
        if folder.is_empty() {
            let input = (self.territory(), coverage);
            layers::cells(input, (&cells, &self.to_degrees), self.words, outputs)?;
        }
        Ok(())
    }

    /// The cut-off of the under-served zones where coverage was measured at
    /// it, else the last: that of the map of coverage.
    fn headline(&self, coverage: &Coverage) -> Seconds {
        let cutoffs = coverage.cutoffs.as_slice();
        let wanted = self.results.main_gaps().criterion.cutoff;
        match cutoffs.last() {
            Some(&last) if !cutoffs.contains(&wanted) => last,
            _ => wanted,
        }
    }

    /// The merged list, and what was done to each row of the lists.
    fn write_directory(
        &self,
        study: &Study,
        outputs: &mut Published<'_>,
    ) -> Result<(), WriteError> {
        let Some(list) = &self.results.loaded.merged else {
            return Ok(());
        };
        outputs.table(&directory_table(list.listed()), "")?;
        let reason = |kind: FaultKind| self.words.say(&format!("fault-{}", kind.key()), &[]);
        outputs.table(&rows_report_table(list.rows(), reason), "")?;
        let review = list.review(|score| evidence(score, self.words));
        outputs.table(&review, "")?;
        if let Some(StateOfPlay { areas, state }) = StateOfPlay::of(study, self.results) {
            outputs.table(&state.departements_table(&areas), "")?;
            outputs.table(&state.epcis_table(&areas), "")?;
        }
        Ok(())
    }

    fn write_shapes(&self, study: &Study, outputs: &mut Published<'_>) -> Result<(), WriteError> {
        let lists = study.inputs().places.iter();
        let lists: Vec<String> = lists.map(|list| list.file.label.clone()).collect();
        let position =
            |place: usize| Shape::Point(Point::from(self.territory().places()[place].position));
        let places = tables::places(self.territory(), &lists);
        outputs.sheet(&places, "places.geojson")?;
        let layer = self.layer(&places, (ShapeKind::Points, &position));
        outputs.layer(
            &layer,
            &looks::places(self.territory().places(), self.words),
        )
    }

    fn layer<'l, 't>(
        &'l self,
        table: &'l Table<'t>,
        (kind, shape): (ShapeKind, &'l dyn Fn(usize) -> Shape),
    ) -> Layer<'l, 't> {
        Layer {
            table,
            kind,
            shape,
            to_degrees: &self.to_degrees,
        }
    }
}

fn json(value: &impl serde::Serialize, mut out: impl io::Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut out, value)?;
    writeln!(out)
}
