//! Single values of a study file.

use toml::de::DeValue;

use super::mistake::{Bounds, MistakeKind, Shape};
use super::section::{Node, Section};
use crate::crs::Crs;

impl Node<'_> {
    /// Text that is not blank.
    pub(super) fn text(&self) -> Option<String> {
        match self.raw() {
            DeValue::String(text) if text.trim().is_empty() => {
                self.note(MistakeKind::Empty);
                None
            }
            DeValue::String(text) => Some(text.trim().to_owned()),
            _ => self.wanted(Shape::Text),
        }
    }

    /// A date, quoted or not, as text.
    pub(super) fn date(&self) -> Option<String> {
        match self.raw() {
            DeValue::Datetime(date) => Some(date.to_string()),
            // A vintage alone, `2021`, needs no quotes either.
            DeValue::Integer(year) => Some(year.to_string()),
            _ => self.text(),
        }
    }

    /// A number within bounds.
    pub(super) fn number(&self, bounds: Bounds) -> Option<f64> {
        let value = match self.raw() {
            DeValue::Integer(integer) => i64::from_str_radix(integer.as_str(), integer.radix())
                .ok()
                .and_then(|value| value.to_string().parse().ok()),
            DeValue::Float(float) => float.as_str().parse().ok(),
            _ => return self.wanted(Shape::Number),
        };
        let value: f64 = value.or_else(|| self.wanted(Shape::Number))?;
        self.within(value, bounds)
    }

    /// A whole number within bounds.
    pub(super) fn integer(&self, low: u16, high: u16) -> Option<u16> {
        let DeValue::Integer(integer) = self.raw() else {
            return self.wanted(Shape::Integer);
        };
        let bounds = Bounds::Within(f64::from(low), f64::from(high));
        let value = i64::from_str_radix(integer.as_str(), integer.radix());
        if let Ok(value) = value
            .map_err(drop)
            .and_then(|v| u16::try_from(v).map_err(drop))
        {
            self.within(f64::from(value), bounds).map(|_| value)
        } else {
            let value = integer.as_str().parse().unwrap_or(f64::INFINITY);
            self.note(MistakeKind::OutOfBounds { value, bounds });
            None
        }
    }

    fn within(&self, value: f64, bounds: Bounds) -> Option<f64> {
        if bounds.hold(value) {
            return Some(value);
        }
        self.note(MistakeKind::OutOfBounds { value, bounds });
        None
    }

    /// `true` or `false`.
    pub(super) fn boolean(&self) -> Option<bool> {
        match self.raw() {
            DeValue::Boolean(flag) => Some(*flag),
            _ => self.wanted(Shape::Boolean),
        }
    }

    /// One of some words.
    pub(super) fn choice<T: Copy>(&self, choices: &[(&'static str, T)]) -> Option<T> {
        let value = self.text()?;
        let found = choices.iter().find(|(word, _)| *word == value);
        if found.is_none() {
            let choices = choices.iter().map(|&(word, _)| word).collect();
            self.note(MistakeKind::unknown_choice(&value, choices));
        }
        found.map(|&(_, chosen)| chosen)
    }

    /// A reference system that is known here.
    pub(super) fn crs(&self) -> Option<Crs> {
        let text = match self.raw() {
            DeValue::Integer(code) => code.to_string(),
            _ => self.text()?,
        };
        let known = text
            .parse()
            .ok()
            .filter(|&crs: &Crs| crate::crs::Transform::new(Crs::WGS84, crs).is_ok());
        if known.is_none() {
            self.note(MistakeKind::UnknownCrs(text));
        }
        known
    }
}

impl Section<'_> {
    /// The text under a key.
    pub(super) fn text(&mut self, key: &'static str) -> Option<String> {
        self.get(key)?.text()
    }

    /// The number under a key.
    pub(super) fn number(&mut self, key: &'static str, bounds: Bounds) -> Option<f64> {
        self.get(key)?.number(bounds)
    }

    /// The choice under a key.
    pub(super) fn choice<T: Copy>(
        &mut self,
        key: &'static str,
        choices: &[(&'static str, T)],
    ) -> Option<T> {
        self.get(key)?.choice(choices)
    }

    /// The reference system under `crs`.
    pub(super) fn crs(&mut self) -> Option<Crs> {
        self.get("crs")?.crs()
    }
}
