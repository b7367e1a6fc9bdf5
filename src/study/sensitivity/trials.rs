//! The trials of a study: which changes it asks for, and the times under each.

use std::num::NonZeroUsize;
use std::sync::Arc;

use super::SensitivitySettings;
use crate::coverage::help::HelpHours;
use crate::sensitivity::{Aggregate, Assumption, Change, Ground, HoursFigures, Sensitivity, Trial};
use crate::study::ready::Reach;
use crate::study::{CrowFlySettings, ModelSettings, ProfileResults, Results, RoadSettings, Study};
use crate::territory::CellIndex;
use crate::travel::{
    Destination, NearestPlaces, Origin, Road, RoadOptions, TravelModel as _, destinations, origins,
};
use crate::units::Seconds;

/// Times of all cells.
type Times = Arc<[Option<Seconds>]>;

/// Measures the headline figures under every change that the study asks for
/// and that its data allow; `None` where it wants none.
pub(in crate::study) fn vary(study: &Study, results: &Results) -> Option<Sensitivity> {
    let settings = study.sensitivity()?;
    let varied = Varied::new(study, results, settings);
    let hours = |trial: Trial| {
        let hours = varied.hours(&trial);
        trial.with_hours(hours)
    };
    let base = hours(Trial::base(Arc::clone(&varied.base)));
    let trials = varied.trials().into_iter().map(hours).collect();
    let gaps = results.main_gaps();
    let ground = Ground::new(results.territory(), study.cutoffs(), gaps.criterion);
    // Zones are made again from times alone, of everyone.
    let is_plain = gaps.query == gaps.criterion.into() && gaps.uncounted.is_zero();
    let ground = if is_plain {
        ground
    } else {
        ground.without_zones()
    };
    let thresholds = settings.thresholds.clone();
    Some(Sensitivity::measure(&ground, &base, trials, thresholds))
}

/// What trials are made from.
struct Varied<'a> {
    study: &'a Study,
    results: &'a Results,
    settings: &'a SensitivitySettings,
    models: Vec<ModelSettings>,
    base: Times,
    to: Vec<Destination>,
}

impl<'a> Varied<'a> {
    fn new(study: &'a Study, results: &'a Results, settings: &'a SensitivitySettings) -> Self {
        Self {
            study,
            results,
            settings,
            models: study.travel().models(),
            base: times(&results.nearest).into(),
            to: destinations(results.territory()),
        }
    }

    fn trials(&self) -> Vec<Trial> {
        let mut trials = self.of_cutoffs();
        trials.extend(self.of_speeds());
        let detours = self.detours();
        trials.extend(
            detours
                .iter()
                .flatten()
                .map(|(c, t)| Trial::new(*c, Arc::clone(t))),
        );
        trials.extend(self.of_imputed());
        trials.extend(self.of_grids());
        trials.extend(self.together(detours.as_ref()));
        trials
    }

    fn of_cutoffs(&self) -> Vec<Trial> {
        let by = self.settings.cutoff;
        if by == Seconds::ZERO {
            return Vec::new();
        }
        let changes = [Change::ShorterCutoff(by), Change::LongerCutoff(by)];
        changes
            .map(|c| Trial::new(c, Arc::clone(&self.base)))
            .into()
    }

    fn of_speeds(&self) -> Vec<Trial> {
        let [slow, fast] = self.speeds();
        if slow == fast {
            return Vec::new();
        }
        vec![
            Trial::new(Change::Slower(slow), Arc::clone(&self.base)),
            Trial::new(Change::Faster(fast), self.faster(&self.models)),
        ]
    }

    /// The lower and the higher speeds, in thousandths of those given.
    fn speeds(&self) -> [u32; 2] {
        [1000 - self.settings.speed, 1000 + self.settings.speed]
    }

    /// The times that the higher speeds are held against: those of the base,
    /// unless trips are cut off at a time of travel, beyond which some would
    /// now be within it.
    fn faster(&self, models: &[ModelSettings]) -> Times {
        let [_, fast] = self.speeds();
        let models: Vec<_> = models.iter().map(|model| unhurried(model, fast)).collect();
        self.times_by(&models)
    }

