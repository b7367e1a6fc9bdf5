//! Numerators beside population: which columns make them.

use std::collections::BTreeMap;

use crate::io::table::{Column, Table};

/// Sums of columns that another source publishes as one: the Census grid
/// counts people of 65 and over in `Y_GE65`, Filosofi in two bands.
const EQUIVALENTS: [(&[&str], &str); 1] = [(&["ind_65_79", "ind_80p"], "Y_GE65")];

/// The numerators that a study keeps unless it says otherwise, in the names of
/// the Filosofi grid: people of 65 and over, households, poor households.
///
/// A file that has the same under another name (the Census grid) is read all
/// the same; a numerator that no file has is left out.
#[must_use]
pub fn default_attributes() -> BTreeMap<String, Vec<String>> {
    [
        ("age_65_plus", &["ind_65_79", "ind_80p"][..]),
        ("households", &["men"][..]),
        ("poor_households", &["men_pauv"][..]),
    ]
    .into_iter()
    .map(|(name, columns)| {
        let columns = columns.iter().map(|&c| c.to_owned()).collect();
        (name.to_owned(), columns)
    })
    .collect()
}

/// The columns of a table that add up to a numerator; `None` when the table
/// does not have them all.
pub(super) fn bound(table: &Table, columns: &[String]) -> Option<Vec<Column>> {
    let as_named: Option<Vec<Column>> = columns.iter().map(|c| table.find(&[c])).collect();
    as_named.or_else(|| {
        let same = |group: &[&str]| {
            group.len() == columns.len()
                && group
                    .iter()
                    .all(|g| columns.iter().any(|c| c.eq_ignore_ascii_case(g)))
        };
        let (_, one) = EQUIVALENTS.iter().find(|(group, _)| same(group))?;
        Some(vec![table.find(&[one])?])
    })
}
