//! What a series says, before anything is drawn.

use geo_types::Coord;

use super::{Mark, SeriesKind, SeriesPanel};
use crate::i18n::{Arg, Catalogue};
use crate::map::classes::Category;
use crate::map::furniture::share;
use crate::map::layers::Fill;
use crate::territory::{CellIndex, Territory};
use crate::units::Quantity;

/// A sheet of panels.
pub(in crate::map) struct Spec {
    /// What the panels differ by.
    pub(in crate::map) kind: SeriesKind,
    /// The finding, in a sentence.
    pub(in crate::map) title: String,
    /// What the classes are.
    pub(in crate::map) heading: String,
    /// The classes of every panel, best first, and what they are called.
    pub(in crate::map) classes: Vec<(Fill, String)>,
    /// Whether classes are a scale, which the legend explains whole; of others
    /// those alone that a panel has.
    pub(in crate::map) is_scale: bool,
    /// What land is called that falls into no class: from which nothing is
    /// reached, and of which nothing is known.
    pub(in crate::map) without: [String; 2],
    /// What small print says below the classes.
    pub(in crate::map) notes: Vec<String>,
    /// What the marks are called, in the order of the legend.
    pub(in crate::map) marks: Vec<(Mark, String)>,
    /// Whether panels show the borders of communes.
    pub(in crate::map) communes: bool,
    /// Where the figure of each area may stand on every panel, in metres, the
    /// best first.
    pub(in crate::map) spots: Vec<Vec<Coord>>,
    /// The panels, in reading order.
    pub(in crate::map) panels: Vec<Panel>,
}

/// What a panel paints.
pub(in crate::map) enum Painted {
    /// One category a cell, in their order.
    Cells(Vec<Category>),
    /// One category a commune, in their order.
    Communes(Vec<Category>),
}

/// One panel.
pub(in crate::map) struct Panel {
    /// Its name in tables.
    pub(super) key: String,
    /// What it shows.
    pub(super) caption: String,
    /// Its key figure in words.
    pub(super) figure: String,
    /// Those who are reached.
    pub(super) reached: Quantity,
    /// What it paints.
    pub(super) painted: Painted,
    /// The people of its classes.
    pub(super) tally: Tally,
    /// What stands on it, the lowest first: marks, and where in metres.
    pub(super) marks: Vec<(Mark, Vec<Coord>)>,
    /// Figures of areas, each with the rank of its spots.
    pub(super) figures: Vec<(usize, String)>,
}

/// People by category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::map) struct Tally {
    /// Those of each class.
    pub(in crate::map) classes: Vec<Quantity>,
    /// Those who reach nothing.
    pub(in crate::map) unreachable: Quantity,
    /// Those of whom nothing is known.
    pub(in crate::map) unknown: Quantity,
}

impl Tally {
    /// Nobody yet, in so many classes.
    pub(super) fn empty(classes: usize) -> Self {
        Self {
            classes: vec![Quantity::ZERO; classes],
            unreachable: Quantity::ZERO,
            unknown: Quantity::ZERO,
        }
    }

    /// Counts people of a category.
    pub(super) fn add(&mut self, category: Category, people: Quantity) {
        *match category {
            Category::Class(rank) => &mut self.classes[rank],
            Category::Unreachable => &mut self.unreachable,
            Category::Unknown => &mut self.unknown,
        } += people;
    }

    /// Everyone.
    pub(super) fn total(&self) -> Quantity {
        let classes: Quantity = self.classes.iter().copied().sum();
        classes + self.unreachable + self.unknown
    }
}

/// The category of every cell, and the people in each.
pub(super) fn by_cell(
    territory: &Territory,
    classes: usize,
    category: impl Fn(CellIndex) -> Category,
) -> (Painted, Tally) {
    let mut tally = Tally::empty(classes);
    let cells = territory.indexed_cells().map(|(index, cell)| {
        let category = category(index);
        tally.add(category, cell.population.into());
        category
    });
    let painted = Painted::Cells(cells.collect());
    (painted, tally)
}

impl Panel {
    /// The share of those who are reached.
    pub(super) fn share(&self, words: &Catalogue) -> String {
        share(self.reached, self.tally.total(), words)
    }