    /// The low and the high detour with their times; `None` where no profile
    /// in use goes by straight lines.
    fn detours(&self) -> Option<[(Change, Times); 2]> {
        let [low, high] = self.settings.detour?;
        let is_straight = |model: &ModelSettings| matches!(model, ModelSettings::CrowFly(_));
        let numbers = 0..self.models.len();
        let mut used = numbers.filter(|&number| self.is_used(number));
        used.find(|&number| is_straight(&self.models[number]))?;
        let times = |detour| self.times_by(&self.with_detour(detour));
        Some([
            (Change::LowDetour(low), times(low)),
            (Change::HighDetour(high), times(high)),
        ])
    }

    fn with_detour(&self, detour: f64) -> Vec<ModelSettings> {
        let with = |model: &ModelSettings| match model {
            ModelSettings::CrowFly(settings) => ModelSettings::CrowFly(CrowFlySettings {
                detour,
                ..settings.clone()
            }),
            other @ ModelSettings::Road(_) => other.clone(),
        };
        self.models.iter().map(with).collect()
    }

    /// Without imputed cells, where some people live in such and others not.
    fn of_imputed(&self) -> Option<Trial> {
        let cells = self.results.territory().cells();
        let some = |imputed: bool| {
            let mut cells = cells.iter().filter(|cell| !cell.population.is_zero());
            cells.any(|cell| (cell.imputed == Some(true)) == imputed)
        };
        let wanted = self.settings.imputed && some(true) && some(false);
        wanted.then(|| Trial::new(Change::WithoutImputed, Arc::clone(&self.base)))
    }

    fn of_grids(&self) -> Vec<Trial> {
        let territory = self.results.territory();
        let gather = |grid: &Change| match grid {
            Change::SquareKilometres => Aggregate::square_kilometres(territory),
            _ => Aggregate::communes(territory),
        };
        let trial = |grid: &Change| Some(Trial::new(*grid, self.gathered(&gather(grid)?)));
        self.settings.grids.iter().filter_map(trial).collect()
    }

    /// Everything of travel against the people reached, and in their favour,
    /// where at least two assumptions of travel are changed.
    fn together(&self, detours: Option<&[(Change, Times); 2]>) -> Vec<Trial> {
        let by = i64::from(self.settings.cutoff.tenths());
        let [slow, fast] = self.speeds();
        let changed = [by > 0, slow < fast, detours.is_some()];
        if changed.iter().filter(|changed| **changed).count() < 2 {
            return Vec::new();
        }
        let high = detours.map_or(&self.base, |[_, (_, high)]| high);
        let against = Trial::new(Change::Against, Arc::clone(high));
        let models = match self.settings.detour {
            Some([low, _]) => self.with_detour(low),
            None => self.models.clone(),
        };
        let favour = Trial::new(Change::InFavour, self.faster(&models));
        vec![
            against.moved(-by).travelled(slow),
            favour.moved(by).travelled(fast),
        ]
    }

    fn is_used(&self, profile: usize) -> bool {
        match &self.results.chosen[..] {
            [] => profile == 0,
            chosen => chosen.iter().any(|&number| usize::from(number) == profile),
        }
    }

    /// Times by other models; those of profiles that do not change are not
    /// worked out again.
    fn times_by(&self, models: &[ModelSettings]) -> Times {
        if *models == self.models {
            return Arc::clone(&self.base);
        }
        let from = origins(self.results.territory());
        let profiles = self.results.profiles.iter();
        let answers: Vec<Vec<Option<Seconds>>> = profiles
            .enumerate()
            .map(|(number, found)| match &models[number] {
                _ if !self.is_used(number) => Vec::new(),
                model if *model == self.models[number] => times(found.journeys.nearest()),
                model => times(&nearest(model, found, (&from, &self.to))),
            })
            .collect();
        self.choose(&answers)
    }

    /// Times from the places that people are gathered in.
    fn gathered(&self, aggregate: &Aggregate) -> Times {
        let profiles = self.results.profiles.iter();
        let answers: Vec<Vec<Option<Seconds>>> = profiles
            .enumerate()
            .map(|(number, found)| {
                if !self.is_used(number) {
                    return Vec::new();
                }
                let ends = (&aggregate.origins[..], &self.to[..]);
                let found = nearest(&self.models[number], found, ends);
                aggregate.spread(&times(&found))
            })
            .collect();
        self.choose(&answers)
    }

