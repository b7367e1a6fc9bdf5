//! `[access]` and `[publics]`.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::access::publics::{
    AgeRate, Ages, DigitalDifficulty, FILOSOFI_BANDS, RateTable, RatesError,
};
use crate::access::{AccessError, Decay, Measure, Options, Plan};
use crate::study::HoursSettings;
use crate::study::mistake::{Bounds, MistakeKind};
use crate::study::section::{Node, Section};
use crate::territory::PlaceKind;
use crate::travel::matrix::{Amount, Impedance};
use crate::units::Seconds;

/// How access is scored, and who is asked about.
#[derive(Clone, Debug)]
pub struct WhoSettings {
    /// The measure, over costs in minutes.
    pub plan: Plan,
    /// How far catchments reach; exactly that time is within them.
    pub cutoff: Seconds,
    /// What places offer.
    pub supply: SupplySettings,
    /// The line of poverty of access, as a share of the mean access of a
    /// resident.
    pub line: f64,
    /// How people in digital difficulty are estimated, where rates are given.
    pub difficulty: Option<DigitalDifficulty>,
}

/// What a place offers.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum SupplySettings {
    /// Its weekly hours × its staff, in hours of work a week, each as known,
    /// else the default of its kind: those of `[hours]`
    /// ([`Capacities`](crate::coverage::help::Capacities)), averaged over the
    /// same 52 weeks.
    #[default]
    Hours,
    /// An amount by kind, in whatever unit; 1 where not said.
    Places(BTreeMap<PlaceKind, Amount>),
}

impl WhoSettings {
    /// The farthest time at which a place counts for anything: the cut-off, or
    /// where weights end before it, as those of the APL do after a quarter of
    /// an hour.
    #[must_use]
    pub fn reach(&self) -> Seconds {
        let ends = self.plan.decay().reach().map(Impedance::get);
        let ends = ends.and_then(Seconds::from_minutes);
        ends.map_or(self.cutoff, |ends| ends.min(self.cutoff))
    }

    /// The settings as `manifest.json` holds them, what goes without saying
    /// among them.
    pub(in crate::study) fn parameters(&self, hours: &HoursSettings) -> Value {
        let rates = |of: &DigitalDifficulty| {
            let table = of.rates();
            let rates = table.rates().iter();
            let rates: BTreeMap<String, f64> = rates
                .map(|rate| (rate.ages.to_string(), rate.share))
                .collect();
            json!({ "source": table.source(), "year": table.year(), "shares": rates })
        };
        json!({
            "measure": self.plan.measure().key(),
            "cutoff_minutes": self.cutoff.minutes(),
            "weights": self.plan.decay().to_string(),
            "supply": self.supply.key(),
            "capacity": self.supply.parameters(hours),
            "line_share_of_mean": self.line,
            "digital_difficulty": self.difficulty.as_ref().map(rates),
        })
    }
}

impl SupplySettings {
    /// The word in study files and tables.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::Places(_) => "places",
        }
    }

    /// What a place of each kind offers; by hours, where its own are not known.
    fn parameters(&self, hours: &HoursSettings) -> BTreeMap<&'static str, f64> {
        let usual = &hours.help.capacities;
        let offers = |kind: &PlaceKind| match self {
            Self::Hours => usual.capacity(*kind, None, None).get(),
            Self::Places(given) => given.get(kind).map_or(1.0, |amount| amount.get()),
        };
        let kinds = PlaceKind::ALL.iter();
        kinds.map(|kind| (kind.key(), offers(kind))).collect()
    }
}

/// The words for what places offer.
const SUPPLIES: [(&str, bool); 2] = [("hours", true), ("places", false)];

/// The measures of studies. The cost of the nearest is what coverage tells.
const MEASURES: [(&str, Measure); 9] = [
    ("cumulative", Measure::Cumulative),
    ("gravity", Measure::Gravity),
    ("2sfca", Measure::TwoStep),
    ("e2sfca", Measure::EnhancedTwoStep),
    ("kd2sfca", Measure::KernelDensity),
    ("3sfca", Measure::ThreeStep),
    ("mh3sfca", Measure::HuffThreeStep),
    ("bfca", Measure::Balanced),
    ("apl", Measure::Apl),
];

/// Catchments: more than nothing, at most a day.
const MINUTES: Bounds = Bounds::Above(0.0, 1440.0);

/// What a place offers.
const CAPACITY: Bounds = Bounds::Within(0.0, 1e9);

/// Reads both sections; `None` where neither is there. Access is by E2SFCA
/// within 30 minutes, places offer their hours of work, and the line is half
/// of the mean, where not said.
pub(in crate::study) fn who(root: &mut Section<'_>) -> Option<WhoSettings> {
    let access = root.section("access", access);
    let publics = root.section("publics", |s| s.section("difficulty", difficulty).flatten());
    if access.is_none() && publics.is_none() {
        return None;
    }
    let settings = access
        .flatten()
        .or_else(|| settings(Scored::default()).ok())?;
    Some(WhoSettings {
        difficulty: publics.flatten(),
        ..settings
    })
}

