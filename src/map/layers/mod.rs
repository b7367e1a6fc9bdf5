//! Layers: what lies on a map, as values, from the ground up.

mod cells;
mod ground;
mod labels;
mod no_data;
mod outlines;
mod places;
mod roads;
mod symbols;
mod tours;
mod towns;
mod water;
mod zones;

#[cfg(test)]
mod labels_tests;

use plotters::element::Text;
use plotters::style::text_anchor::{HPos, VPos};

use super::MapError;
use super::backend::{Area, Halo, Marks, Point, Shape, Symbol, layer};
use super::font::Type;

pub(super) use cells::{
    Fill, cell_rings, cells, cells_filled, unreachable_ground, worst_cells, worst_lines,
};
pub(super) use ground::Ground;
pub(super) use ground::{UNDECLARED_STEP, no_data_ground, overlap, undeclared_ground};
pub(super) use labels::Placer;
pub(super) use no_data::without_data;
pub(super) use outlines::{
    Border, borders, borders_as, lines as border_lines, neighbourhood_marks,
};
pub(super) use places::{PlaceSigns, Sign};
pub(super) use roads::{ShownRoads, road_paint};
pub(super) use symbols::colour as place_colour;
pub(super) use tours::{
    stop_numbers, stop_sign, tour_lines, tour_stops, vehicle_colour, vehicle_paint,
};
pub(super) use towns::{Town, label, towns, towns_in, towns_of};
pub(super) use water::{ShownWater, water_paint};
pub(super) use zones::{RANKED, are_small as zones_are_small, ranks, zone_ground, zones};

/// Something to draw, at its place in an area of the page.
#[derive(Clone)]
pub(super) enum Item {
    /// An area or lines.
    Shape(Shape),
    /// A symbol wherever it stands.
    Stamps(Symbol, Vec<Point>),
    /// Text on the map.
    Halo(Halo),
    /// Text on paper: its words, the side it hangs on, and the position of
    /// the top of its capitals.
    Words(String, Type, HPos, Point),
}

impl Item {
    /// Draws it.
    pub(super) fn draw(&self, area: &Area<'_>) -> Result<(), MapError> {
        match self {
            Self::Shape(shape) => area.draw(shape)?,
            Self::Halo(halo) => area.draw(halo)?,
            Self::Stamps(symbol, at) => area.draw(&Marks {
                symbol,
                at: at.clone(),
            })?,
            Self::Words(words, style, across, at) => {
                let style = style.anchored(*across, VPos::Top);
                area.draw(&Text::new(words.as_str(), *at, style))?;
            }
        }
        Ok(())
    }
}

/// One layer.
#[derive(Clone)]
pub(super) struct Layer {
    /// Its name in the SVG.
    pub(super) name: &'static str,
    /// What it shows, the lowest first.
    pub(super) items: Vec<Item>,
}

impl Layer {
    /// Nothing, which leaves no trace.
    pub(super) fn none() -> Self {
        Self {
            name: "",
            items: Vec::new(),
        }
    }

    /// A layer of shapes.
    pub(super) fn of_shapes(name: &'static str, shapes: Vec<Shape>) -> Self {
        Self {
            name,
            items: shapes.into_iter().map(Item::Shape).collect(),
        }
    }

    /// Whether it holds words with a rim around them.
    pub(super) fn has_rims(&self) -> bool {
        self.items.iter().any(|item| matches!(item, Item::Halo(_)))
    }

    /// Draws the layer, clipped to the area; an empty one leaves no trace.
    pub(super) fn draw(&self, area: &Area<'_>) -> Result<(), MapError> {
        if self.items.is_empty() {
            return Ok(());
        }
        layer(area, self.name, |area| {
            let frame = area.dim_in_pixel();
            self.items.iter().try_for_each(|item| match item {
                Item::Shape(shape) => Ok(area.draw(&shape.within(frame))?),
                other => other.draw(area),
            })
        })
    }
}
