//! How old what is said of each place is, at the date of the study.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::study::{Results, Study};

/// The age of each place in whole months: from the day that its list last
/// touched it where the list says, else from the date of the list; `None`
/// where neither is known. Empty where the study has no date.
///
/// Dates are compared by month. A year alone is taken at its end for what is
/// said of a place, at its beginning for the study: nothing is called older
/// than it may be.
pub(in crate::study) fn ages(study: &Study, results: &Results) -> Vec<Option<u16>> {
    let Some(today) = study.date().and_then(|text| month(text, 1)) else {
        return Vec::new();
    };
    let lists: Vec<Option<i32>> = study
        .inputs()
        .places
        .iter()
        .map(|list| month(list.file.date.as_deref()?, 12))
        .collect();
    let merged = results.loaded.merged.iter();
    let records = merged.flat_map(|list| &list.directory.places);
    let touched: HashMap<&str, Date> = records
        .filter_map(|place| Some((place.record.id.as_str(), place.record.updated?)))
        .collect();
    let places = results.territory().places().iter();
    let said = |place: &crate::territory::Place| {
        let touched = touched.get(place.id.as_str());
        let touched = touched.map(|day| i32::from(day.year()) * 12 + i32::from(day.month()));
        touched.or_else(|| lists.get(place.source).copied().flatten())
    };
    places
        .map(|place| u16::try_from((today - said(place)?).max(0)).ok())
        .collect()
}

/// The months since year 0 of `2026`, `2026-11` or `2026-11-25`; the month
/// given where the text says none.
fn month(text: &str, usual: i32) -> Option<i32> {
    let mut parts = text.trim().split('-');
    let year: i32 = parts.next()?.parse().ok()?;
    let month = match parts.next() {
        Some(month) => month
            .parse()
            .ok()
            .filter(|month| (1..=12).contains(month))?,
        None => usual,
    };
    Some(year * 12 + month)
}

#[cfg(test)]
mod tests {
    use super::month;

    #[test]
    fn months_of_every_form_of_date() {
        assert_eq!(month("2026-11", 1), Some(2026 * 12 + 11));
        assert_eq!(month("2024-08-01", 12), Some(2024 * 12 + 8));
        assert_eq!(month(" 2021 ", 12), Some(2021 * 12 + 12));
        assert_eq!(month("2021", 1), Some(2021 * 12 + 1));
        for bad in ["", "été 2021", "2021-13", "2021-xx"] {
            assert_eq!(month(bad, 1), None, "{bad}");
        }
    }
}
