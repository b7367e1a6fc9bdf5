//! A description proposed by looking at a file.

use std::collections::{BTreeMap, BTreeSet};

use super::points::pair_in;
use super::{Description, Field, clean};
use crate::directory::normal::key;
use crate::directory::older;
use crate::directory::{
    Access, Care, Fee, Itinerance, Programme, Public, Service, Support, Typology,
};
use crate::faults::LoadReport;
use crate::io::table::Table;
use crate::io::{Described, LoadError};

/// Rows looked at; a list of places is seldom longer.
const ROWS: usize = 5_000;

/// Values without a meaning that are worth showing: beyond, a column holds
/// free text.
const SHOWN: usize = 40;

/// Separators that lists are written with, beside those that are always read.
const SEPARATORS: [&str; 3] = [" / ", ", ", "\n"];

/// What a file seems to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    /// The description.
    pub description: Description,
    /// Values of vocabularies that have no meaning yet, by field.
    pub unmapped: BTreeMap<Field, Vec<String>>,
    /// Columns that hold a cross or nothing, or a yes or a no, and are read
    /// for no field: what they mean is for a person to say.
    pub boxes: Vec<(String, String)>,
    /// Columns that are read for no field at all.
    pub unread: Vec<String>,
}

/// The first rows of a file by columns.
struct Seen {
    names: Vec<String>,
    columns: Vec<Vec<String>>,
    rows: usize,
}

/// Looks at a file.
///
/// # Errors
/// [`LoadError`] when it cannot be read as a table.
pub fn propose(file: &Described) -> Result<Proposal, LoadError> {
    let usual = [Field::Name, Field::Id, Field::Latitude, Field::Commune];
    let keys: Vec<&str> = usual.iter().flat_map(|f| f.usual()).copied().collect();
    let mut report = LoadReport::default();
    let mut table = Table::open(file, &keys, &mut report)?;
    let names = table.header().names().to_vec();
    let found: Vec<(Field, usize)> = Field::ALL
        .iter()
        .filter_map(|&field| Some((field, table.find(field.usual())?)))
        .filter_map(|(field, column)| {
            let name = table.header().name(column).to_owned();
            Some((field, names.iter().position(|n| *n == name)?))
        })
        .collect();
    let mut seen = Seen {
        columns: vec![Vec::new(); names.len()],
        names,
        rows: 0,
    };
    while seen.rows < ROWS {
        let Some(row) = table.next(&mut report)? else {
            break;
        };
        for (at, column) in seen.columns.iter_mut().enumerate() {
            column.push(row.nth(at).to_owned());
        }
        seen.rows += 1;
    }
    Ok(seen.proposal(found))
}

impl Seen {
    fn proposal(&self, found: Vec<(Field, usize)>) -> Proposal {
        let mut proposal = Proposal::default();
        let mut taken: BTreeSet<usize> = BTreeSet::new();
        for (field, at) in found {
            if self.is_filled(at) && taken.insert(at) {
                self.take(field, at, &mut proposal.description);
            }
        }
        for at in 0..self.names.len() {
            if taken.contains(&at) || !self.is_filled(at) {
                continue;
            }
            if let Some(field) = self.told_by_values(at) {
                taken.insert(at);
                self.take(field, at, &mut proposal.description);
            }
        }
        self.spell_out(&mut proposal);
        proposal.description.fold = self.folded(&proposal.description);
        let folded: Vec<&String> = proposal.description.fold.iter().collect();
        for at in (0..self.names.len()).filter(|at| !taken.contains(at)) {
            let name = &self.names[at];
            if folded.contains(&name) || !self.is_filled(at) || is_of_geocoder(name) {
                continue;
            }
            match self.boxed(at) {
                Some(value) => proposal.boxes.push((name.clone(), value)),
                None => proposal.unread.push(name.clone()),
            }
        }
        proposal
    }

    fn take(&self, field: Field, at: usize, description: &mut Description) {
        let name = self.names[at].clone();
        description.columns.insert(field, vec![name]);
        if field == Field::Updated
            && let Some(pattern) = self.pattern(at)
        {
            description.dates.insert(field, pattern.to_owned());
        }
        if field.is_list()
            && let Some(separator) = self.separator(at)
        {
            description.splits.insert(field, separator.to_owned());
        }
    }

    fn filled(&self, at: usize) -> impl Iterator<Item = &str> {
        let texts = self.columns[at].iter().map(|text| text.trim());
        texts.filter(|text| !text.is_empty())
    }

    fn is_filled(&self, at: usize) -> bool {
        self.filled(at).next().is_some()
    }

    /// Whether nearly all values of a column are of a kind.
    fn mostly(&self, at: usize, is: impl Fn(&str) -> bool) -> bool {
        let (mut all, mut such) = (0_usize, 0_usize);
        for text in self.filled(at) {
            all += 1;
            such += usize::from(is(text));
        }
        all > 0 && such * 10 >= all * 9
    }

