//! What the panels of a sheet have alike, and what each has of its own.

use geo_types::Coord;
use plotters::style::text_anchor::HPos;

use super::marks::radius;
use super::panel::{Painted, Panel, Spec};
use crate::map::MapError;
use crate::map::about::MapInput;
use crate::map::backend::{Halo, Paint, Point, Shape};
use crate::map::classes::Category;
use crate::map::font::Type;
use crate::map::layers::{
    Border, Fill, Ground, Item, Layer, Placer, border_lines, cells_filled, no_data_ground, towns_in,
};
use crate::map::palette::{COMMUNE, DEPARTEMENT, EPCI, INK, PAPER};
use crate::map::viewport::Viewport;
use crate::territory::{CellIndex, Territory};

/// More EPCI than this are too many to be told apart in a panel.
const MOST_EPCIS: usize = 60;

/// Words on panels, in points: the least that prints.
const SMALL: f64 = 6.5;

/// The borders that the panels of a series show, the finest first.
pub(super) fn shown_borders(territory: &Territory, spec: &Spec) -> Vec<Border> {
    // Where areas are told, what divides them is shown however many there are.
    let few = territory.epcis().len() <= MOST_EPCIS || spec.paints_areas();
    let mut borders = Border::of(territory);
    borders.retain(|border| match border {
        Border::Epci => few,
        Border::Departement => true,
        Border::Commune => spec.communes,
        Border::Qpv => false,
    });
    borders
}

/// How a border is drawn on a panel, the lowest line first: thinner than on a
/// map that has the page for itself.
pub(in crate::map) fn panel_paints(border: Border) -> Vec<Paint> {
    match border {
        Border::Epci => vec![Paint::line(EPCI, 9)],
        Border::Departement => vec![Paint::line(PAPER, 38), Paint::line(DEPARTEMENT, 20)],
        Border::Commune => vec![Paint::line(COMMUNE, 8)],
        Border::Qpv => Vec::new(),
    }
}

/// What all panels have alike.
pub(super) struct Shared<'a> {
    spec: &'a Spec,
    input: &'a MapInput<'a>,
    ground: Ground<'a>,
    /// Below the classes.
    land: Vec<Layer>,
    /// Right above them.
    lines: Vec<Layer>,
    /// Above all.
    names: Layer,
    /// Where the figure of each area stands, where there is room for it.
    spots: Vec<Option<Point>>,
    /// How large marks are, in units.
    radius: i32,
}

/// What one panel has of its own.
pub(super) struct Own {
    classes: Layer,
    marks: [Layer; 2],
}

impl<'a> Shared<'a> {
    /// The land and its borders, and the names of the largest towns where
    /// there is room for them beside the marks and figures of every panel.
    pub(super) fn new(
        spec: &'a Spec,
        input: &'a MapInput<'a>,
        view: Viewport,
    ) -> Result<Self, MapError> {
        let ground = Ground::new(input.territory, view);
        let mut placer = Placer::new(view.size(), marked(spec, &view));
        let spots = spec
            .spots
            .iter()
            .map(|spots| spot(spots, &view, &mut placer));
        let spots: Vec<Option<Point>> = spots.collect::<Result<_, MapError>>()?;
        let most = spec.panels.iter().map(Panel::mark_count).max();
        Ok(Self {
            land: vec![ground.surroundings(), ground.land()],
            lines: vec![ground.undeclared(input), borders(&ground, spec)],
            names: towns_in(input.territory, &view, &mut placer, [SMALL; 2])?,
            spots,
            radius: radius(most.unwrap_or(0), view.size()),
            ground,
            spec,
            input,
        })
    }