    /// How many marks stand on it.
    pub(super) fn mark_count(&self) -> usize {
        self.marks.iter().map(|(_, at)| at.len()).sum()
    }

    /// The classes in words with their people, those without a class last and
    /// only where there are some.
    fn told(&self, spec: &Spec) -> Vec<(String, Quantity)> {
        let names = spec.classes.iter().map(|(_, name)| name.clone());
        let classes = names.zip(self.tally.classes.iter().copied());
        let without = [self.tally.unreachable, self.tally.unknown];
        let without = spec.without.iter().cloned().zip(without);
        classes
            .chain(without.filter(|(_, people)| !people.is_zero()))
            .collect()
    }

    /// The panel in sentences, for those who cannot see it.
    pub(super) fn description(&self, spec: &Spec, words: &Catalogue) -> String {
        let total = self.tally.total();
        let entry = |(name, people): (String, Quantity)| {
            let part = share(people, total, words);
            let args = [
                ("class", Arg::Text(&name)),
                ("people", Arg::Text(&words.number(people.get(), 0))),
                ("share", Arg::Text(&part)),
            ];
            words.say("series-described", &args)
        };
        let entries: Vec<String> = self.told(spec).into_iter().map(entry).collect();
        let args = [
            ("caption", Arg::Text(&self.caption)),
            ("figure", Arg::Text(&self.figure)),
            ("classes", Arg::Text(&entries.join(" · "))),
        ];
        words.say("series-panel-described", &args)
    }

    /// Its figures.
    pub(super) fn figures(&self, spec: &Spec) -> SeriesPanel {
        SeriesPanel {
            key: self.key.clone(),
            caption: self.caption.clone(),
            reached: self.reached,
            classes: self.told(spec),
        }
    }
}

impl Spec {
    /// A sheet of these panels, whose title, heading and classes are still to
    /// be said: places for marks, and what most series say of land without a
    /// class, of the figures and of the bars.
    pub(super) fn of(kind: SeriesKind, panels: Vec<Panel>, words: &Catalogue) -> Self {
        let say = |key: &str| words.say(key, &[]);
        let figure = format!("series-{}-figure", kind.key());
        Self {
            kind,
            title: String::new(),
            heading: String::new(),
            classes: Vec::new(),
            is_scale: true,
            without: ["map-unreachable", "map-beyond-roads"].map(say),
            notes: words
                .has(&figure)
                .then(|| say(&figure))
                .into_iter()
                .chain([say("series-bar")])
                .collect(),
            marks: vec![(Mark::Place, say("series-mark-place"))],
            communes: false,
            spots: Vec::new(),
            panels,
        }
    }

    /// The classes that the legend explains.
    pub(in crate::map) fn explained(&self) -> impl Iterator<Item = &(Fill, String)> {
        let used = |rank: usize| {
            let mut panels = self.panels.iter();
            panels.any(|panel| !panel.tally.classes[rank].is_zero())
        };
        let classes = self.classes.iter().enumerate();
        let shown = classes.filter(move |&(rank, _)| self.is_scale || used(rank));
        shown.map(|(_, class)| class)
    }

    /// Whether any panel has people who reach nothing, and any people of whom
    /// nothing is known.
    pub(in crate::map) fn has_without(&self) -> [bool; 2] {
        let any = |of: fn(&Tally) -> Quantity| {
            let mut panels = self.panels.iter();
            panels.any(|panel| !of(&panel.tally).is_zero())
        };
        [any(|t| t.unreachable), any(|t| t.unknown)]
    }

    /// Whether communes are painted whole.
    pub(in crate::map) fn paints_areas(&self) -> bool {
        let mut panels = self.panels.iter();
        panels.any(|panel| matches!(panel.painted, Painted::Communes(_)))
    }

    /// Every panel in sentences.
    pub(super) fn description(&self, words: &Catalogue) -> String {
        let panels = self.panels.iter();
        let told: Vec<String> = panels.map(|p| p.description(self, words)).collect();
        let args = [
            ("heading", Arg::Text(&self.heading)),
            ("panels", Arg::Text(&told.join(" "))),
        ];
        words.say("series-sheet-described", &args)
    }
}
