//! Tables as values: named columns and typed rows, computed row by row so
//! that a national table never stands in memory whole. Rooms that know
//! results make them; writers turn them into files.

use std::borrow::Cow;

/// What a column holds, for data dictionaries and typed formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnType {
    /// Text, codes among it.
    Text,
    /// A whole number.
    Integer,
    /// A decimal number.
    Number,
    /// Yes or no.
    Boolean,
    /// A day, `2026-11-25`, given as text.
    Date,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its stable name in every format and language.
    pub name: String,
    /// What it holds.
    pub kind: ColumnType,
    told: Option<(&'static str, String)>,
}

impl Column {
    /// A column of this name and type.
    #[must_use]
    pub fn new(name: impl Into<String>, kind: ColumnType) -> Self {
        Self {
            name: name.into(),
            kind,
            told: None,
        }
    }

    /// The same column, one of several alike: described by the message of
    /// `key`, about what sets it apart (`within_20` is the column `within`
    /// of 20).
    #[must_use]
    pub fn told(mut self, key: &'static str, of: impl Into<String>) -> Self {
        self.told = Some((key, of.into()));
        self
    }

    /// What messages know it by: its name, or the key that it shares with
    /// others alike.
    #[must_use]
    pub fn key(&self) -> &str {
        self.told.as_ref().map_or(&self.name, |(key, _)| key)
    }

    /// What sets it apart from columns alike; nothing where there are none.
    #[must_use]
    pub fn of(&self) -> &str {
        self.told.as_ref().map_or("", |(_, of)| of)
    }

    /// The unit of its numbers, which its name tells.
    #[must_use]
    pub fn unit(&self) -> Option<Unit> {
        let counted = matches!(self.kind, ColumnType::Number | ColumnType::Integer);
        counted.then(|| Unit::named(self.key())).flatten()
    }
}

/// The unit of a column of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// People.
    People,
    /// A share of one, which spreadsheets show in per cent.
    Share,
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Metres.
    Metres,
    /// Kilometres.
    Kilometres,
    /// Square kilometres.
    SquareKilometres,
    /// Degrees of longitude or latitude (WGS 84).
    Degrees,
    /// Euros.
    Euros,
}

impl Unit {
    /// By the words that names are made of; the first found stands, so that
    /// `euros_per_person_reached` is in euros and `share_at_saturday` a share.
    const WORDS: [(&'static str, Self); 28] = [
        ("share", Self::Share),
        ("euros", Self::Euros),
        ("minutes", Self::Minutes),
        ("hours", Self::Hours),
        ("metres", Self::Metres),
        ("km2", Self::SquareKilometres),
        ("km", Self::Kilometres),
        ("lon", Self::Degrees),
        ("lat", Self::Degrees),
        ("longitude", Self::Degrees),
        ("latitude", Self::Degrees),
        ("population", Self::People),
        ("people", Self::People),
        ("within", Self::People),
        ("uncovered", Self::People),
        ("unreachable", Self::People),
        ("unreached", Self::People),
        ("reached", Self::People),
        ("served", Self::People),
        ("remaining", Self::People),
        ("at", Self::People),
        ("known", Self::People),
        ("assumed", Self::People),
        ("unknown", Self::People),
        ("unread", Self::People),
        ("implausible", Self::People),
        ("appointment", Self::People),
        ("place", Self::People),
    ];

    /// The unit that a column's name tells; `places_within` counts places.
    fn named(name: &str) -> Option<Self> {
        let is = |word: &str| name.split('_').any(|part| part == word);
        let counted = ["places", "weeks", "visits", "attribute"]
            .iter()
            .any(|word| is(word));
        let found = Self::WORDS.iter().find(|(word, _)| is(word));
        found.filter(|_| !counted).map(|&(_, unit)| unit)
    }

    /// Its sign, the same in every language; nothing for people, who are
    /// counted, and for shares of one.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::People | Self::Share => "1",
            Self::Minutes => "min",
            Self::Hours => "h",
            Self::Metres => "m",
            Self::Kilometres => "km",
            Self::SquareKilometres => "km²",
            Self::Degrees => "°",
            Self::Euros => "€",
        }
    }
}

/// One value of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// Nothing known.
    Missing,
    /// Text.
    Text(Cow<'a, str>),
    /// A whole number.
    Integer(i64),
    /// A count in thousandths, written without needless zeros.
    Thousandths(u64),
    /// A number written with so many decimals.
    Decimal(f64, u8),
    /// Yes or no.
    Boolean(bool),
}

