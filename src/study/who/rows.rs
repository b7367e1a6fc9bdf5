//! Figures by group and public.

use std::collections::BTreeMap;

use super::groups::{Group, groups};
use super::ranking::{INCOME, Ranking};
use super::secrecy::Secrecy;
use super::supply::supply;
use super::{WhoResults, WhoSettings};
use crate::access::equity::{Distribution, concentration, fgt, gini, palma, theil};
use crate::report::{AccessSummary, DifficultySummary};
use crate::territory::{CellIndex, CommuneIndex, Territory};
use crate::travel::matrix::Amount;
use crate::units::Quantity;

/// One group and one public of it.
pub(super) struct Row {
    pub(super) zoning: &'static str,
    pub(super) code: String,
    pub(super) name: String,
    pub(super) public: String,
    /// `None` where there are too few households, and no others to be told with.
    pub(super) figures: Option<Figures>,
}

/// How access falls among the people of a row.
pub(super) struct Figures {
    pub(super) people: f64,
    pub(super) unreached: f64,
    pub(super) mean: Option<f64>,
    pub(super) gini: Option<f64>,
    pub(super) theil: Option<f64>,
    /// By the ranking of the account, where it has one.
    pub(super) palma: Option<f64>,
    pub(super) concentration: Option<f64>,
    pub(super) fgt: [Option<f64>; 3],
    /// The commune and the EPCI that most of the people of a priority
    /// neighbourhood are of.
    pub(super) around: [Option<Around>; 2],
}

/// Land around a priority neighbourhood, itself included.
#[derive(Clone, Debug)]
pub(super) struct Around {
    pub(super) code: String,
    /// The mean access of its residents.
    pub(super) mean: Option<f64>,
}

/// Everyone's figures, and the line that poverty is counted from.
pub(super) struct Account<'a> {
    pub(super) line: f64,
    pub(super) ranking: Ranking,
    territory: &'a Territory,
    scores: &'a [Option<f64>],
    publics: Vec<(String, Vec<Option<Quantity>>)>,
    secrecy: Secrecy<'a>,
}

impl<'a> Account<'a> {
    pub(super) fn new(
        settings: &WhoSettings,
        territory: &'a Territory,
        results: &'a WhoResults,
    ) -> Self {
        let publics = publics(territory, results);
        let mut account = Self {
            line: 0.0,
            ranking: Ranking::of(territory),
            territory,
            scores: results.scores.values(),
            secrecy: Secrecy::of(territory),
            publics,
        };
        let everyone: Vec<_> = territory
            .indexed_cells()
            .map(|(cell, _)| (cell, 1.0))
            .collect();
        account.line = settings.line * account.mean(&everyone).unwrap_or(0.0);
        account
    }

    /// Every group with every public.
    pub(super) fn rows(&self) -> Vec<Row> {
        let groups = self.secrecy.gathered(&groups(self.territory));
        groups
            .iter()
            .flat_map(|group| self.of_group(group))
            .collect()
    }

    fn of_group(&self, group: &Group) -> Vec<Row> {
        let withheld = self.secrecy.is_small(&group.cells);
        let around = self.around(group);
        let row = |(rank, (name, _)): (usize, &(String, _))| Row {
            zoning: group.zoning,
            code: group.code.clone(),
            name: group.name.clone(),
            public: name.clone(),
            figures: (!withheld).then(|| self.figures(rank, &group.cells, around.clone())),
        };
        self.publics.iter().enumerate().map(row).collect()
    }

    fn people(&self, public: usize, cell: CellIndex) -> f64 {
        self.publics[public].1[cell.get()].map_or(0.0, Quantity::get)
    }

    fn figures(
        &self,
        public: usize,
        cells: &[(CellIndex, f64)],
        around: [Option<Around>; 2],
    ) -> Figures {
        let people = |&(cell, part): &(CellIndex, f64)| self.people(public, cell) * part;
        let unreached = cells
            .iter()
            .filter(|(cell, _)| self.scores[cell.get()].is_none());
        let of = self.distribution(public, cells);
        let below = |order| fgt(&of, self.line, order);
        let ranks = self.ranking.of_cells(cells);
        Figures {
            people: of.people(),
            // The sum of nobody is minus zero.
            unreached: unreached.map(people).sum::<f64>() + 0.0,
            mean: of.mean(),
            gini: gini(&of),
            theil: theil(&of),
            palma: palma(&of, &ranks),
            concentration: concentration(&of, &ranks),
            fgt: [0, 1, 2].map(below),
            around,
        }
    }