/// What `[access]` says.
#[derive(Default)]
struct Scored {
    measure: Option<Measure>,
    minutes: Option<f64>,
    decay: Option<Decay>,
    supply: SupplySettings,
    line: Option<f64>,
}

fn access(section: &mut Section<'_>) -> Option<WhoSettings> {
    let measure = section.choice("measure", &MEASURES);
    let minutes = section.number("cutoff_minutes", MINUTES);
    let decay = section.get("decay").and_then(decay);
    let line = section.number("line_share_of_mean", Bounds::Above(0.0, 100.0));
    let scored = Scored {
        measure,
        minutes,
        decay,
        supply: supply(section),
        line,
    };
    let made = settings(scored);
    if let Err(error) = &made {
        section.note(match error {
            AccessError::DecayRefused { .. } => MistakeKind::Exclusive("measure", "decay"),
            _ => MistakeKind::MissingKey("decay"),
        });
    }
    made.ok()
}

fn settings(scored: Scored) -> Result<WhoSettings, AccessError> {
    let minutes = scored.minutes.unwrap_or(30.0);
    let cutoff = Seconds::from_minutes(minutes).unwrap_or(Seconds::from_tenths(30 * 600));
    let options = Options {
        cutoff: Some(Impedance::from(cutoff)),
        decay: scored.decay,
        count: None,
    };
    Ok(WhoSettings {
        plan: Plan::new(scored.measure.unwrap_or(Measure::EnhancedTwoStep), options)?,
        cutoff,
        supply: scored.supply,
        line: scored.line.unwrap_or(0.5),
        difficulty: None,
    })
}

fn decay(node: Node<'_>) -> Option<Decay> {
    let text = node.text()?;
    let read = text.parse().ok();
    if read.is_none() {
        node.note(MistakeKind::NoDecay(text));
    }
    read
}

/// `supply`, and `[access.capacity]`: what is given by kind leaves no use for
/// hours.
fn supply(section: &mut Section<'_>) -> SupplySettings {
    let by_hours = section.choice("supply", &SUPPLIES);
    let given = section.section("capacity", capacity);
    match (by_hours, given) {
        (Some(true), Some(_)) => {
            section.note(MistakeKind::Exclusive("supply", "capacity"));
            SupplySettings::Hours
        }
        (_, Some(given)) => SupplySettings::Places(given),
        (Some(false), None) => SupplySettings::Places(BTreeMap::new()),
        _ => SupplySettings::Hours,
    }
}

fn capacity(section: &mut Section<'_>) -> BTreeMap<PlaceKind, Amount> {
    let of = |kind: &PlaceKind| {
        let amount = section.number(kind.key(), CAPACITY)?;
        Some((*kind, Amount::new(amount)?))
    };
    PlaceKind::ALL.iter().filter_map(of).collect()
}

/// `[publics.difficulty]`: rates in per cent by ages, of one source and year.
fn difficulty(section: &mut Section<'_>) -> Option<DigitalDifficulty> {
    let source = section.need("source").and_then(|node| node.text());
    let year = section.need("year").and_then(|n| n.integer(1990, 2100));
    let node = section.need("rates_percent")?;
    let entries = node.section()?;
    let mut rates = Vec::new();
    for (name, span, value) in entries.entries() {
        match name.parse::<Ages>() {
            Ok(ages) => rates.extend(rate(ages, value)),
            Err(()) => node
                .notes()
                .note(span, MistakeKind::NoAges(name.to_owned())),
        }
    }
    match RateTable::new(source?, year?, rates) {
        Ok(table) => Some(DigitalDifficulty::new(table)),
        Err(error) => {
            node.note(mistake(&error));
            None
        }
    }
}

fn rate(ages: Ages, value: Node<'_>) -> Option<AgeRate> {
    let share = value.number(Bounds::Within(0.0, 100.0))? / 100.0;
    Some(AgeRate { ages, share })
}

fn mistake(error: &RatesError) -> MistakeKind {
    match error {
        RatesError::Gap { from, to } => MistakeKind::NoRate(format!("{from}-{to}")),
        RatesError::Open(to) => MistakeKind::NoRate(format!("{}+", u16::from(*to) + 1)),
        RatesError::Overlap(first, next) => MistakeKind::AgesTwice(format!("{first}, {next}")),
        // A share is within bounds by now: what is left is a table of nothing.
        _ => MistakeKind::Empty,
    }
}

/// The age bands that an estimate needs, beside the numerators of a study.
pub(in crate::study) fn add_bands(
    attributes: &mut BTreeMap<String, Vec<String>>,
    settings: Option<&WhoSettings>,
) {
    if settings.is_some_and(|settings| settings.difficulty.is_some()) {
        for (column, ..) in FILOSOFI_BANDS {
            let named = attributes.entry(column.to_owned());
            named.or_insert_with(|| vec![column.to_owned()]);
        }
    }
}
