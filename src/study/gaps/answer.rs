//! The gaps that a study asks for, found and ranked.

use super::settings::Question;
use crate::coverage::help::HelpHours;
use crate::gaps::ranking::{RankingInput, Variants};
use crate::gaps::{Evidence, Gaps, Need};
use crate::hours::WeeklyHours;
use crate::study::who::WhoResults;
use crate::study::{RunError, Study};
use crate::territory::Territory;
use crate::travel::NearestPlaces;
use crate::units::Quantity;

/// What a study has measured that gaps may be found by.
#[derive(Clone, Copy)]
pub(in crate::study) struct Measured<'a> {
    pub(in crate::study) territory: &'a Territory,
    pub(in crate::study) nearest: &'a NearestPlaces,
    pub(in crate::study) help: Option<&'a HelpHours>,
    pub(in crate::study) who: Option<&'a WhoResults>,
    /// The cells beyond the roads that their people's profile was given;
    /// `None` where there are none.
    pub(in crate::study) unknown: Option<&'a [bool]>,
}

/// The numerators that make a zone vulnerable where the study names none, the
/// first that the data has.
const VULNERABLE: [&str; 2] = ["poor_households", "age_65_plus"];

/// Numerators that count households, which are shares of all households.
const OF_HOUSEHOLDS: &str = "households";

/// Every question of the study, in their order.
pub(in crate::study) fn answer(
    study: &Study,
    measured: Measured<'_>,
) -> Result<Vec<Gaps>, RunError> {
    // A place whose hours are not known is no place without hours: those
    // assumed for its kind count.
    let hours: Option<Vec<WeeklyHours>> = measured.help.map(|help| {
        let cells = help.cells.iter();
        cells
            .map(|cell| [cell.hours, cell.assumed].into_iter().sum())
            .collect()
    });
    let vulnerable = measured.vulnerable(study)?;
    let rule = study.gap_settings().confidence.parts();
    let variants = Variants {
        margin: rule.margin,
        pace: 1000_u16.saturating_sub(rule.faster),
        ..Variants::default()
    };
    let one = |question: &Question| {
        let mut gaps = measured.search(question, hours.as_deref())?;
        gaps.rank(&RankingInput {
            territory: measured.territory,
            nearest: measured.nearest,
            vulnerable: &vulnerable,
            weights: study.gap_settings().ranking.weights,
            variants,
        });
        Ok(gaps)
    };
    study.gap_settings().questions.iter().map(one).collect()
}

impl Measured<'_> {
    fn search(&self, question: &Question, hours: Option<&[WeeklyHours]>) -> Result<Gaps, RunError> {
        let query = &question.query;
        let named = query.public.as_deref();
        let public = named.map(|name| self.public(name)).transpose()?;
        let evidence = Evidence {
            hours: hours.filter(|_| matches!(query.need, Need::Hours(_))),
            scores: self.who.map(|who| who.scores.values()),
            public,
            unknown: self.unknown,
            ..Evidence::of_times(self.territory, self.nearest)
        };
        Ok(Gaps::search(&evidence, query.clone())?)
    }

    /// The people of a public in each cell.
    fn public(&self, name: &str) -> Result<&[Option<Quantity>], RunError> {
        self.find(name).ok_or_else(|| {
            let known = self.territory.attributes().names();
            RunError::NoPublic {
                name: name.to_owned(),
                known: known.collect::<Vec<_>>().join(", "),
            }
        })
    }

    fn find(&self, name: &str) -> Option<&[Option<Quantity>]> {
        if name == "digital_difficulty" {
            return Some(&self.who?.difficulty.as_ref()?.people);
        }
        let attributes = self.territory.attributes();
        attributes.column(attributes.names().position(|own| own == name)?)
    }

    /// In each cell the vulnerable and those they are counted among: all
    /// households for a public of households, else residents.
    fn vulnerable(&self, study: &Study) -> Result<Vec<Option<(Quantity, Quantity)>>, RunError> {
        let settings = &study.gap_settings().ranking;
        let (name, part) = match settings.vulnerable.as_deref() {
            Some(name) => (name, self.public(name)?),
            None => match VULNERABLE.iter().find_map(|&n| Some((n, self.find(n)?))) {
                Some(found) => found,
                None => return Ok(Vec::new()),
            },
        };
        let of_households = name.contains("households") || name.starts_with("men_");
        let households = self.find(OF_HOUSEHOLDS).filter(|_| of_households);
        if of_households && households.is_none() {
            // A share of nothing known.
            return Ok(Vec::new());
        }
        let cells = self.territory.cells().iter().enumerate();
        let whole = |rank: usize, residents| match households {
            Some(all) => all[rank],
            None => Some(Quantity::from(residents)),
        };
        Ok(cells
            .map(|(rank, cell)| Some((part[rank]?, whole(rank, cell.population)?)))
            .collect())
    }
}
