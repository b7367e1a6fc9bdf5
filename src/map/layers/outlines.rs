//! Outlines of communes, EPCI, départements and priority neighbourhoods.

use geo::BoundingRect as _;
use plotters::style::RGBColor;

use super::{Ground, Layer};
use crate::map::backend::{Paint, Point, Shape};
use crate::map::palette::{COMMUNE, DEPARTEMENT, EPCI, PAPER, QPV};
use crate::map::viewport::Viewport;
use crate::territory::Territory;

/// A kind of outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::map) enum Border {
    /// Of communes.
    Commune,
    /// Of EPCI.
    Epci,
    /// Of départements.
    Departement,
    /// Of priority neighbourhoods.
    Qpv,
}

impl Border {
    /// Every kind, from the finest up.
    const ALL: [Self; 4] = [Self::Commune, Self::Epci, Self::Departement, Self::Qpv];

    /// Those that a territory has, from the finest up.
    pub(in crate::map) fn of(territory: &Territory) -> Vec<Self> {
        Self::ALL
            .into_iter()
            .filter(|border| border.is_in(territory))
            .collect()
    }

    fn is_in(self, territory: &Territory) -> bool {
        match self {
            Self::Commune | Self::Departement => territory
                .communes()
                .iter()
                .any(|commune| !commune.outline.0.is_empty()),
            Self::Epci => !territory.epcis().is_empty(),
            Self::Qpv => !territory.neighbourhoods().is_empty(),
        }
    }

    /// The class of its layer in a page.
    pub(in crate::map) fn class(self) -> &'static str {
        match self {
            Self::Commune => "communes",
            Self::Epci => "epci",
            Self::Departement => "departement",
            Self::Qpv => "qpv",
        }
    }

    /// The stem of its message.
    pub(in crate::map) fn key(self) -> &'static str {
        match self {
            Self::Commune => "map-border-commune",
            Self::Epci => "map-border-epci",
            Self::Departement => "map-border-departement",
            Self::Qpv => "map-border-qpv",
        }
    }

    /// How it is drawn, the lowest line first; `fine`: among many communes.
    pub(in crate::map) fn paints(self, fine: bool) -> Vec<Paint> {
        let line = |colour: RGBColor, width, fine_width| {
            Paint::line(colour, if fine { fine_width } else { width })
        };
        match self {
            Self::Commune => vec![line(COMMUNE, 9, 4)],
            Self::Epci => vec![line(EPCI, 24, 14).dashed(150, 60)],
            Self::Departement => vec![line(PAPER, 75, 55), line(DEPARTEMENT, 45, 32)],
            Self::Qpv => vec![line(PAPER, 70, 50), line(QPV, 35, 25)],
        }
    }
}

/// More communes than this are many.
const MANY: usize = 1500;

/// All outlines of the territory, the boldest last.
pub(in crate::map) fn borders(ground: &Ground<'_>) -> Layer {
    borders_as(ground, ground.territory.communes().len() > MANY)
}

/// The same, fine or not.
pub(in crate::map) fn borders_as(ground: &Ground<'_>, fine: bool) -> Layer {
    let shapes = Border::of(ground.territory)
        .into_iter()
        .flat_map(|border| {
            let lines = lines(border, ground);
            let shape = move |paint| match border {
                Border::Qpv => Shape::area(lines.clone(), paint),
                _ => Shape::lines(lines.clone(), paint),
            };
            border.paints(fine).into_iter().map(shape)
        })
        .collect();
    Layer::of_shapes("borders", shapes)
}

/// Points inside priority neighbourhoods, or near, which words should not cover.
pub(in crate::map) fn neighbourhood_marks(territory: &Territory, view: &Viewport) -> Vec<Point> {
    territory
        .neighbourhoods()
        .iter()
        .filter_map(|qpv| qpv.outline.bounding_rect())
        .map(|bounds| view.place(bounds.center()))
        .collect()
}

/// The lines of a kind of border; rings for priority neighbourhoods.
pub(in crate::map) fn lines(border: Border, ground: &Ground<'_>) -> Vec<Vec<Point>> {
    let communes = ground.territory.communes();
    let of = |owner: u32| &communes[owner as usize];
    match border {
        Border::Commune => ground.communes.inner(),
        Border::Epci => ground.communes.between(|owner| of(owner).epci),
        Border::Departement => ground.communes.between(|owner| of(owner).departement),
        Border::Qpv => ground
            .territory
            .neighbourhoods()
            .iter()
            .flat_map(|qpv| ground.view.rings(&qpv.outline))
            .collect(),
    }
}
