//! `[maps.classes]`: how the classes of maps are drawn, and `bivariate`.

use super::section::Section;
use crate::map::{Classification, Scheme};

/// How the classes of maps are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MapClasses {
    /// Of hours of help within reach; the norms are `classes_hours`.
    pub hours: Classification,
    /// Of scores of access; the norms are half the mean, the mean, its double.
    pub access: Classification,
}

const SCHEMES: [(&str, Scheme); 4] = [
    (Scheme::Norms.key(), Scheme::Norms),
    (Scheme::Quantiles.key(), Scheme::Quantiles),
    (Scheme::Jenks.key(), Scheme::Jenks),
    (Scheme::Equal.key(), Scheme::Equal),
];

/// Reads `[maps.classes]`; norms where not said.
pub(super) fn classes(maps: &mut Section<'_>) -> MapClasses {
    let read = maps.section("classes", |section| {
        let (hours, access) = (
            section.choice("hours", &SCHEMES),
            section.choice("access", &SCHEMES),
        );
        let (fewest, most) = (Classification::FEWEST, Classification::MOST);
        let count = section.get("count");
        let count = count.and_then(|node| node.integer(fewest.into(), most.into()));
        let count = count.map_or(most, |count| u8::try_from(count).unwrap_or(most));
        let of = |scheme: Option<Scheme>| Classification::new(scheme.unwrap_or_default(), count);
        MapClasses {
            hours: of(hours),
            access: of(access),
        }
    });
    read.unwrap_or_default()
}
