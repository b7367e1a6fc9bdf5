//! How the figures were made, what they cannot tell, and what from.

use super::html::Html;
use super::input::PageInput;
use crate::faults::Action;
use crate::i18n::Arg;

/// Rules that hold for every figure.
pub(super) const RULES: [&str; 6] = [
    "web-rule-people",
    "web-rule-inclusive",
    "web-rule-conserved",
    "web-rule-places",
    "web-rule-median",
    "web-rule-secrecy",
];

/// What the figures cannot tell.
pub(super) const LIMITS: [&str; 4] = [
    "web-limit-estimate",
    "web-limit-cell",
    "web-limit-hours",
    "web-limit-declared",
];

/// Writes method, limits, sources and what became of the rows.
pub(super) fn write(input: &PageInput<'_>, html: &mut Html) {
    let method = [("method", Arg::Text(&input.about.method))];
    html.leaf("p", &[], &input.say("web-method-time", &method));
    list(input, &RULES, html);
    html.leaf("h3", &[], &input.word("web-limits"));
    list(input, &LIMITS, html);
    html.leaf("h3", &[("id", "sources")], &input.word("web-sources"));
    html.within("ul", &[], |html| {
        for source in &input.about.sources {
            html.within("li", &[], |html| html.name(source));
        }
    });
    html.leaf("p", &[], &rows(input));
}

fn list(input: &PageInput<'_>, keys: &[&str], html: &mut Html) {
    html.within("ul", &[], |html| {
        for key in keys {
            html.leaf("li", &[], &input.word(key));
        }
    });
}

/// How many rows were read, and what became of them.
pub(super) fn rows(input: &PageInput<'_>) -> String {
    let report = input.report;
    let args = [
        ("rows", report.rows_read().into()),
        ("aside", report.count(Action::SetAside).into()),
        ("mended", report.count(Action::Mended).into()),
        ("noted", report.count(Action::Noted).into()),
    ];
    input.say("web-rows", &args)
}