impl<'a> Value<'a> {
    /// Text, borrowed or owned.
    #[must_use]
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }

    /// A count of things; [`Value::Missing`] is never made from it.
    #[must_use]
    pub fn count(count: usize) -> Self {
        Self::Integer(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// A value where there is one.
    #[must_use]
    pub fn maybe<T>(value: Option<T>, make: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Missing, make)
    }

    /// The number that it is, with the digits of [`Value::plain`], so that
    /// every format shows the same; `None` of what is no number.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Integer(_) | Self::Thousandths(_) | Self::Decimal(..) => {
                self.plain().parse().ok()
            }
            Self::Missing | Self::Text(_) | Self::Boolean(_) => None,
        }
    }

    /// The value as unadorned text: decimal point, no thousands separator,
    /// `true`/`false`, nothing for a missing value.
    #[must_use]
    pub fn plain(&self) -> Cow<'_, str> {
        match self {
            Self::Missing => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Integer(number) => Cow::Owned(number.to_string()),
            Self::Thousandths(count) => Cow::Owned(thousandths(*count)),
            Self::Decimal(number, places) => Cow::Owned(decimal(*number, *places)),
            Self::Boolean(flag) => Cow::Borrowed(if *flag { "true" } else { "false" }),
        }
    }
}

fn thousandths(count: u64) -> String {
    match count % 1000 {
        0 => (count / 1000).to_string(),
        part => format!("{}.{part:03}", count / 1000)
            .trim_end_matches('0')
            .to_owned(),
    }
}

fn decimal(number: f64, places: u8) -> String {
    let text = format!("{number:.*}", usize::from(places));
    // A rounded minus zero reads as a mistake.
    match text.strip_prefix('-') {
        Some(rest) if rest.bytes().all(|b| matches!(b, b'0' | b'.')) => rest.to_owned(),
        _ => text,
    }
}

/// Fills a buffer with the values of the row of this rank.
pub type RowMaker<'a> = Box<dyn Fn(usize, &mut Vec<Value<'a>>) + Sync + 'a>;

/// A table: its file stem, its columns, its rows on demand.
pub struct Table<'a> {
    name: Cow<'static, str>,
    columns: Vec<Column>,
    rows: usize,
    make: RowMaker<'a>,
}

impl<'a> Table<'a> {
    /// A table of `rows` rows, each made on demand.
    pub fn new(
        name: impl Into<Cow<'static, str>>,
        columns: Vec<Column>,
        rows: usize,
        make: impl Fn(usize, &mut Vec<Value<'a>>) + Sync + 'a,
    ) -> Self {
        Self {
            name: name.into(),
            columns,
            rows,
            make: Box::new(make),
        }
    }

    /// The stem of its file name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its columns.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// How many rows it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows
    }

    /// Whether it has no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// Puts the values of a row in `row`, one a column.
    pub fn fill(&self, rank: usize, row: &mut Vec<Value<'a>>) {
        row.clear();
        (self.make)(rank, row);
        debug_assert_eq!(row.len(), self.columns.len(), "table {}", self.name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_written_without_needless_zeros() {
        let written: Vec<_> = [0, 1000, 4500, 1_234_560, 7]
            .map(|count| Value::Thousandths(count).plain().into_owned())
            .into();
        assert_eq!(written, ["0", "1", "4.5", "1234.56", "0.007"]);
    }

    #[test]
    fn a_name_tells_the_unit() {
        let unit = |name: &str| Column::new(name, ColumnType::Number).unit();
        assert_eq!(unit("median_minutes"), Some(Unit::Minutes));
        assert_eq!(unit("euros_per_person_reached"), Some(Unit::Euros));
        assert_eq!(unit("area_km2"), Some(Unit::SquareKilometres));
        assert_eq!(unit("places_within"), None);
        assert_eq!(unit("score"), None);
        assert_eq!(Column::new("hours", ColumnType::Text).unit(), None);
        let one = Column::new("poor_within_20", ColumnType::Number).told("within", "20");
        assert_eq!((one.key(), one.of()), ("within", "20"));
        assert_eq!(one.unit(), Some(Unit::People));
    }

    #[test]
    fn no_minus_zero() {
        assert_eq!(Value::Decimal(-0.0001, 2).plain(), "0.00");
        assert_eq!(Value::Decimal(-0.5, 1).plain(), "-0.5");
    }
}
