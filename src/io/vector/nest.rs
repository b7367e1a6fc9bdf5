//! The `coordinates` of `GeoJSON`: lists of positions, nested to any depth,
//! read straight into pairs of numbers.

use std::fmt;

use geo_types::Coord;
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// Positions nested to any depth.
#[derive(Default)]
pub(super) enum Nest {
    #[default]
    Nothing,
    Number(f64),
    Position(Coord),
    List(Vec<Nest>),
}

impl<'de> Deserialize<'de> for Nest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NestVisitor)
    }
}

struct NestVisitor;

impl<'de> Visitor<'de> for NestVisitor {
    type Value = Nest;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("coordinates")
    }

    fn visit_f64<E>(self, value: f64) -> Result<Nest, E> {
        Ok(Nest::Number(value))
    }

    #[expect(clippy::cast_precision_loss, reason = "no coordinate has 16 digits")]
    fn visit_i64<E>(self, value: i64) -> Result<Nest, E> {
        Ok(Nest::Number(value as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "no coordinate has 16 digits")]
    fn visit_u64<E>(self, value: u64) -> Result<Nest, E> {
        Ok(Nest::Number(value as f64))
    }

    fn visit_unit<E>(self) -> Result<Nest, E> {
        Ok(Nest::Nothing)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Nest, E> {
        Ok(Nest::Nothing)
    }

    fn visit_str<E>(self, _: &str) -> Result<Nest, E> {
        Ok(Nest::Nothing)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Nest, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Nest::Nothing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Nest, A::Error> {
        let mut items = Vec::new();
        match list.next_element()? {
            Some(Nest::Number(x)) => return position(x, list),
            first => items.extend(first),
        }
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Nest::List(items))
    }
}

/// The rest of a position: its second number; heights are passed over.
fn position<'de, A: SeqAccess<'de>>(x: f64, mut list: A) -> Result<Nest, A::Error> {
    let second = list.next_element::<Nest>()?;
    while list.next_element::<IgnoredAny>()?.is_some() {}
    Ok(match second {
        Some(Nest::Number(y)) => Nest::Position(Coord { x, y }),
        _ => Nest::Nothing,
    })
}