    fn distribution(&self, public: usize, cells: &[(CellIndex, f64)]) -> Distribution {
        let access = cells
            .iter()
            .map(|(cell, _)| self.scores[cell.get()].unwrap_or(0.0));
        let people = cells
            .iter()
            .map(|&(cell, part)| self.people(public, cell) * part);
        let people: Vec<Amount> = people.map(|p| Amount::new(p).unwrap_or_default()).collect();
        Distribution::new(access, &people).expect("scores are finite, one a cell")
    }

    /// The mean access of residents.
    fn mean(&self, cells: &[(CellIndex, f64)]) -> Option<f64> {
        self.distribution(0, cells).mean()
    }

    /// The commune that most residents of a neighbourhood are of, and its
    /// EPCI: their mean access.
    fn around(&self, group: &Group) -> [Option<Around>; 2] {
        let Some(commune) = self.commune_of_most(group) else {
            return [const { None }; 2];
        };
        let communes = self.territory.communes();
        let epci = communes[commune.get()].epci;
        let mean = |is: &dyn Fn(CommuneIndex) -> bool| {
            let cells = self.territory.indexed_cells();
            let inside = cells.filter(|(_, cell)| cell.commune.is_some_and(is));
            self.mean(&inside.map(|(cell, _)| (cell, 1.0)).collect::<Vec<_>>())
        };
        let own = Around {
            code: communes[commune.get()].code.to_string(),
            mean: mean(&|c| c == commune),
        };
        let around = epci.map(|epci| Around {
            code: self.territory.epcis()[epci.get()].code.to_string(),
            mean: mean(&|c| communes[c.get()].epci == Some(epci)),
        });
        [Some(own), around]
    }

    /// The commune that most residents of a neighbourhood are of; `None` of
    /// another group, or where that is no commune.
    fn commune_of_most(&self, group: &Group) -> Option<CommuneIndex> {
        if group.zoning != "qpv" {
            return None;
        }
        let mut held = BTreeMap::new();
        for &(cell, part) in &group.cells {
            let commune = self.territory.cells()[cell.get()].commune;
            *held.entry(commune).or_insert(0.0) += self.people(0, cell) * part;
        }
        let most = held
            .into_iter()
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        most.and_then(|(commune, _)| commune)
    }
}

/// Residents first, then the numerators of the study, then the estimate.
fn publics(territory: &Territory, results: &WhoResults) -> Vec<(String, Vec<Option<Quantity>>)> {
    let residents = territory
        .cells()
        .iter()
        .map(|c| Some(Quantity::from(c.population)));
    let mut publics = vec![("residents".to_owned(), residents.collect())];
    let attributes = territory.attributes();
    let names = attributes.names().enumerate();
    for (column, name) in names.filter(|(_, name)| *name != INCOME) {
        let values = attributes.column(column).unwrap_or_default().to_vec();
        publics.push((name.to_owned(), values));
    }
    if let Some(estimate) = &results.difficulty {
        publics.push(("digital_difficulty".to_owned(), estimate.people.clone()));
    }
    publics
}

/// The few figures of a summary.
pub(in crate::study) fn summary(
    settings: &WhoSettings,
    territory: &Territory,
    results: &WhoResults,
) -> AccessSummary {
    let account = Account::new(settings, territory, results);
    let rows = account.rows();
    let figures = |zoning: &str, code: &str| {
        let mut residents = rows.iter().filter(|row| row.public == "residents");
        let row = residents.find(|row| row.zoning == zoning && row.code == code)?;
        row.figures.as_ref()
    };
    let whole = figures("territory", "*");
    let mean = |code| figures("rurality", code).and_then(|figures| figures.mean);
    AccessSummary {
        measure: settings.plan.measure().key(),
        supply: supply(settings, results),
        per_head: settings.plan.measure().is_per_head(),
        ranked_by: account.ranking.key(),
        concentration: whole.and_then(|f| f.concentration),
        cutoff_minutes: settings.reach().minutes(),
        mean: whole.and_then(|f| f.mean),
        gini: whole.and_then(|f| f.gini),
        theil: whole.and_then(|f| f.theil),
        line: account.line,
        below_line: whole.and_then(|f| f.fgt[0]),
        unreached: whole.map_or(0.0, |f| f.unreached),
        rural_mean: mean("rural"),
        urban_mean: mean("urban"),
        difficulty: difficulty(settings, results),
    }
}

fn difficulty(settings: &WhoSettings, results: &WhoResults) -> Option<DifficultySummary> {
    let (estimate, difficulty) = (results.difficulty.as_ref()?, settings.difficulty.as_ref()?);
    let people: Quantity = estimate.people.iter().copied().flatten().sum();
    Some(DifficultySummary {
        source: difficulty.rates().source().to_owned(),
        year: difficulty.rates().year(),
        people: people.get(),
        without_ages: estimate.without_ages.get(),
    })
}