    /// What a panel has of its own.
    pub(super) fn own(&self, panel: &Panel) -> Result<Own, MapError> {
        let view = &self.ground.view;
        let classes = self.spec.classes.iter();
        let fills: Vec<Fill> = classes.map(|&(fill, _)| fill).collect();
        let classes = match &panel.painted {
            Painted::Cells(categories) => {
                let category = |cell: CellIndex| categories[cell.get()];
                cells_filled(self.input.territory, view, &fills, category)?
            }
            Painted::Communes(categories) => communes(&self.ground, &fills, categories),
        };
        let marks = panel.marks.iter().map(|(mark, at)| {
            let shown = at.iter().map(|&at| view.place(at));
            let shown = shown.filter(|&at| self.holds(at)).collect();
            Item::Stamps(mark.symbol(self.radius), shown)
        });
        let marks = Layer {
            name: "marks",
            items: marks.collect(),
        };
        let marks = [marks, self.figures(panel)];
        Ok(Own { classes, marks })
    }

    /// Whether a mark there lies whole in the frame.
    fn holds(&self, (x, y): Point) -> bool {
        let ((width, height), rim) = (self.ground.view.size(), 2 * self.radius);
        (rim..=width - rim).contains(&x) && (rim..=height - rim).contains(&y)
    }

    /// The figures of areas.
    fn figures(&self, panel: &Panel) -> Layer {
        let placed = panel.figures.iter();
        let placed = placed.filter_map(|(rank, words)| Some((self.spots[*rank]?, words)));
        let items = placed.map(|(at, words)| {
            Item::Halo(Halo {
                words: words.clone(),
                at,
                across: HPos::Center,
                style: FIGURE,
                rim: (PAPER, 35),
            })
        });
        Layer {
            name: "figures",
            items: items.collect(),
        }
    }

    /// The layers of a panel, the lowest first.
    pub(super) fn layers<'l>(&'l self, own: &'l Own) -> impl Iterator<Item = &'l Layer> {
        let land = self.land.iter().chain([&own.classes]);
        land.chain(&self.lines)
            .chain(&own.marks)
            .chain([&self.names])
    }
}

/// Where marks stand in any panel, on paper.
fn marked(spec: &Spec, view: &Viewport) -> Vec<Point> {
    let panels = spec.panels.iter().flat_map(|panel| &panel.marks);
    let mut marks: Vec<Point> = panels
        .flat_map(|(_, at)| at)
        .map(|&at| view.place(at))
        .collect();
    marks.sort_unstable();
    marks.dedup();
    marks
}

fn borders(ground: &Ground<'_>, spec: &Spec) -> Layer {
    let shapes = shown_borders(ground.territory, spec).into_iter();
    let shapes = shapes.flat_map(|border| {
        let lines = border_lines(border, ground);
        let shape = move |paint| Shape::lines(lines.clone(), paint);
        panel_paints(border).into_iter().map(shape)
    });
    Layer::of_shapes("borders", shapes.collect())
}

/// Communes in the colour of their class; those of which nothing is known as
/// land without data.
fn communes(ground: &Ground<'_>, fills: &[Fill], categories: &[Category]) -> Layer {
    let around = |wanted: Category| {
        ground
            .communes
            .around(|owner| categories[owner as usize] == wanted)
    };
    let classes = fills.iter().enumerate();
    let filled = classes.map(|(rank, &fill)| (around(Category::Class(rank)), fill));
    let filled = filled.filter(|(rings, _)| !rings.is_empty());
    let mut shapes: Vec<Shape> = filled
        .flat_map(|(rings, fill)| fill.ground(rings))
        .collect();
    let unknown = around(Category::Unknown);
    if !unknown.is_empty() {
        shapes.extend(no_data_ground(unknown));
    }
    Layer::of_shapes("communes", shapes)
}

const FIGURE: Type = Type::bold(SMALL, INK);

/// The widest figure.
const WIDEST: &str = "100\u{a0}%";

/// The first of the spots of an area at which its figure has room beside the
/// others and covers few marks.
fn spot(spots: &[Coord], view: &Viewport, placer: &mut Placer) -> Result<Option<Point>, MapError> {
    let (wide, high) = (FIGURE.width(WIDEST)? / 2 + 40, FIGURE.cap() / 2 + 40);
    let spots: Vec<Point> = spots.iter().map(|&at| view.place(at)).collect();
    let frame = |&(x, y): &Point| (x - wide, y - high, x + wide, y + high);
    let frames: Vec<_> = spots.iter().map(frame).collect();
    Ok(placer.take(&frames).map(|rank| spots[rank]))
}
