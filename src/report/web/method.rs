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
const LIMITS: [&str; 4] = [
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
    html.within("ul", &[], |html| {
        for limit in limits(input) {
            html.leaf("li", &[], &limit);
        }
    });
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

/// What the figures cannot tell, in sentences.
pub(super) fn limits(input: &PageInput<'_>) -> Vec<String> {
    let mut all: Vec<String> = LIMITS.iter().map(|key| input.word(key)).collect();
    all.extend(approximate(input));
    all
}

/// How many places are not where their position says, where there are some.
fn approximate(input: &PageInput<'_>) -> Option<String> {
    let places = input.territory.places().iter();
    let serving = places.filter(|place| place.inside && place.mode.serves());
    let all = serving.clone().count();
    let count = serving.filter(|p| !p.precision.is_precise()).count();
    let args = [("count", count.into()), ("all", all.into())];
    (count > 0).then(|| input.say("signs-limit-approximate", &args))
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