    /// The field of a column whose heading says nothing.
    fn told_by_values(&self, at: usize) -> Option<Field> {
        let names_weeks = |text: &str| {
            let folded = key(text);
            folded.contains("semaine") && folded.contains("pair")
        };
        if self.mostly(at, |text| pair_in(text).is_some()) {
            Some(Field::Link)
        } else if self.mostly(at, names_weeks) {
            Some(Field::Weeks)
        } else {
            None
        }
    }

    fn pattern(&self, at: usize) -> Option<&'static str> {
        let by_slashes = |text: &str| {
            let parts: Vec<&str> = text.split(['/', '.']).collect();
            parts.len() == 3 && parts[0].len() <= 2 && parts[2].len() >= 4
        };
        self.mostly(at, by_slashes).then_some("DD/MM/YYYY")
    }

    /// A separator that parts a good deal of the values into parts that come
    /// back elsewhere.
    fn separator(&self, at: usize) -> Option<&'static str> {
        let whole: usize = self.filled(at).count();
        let joined = |separator: &&str| {
            self.filled(at).filter(|t| t.contains(*separator)).count() * 5 > whole
        };
        let shortens = |separator: &&str| {
            let values: BTreeSet<&str> = self.filled(at).collect();
            let parts: BTreeSet<&str> = values.iter().flat_map(|v| v.split(*separator)).collect();
            parts.len() <= values.len() + 2
        };
        let parts_by_bars = self.filled(at).any(|t| t.contains(['|', ';']));
        SEPARATORS
            .into_iter()
            .filter(|_| !parts_by_bars)
            .find(|s| joined(s) && shortens(s))
    }

    /// Lists the values of vocabularies that no vocabulary holds.
    fn spell_out(&self, proposal: &mut Proposal) {
        let description = &proposal.description;
        for (&field, names) in &description.columns {
            let Some(known) = vocabulary(field) else {
                continue;
            };
            let Some(at) = self.names.iter().position(|n| Some(n) == names.first()) else {
                continue;
            };
            let separator = description.splits.get(&field).map(String::as_str);
            let mut unknown: BTreeSet<String> = BTreeSet::new();
            for text in self.filled(at) {
                let parts: Vec<&str> = match separator {
                    Some(separator) => text.split(separator).collect(),
                    None => text.split(['|', ';']).collect(),
                };
                let parts = parts.into_iter().map(clean::text);
                unknown.extend(parts.filter(|p| !p.is_empty() && !known(p)));
            }
            if !unknown.is_empty() && unknown.len() <= SHOWN {
                proposal
                    .unmapped
                    .insert(field, unknown.into_iter().collect());
            }
        }
    }

    /// What rows of one place share, where places stand in several rows.
    fn folded(&self, description: &Description) -> Vec<String> {
        let of = |field: Field| description.columns.get(&field).and_then(|c| c.first());
        let wanted = [Field::Name, Field::Commune, Field::Address];
        let names: Vec<String> = wanted.iter().filter_map(|&f| of(f)).cloned().collect();
        let ranks: Vec<usize> = names
            .iter()
            .filter_map(|name| self.names.iter().position(|n| n == name))
            .collect();
        if ranks.len() < 2 {
            return Vec::new();
        }
        let keys: BTreeSet<String> = (0..self.rows)
            .map(|row| {
                let parts = ranks.iter().map(|&at| key(&self.columns[at][row]));
                parts.collect::<Vec<_>>().join("|")
            })
            .collect();
        // A few rows that repeat are duplicates, which merging finds.
        if keys.len() * 3 <= self.rows * 2 {
            names
        } else {
            Vec::new()
        }
    }

    /// The value of a column that holds a cross or nothing, or yes and no.
    fn boxed(&self, at: usize) -> Option<String> {
        let values: BTreeSet<String> = self.filled(at).map(key).collect();
        let is = |wanted: &[&str]| values.iter().all(|v| wanted.contains(&v.as_str()));
        let crossed = is(&["x"]) || is(&["oui", "non"]) || is(&["true", "false"]);
        let first = self
            .filled(at)
            .find(|text| !matches!(key(text).as_str(), "non" | "false"));
        first.filter(|_| crossed).map(str::to_owned)
    }
}

/// Columns that the geocoder of the Base Adresse Nationale adds.
fn is_of_geocoder(name: &str) -> bool {
    name.starts_with("result_")
}

/// Whether a text has a meaning in the vocabulary of a field; `None` for a
/// field without one.
fn vocabulary(field: Field) -> Option<fn(&str) -> bool> {
    Some(match field {
        Field::Services => |t| older::read::<Service>(t).is_some(),
        Field::Publics => {
            |t| older::read::<Public>(t).is_some() || older::read::<Care>(t).is_some()
        }
        Field::Care => |t| older::read::<Care>(t).is_some(),
        Field::Fees => |t| older::read::<Fee>(t).is_some(),
        Field::Access => |t| older::read::<Access>(t).is_some(),
        Field::Support => |t| older::read::<Support>(t).is_some(),
        Field::Programmes => |t| older::read::<Programme>(t).is_some(),
        Field::Itinerance => |t| older::read::<Itinerance>(t).is_some(),
        Field::Typology => |t| t.parse::<Typology>().is_ok(),
        _ => return None,
    })
}