    /// For each cell the time by the profile that is for its people.
    fn choose(&self, answers: &[Vec<Option<Seconds>>]) -> Times {
        let chosen = &self.results.chosen;
        let number = |cell| usize::from(chosen.get(cell).copied().unwrap_or_default());
        let cells = 0..self.base.len();
        cells.map(|cell| answers[number(cell)][cell]).collect()
    }

    /// Hours of help under a trial. Gathered cells leave them unsaid: hours
    /// are counted cell by cell.
    fn hours(&self, trial: &Trial) -> Option<HoursFigures> {
        let settings = self.study.hours().filter(|_| self.settings.hours)?;
        let territory = self.results.territory();
        let counts = |cell: &_| trial.counts(cell);
        let standing = || {
            let help = self.results.help.as_ref()?;
            Some(HoursFigures::of(territory, help, counts))
        };
        match trial.change().map(Change::assumption) {
            None | Some(Assumption::Imputed) => standing(),
            Some(Assumption::Grid) => None,
            Some(_) => {
                let mut help = settings.help.clone();
                let (models, stretch) = self.models_of(trial.change()?);
                help.cutoff = stretched(trial.cutoff(help.cutoff)?, stretch)?;
                let reach = Reach {
                    territory,
                    models: &models,
                    profiles: &self.results.profiles,
                    chosen: &self.results.chosen,
                };
                let measured = reach.with_ways(&self.to, help.cutoff, |ways| {
                    HelpHours::by_cell(territory, &self.to, ways, help.clone())
                });
                Some(HoursFigures::of(territory, &measured, counts))
            }
        }
    }

    /// The models of a change, and what its speeds stretch cut-offs by, in
    /// thousandths.
    fn models_of(&self, change: Change) -> (Vec<ModelSettings>, u32) {
        let [slow, fast] = self.speeds();
        let [low, high] = [0, 1].map(|end| self.settings.detour.map(|ends| ends[end]));
        let (detour, stretch) = match change {
            Change::Slower(factor) | Change::Faster(factor) => (None, factor),
            Change::LowDetour(detour) | Change::HighDetour(detour) => (Some(detour), 1000),
            Change::Against => (high, slow),
            Change::InFavour => (low, fast),
            _ => (None, 1000),
        };
        let models = detour.map_or_else(|| self.models.clone(), |d| self.with_detour(d));
        let hurried = models.iter().map(|model| unhurried(model, stretch));
        (hurried.collect(), stretch)
    }
}

/// A cut-off as seen before speeds are changed.
fn stretched(cutoff: Seconds, thousandths: u32) -> Option<Seconds> {
    let tenths = u64::from(cutoff.tenths()) * u64::from(thousandths) / 1000;
    u32::try_from(tenths).ok().map(Seconds::from_tenths)
}

/// A model whose longest trip, where it has one, is as long in time at speeds
/// multiplied by so many thousandths: longer before they are.
fn unhurried(model: &ModelSettings, thousandths: u32) -> ModelSettings {
    let ModelSettings::Road(settings) = model else {
        return model.clone();
    };
    let longest = settings.options.cutoff;
    let cutoff = longest.map(|limit| stretched(limit, thousandths).unwrap_or(limit));
    ModelSettings::Road(RoadSettings {
        options: RoadOptions {
            cutoff,
            ..settings.options
        },
        ..settings.clone()
    })
}

fn times(nearest: &NearestPlaces) -> Vec<Option<Seconds>> {
    let cells = (0..nearest.len()).map(CellIndex::new);
    cells
        .map(|cell| nearest.nearest(cell).map(|t| t.time))
        .collect()
}

/// The nearest place of every origin by a model.
fn nearest(
    model: &ModelSettings,
    found: &ProfileResults,
    (from, to): (&[Origin], &[Destination]),
) -> NearestPlaces {
    let one = NonZeroUsize::MIN;
    match model {
        ModelSettings::CrowFly(settings) => settings.model().nearest(from, to, one),
        ModelSettings::Road(settings) => {
            let roads = found.roads.as_ref();
            let roads = roads.expect("the profile travelled over roads");
            Road::new(&roads.network, settings.options).nearest(from, to, one)
        }
    }
}
