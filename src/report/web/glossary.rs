//! The words of the field, explained.

use super::html::Html;
use super::input::PageInput;

/// The stems of the terms: `web-term-X` is the term, `web-term-X-is` what it is.
pub(super) const TERMS: [&str; 9] = [
    "place",
    "mediation",
    "france-services",
    "cell",
    "zone",
    "cutoff",
    "median",
    "epci",
    "qpv",
];

/// Writes the glossary.
pub(super) fn write(input: &PageInput<'_>, html: &mut Html) {
    html.within("dl", &[], |html| {
        for term in TERMS {
            let key = format!("web-term-{term}");
            html.leaf("dt", &[], &input.word(&key));
            html.leaf("dd", &[], &input.word(&format!("{key}-is")));
        }
    });
}
