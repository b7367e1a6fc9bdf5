//! What a page is written from.

use crate::coverage::{Coverage, CoverageRow, CoverageTable, Zoning};
use crate::faults::LoadReport;
use crate::gaps::Gaps;
use crate::gaps::explain::Explanation;
use crate::i18n::{Arg, Catalogue};
use crate::map::{About, ScreenMap};
use crate::report::{CellWays, Summary};
use crate::territory::Territory;
use crate::travel::NearestPlaces;
use crate::units::{Quantity, Seconds};

/// Results, their map, and the words to tell them in.
#[derive(Clone, Copy)]
pub struct PageInput<'a> {
    /// The territory.
    pub territory: &'a Territory,
    /// The nearest places of each of its cells.
    pub nearest: &'a NearestPlaces,
    /// Its coverage.
    pub coverage: &'a Coverage,
    /// Its under-served zones.
    pub gaps: &'a Gaps,
    /// What is told of each of them, in their order.
    pub explained: &'a [Explanation],
    /// The ways from the most populated cell of each of them, in their order;
    /// none where they are not known.
    pub ways: &'a [CellWays],
    /// The figures to quote.
    pub summary: &'a Summary,
    /// What was wrong with the input.
    pub report: &'a LoadReport,
    /// Its map.
    pub map: &'a ScreenMap,
    /// What the study says of itself.
    pub about: &'a About,
    /// The language of the page.
    pub words: &'a Catalogue,
}

impl PageInput<'_> {
    /// A message.
    pub(super) fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.say(key, args)
    }

    /// A message without variables.
    pub(super) fn word(&self, key: &str) -> String {
        self.words.say(key, &[])
    }

    /// A duration in minutes, with a decimal where it is no whole number of them.
    pub(super) fn in_minutes(&self, duration: Seconds) -> String {
        let decimals = usize::from(!duration.tenths().is_multiple_of(600));
        self.words.number(duration.minutes(), decimals)
    }

    /// Whether the class of any commune is known, without which nothing can
    /// be called rural.
    pub(super) fn knows_density(&self) -> bool {
        let communes = self.territory.communes();
        communes.iter().any(|commune| commune.density.is_some())
    }

    /// A duration to the tenth of a minute: rounded to a whole one, a time just
    /// beyond a cut-off would read as the cut-off itself.
    pub(super) fn time(&self, duration: Seconds) -> String {
        let minutes = self.words.number(duration.minutes(), 1);
        self.say("web-minutes", &[("minutes", Arg::Text(&minutes))])
    }

    /// People, to the unit.
    pub(super) fn people(&self, people: impl Into<Quantity>) -> String {
        self.words.number(people.into().get(), 0)
    }

    /// A share with one decimal; a dash of nothing.
    pub(super) fn share(&self, part: Quantity, whole: Quantity) -> String {
        let share = part.share_of(whole);
        share.map_or_else(|| "–".to_owned(), |share| self.words.percent(share, 1))
    }

    /// The rank of the cut-off that headlines are told at: that of the zones
    /// where coverage was measured at it, else the last.
    pub(super) fn headline(&self) -> usize {
        let all = self.coverage.cutoffs.as_slice();
        let wanted = self.gaps.criterion.cutoff;
        let found = all.iter().position(|&cutoff| cutoff == wanted);
        found.unwrap_or(all.len().saturating_sub(1))
    }

    /// The cut-off that headlines are told at.
    pub(super) fn headline_cutoff(&self) -> Seconds {
        let all = self.coverage.cutoffs.as_slice();
        all.get(self.headline())
            .copied()
            .unwrap_or(self.gaps.criterion.cutoff)
    }

    /// The table of a zoning, where it was measured.
    pub(super) fn table(&self, zoning: Zoning) -> Option<&CoverageTable> {
        self.coverage
            .tables
            .iter()
            .find(|table| table.zoning == zoning)
    }

    /// The publics whose figures differ from nothing: everyone, then the
    /// attributes of the grid, each with its name.
    pub(super) fn publics(&self) -> Vec<Public> {
        let everyone = Public {
            column: None,
            name: self.word("web-public-everyone"),
        };
        let columns = self.territory.attributes().names().enumerate();
        let some = columns
            .filter(|&(column, _)| !self.coverage.whole.attributes[column].total().is_zero());
        let named = some.map(|(column, key)| Public {
            column: Some(column),
            name: self.public_name(key),
        });
        std::iter::once(everyone).chain(named).collect()
    }

    fn public_name(&self, key: &str) -> String {
        let message = format!("web-public-{key}");
        if self.words.has(&message) {
            self.word(&message)
        } else {
            key.to_owned()
        }
    }
}

/// A part of the people, or another numerator of the grid.
pub(super) struct Public {
    column: Option<usize>,
    /// What it is called.
    pub(super) name: String,
}

impl Public {
    /// How it falls on the cut-offs in an area.
    pub(super) fn of<'r>(&self, row: &'r CoverageRow) -> &'r crate::coverage::Split {
        self.column
            .map_or(&row.population, |column| &row.attributes[column])
    }
}
