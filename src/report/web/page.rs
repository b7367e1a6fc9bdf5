//! The page as a whole.

use sha2::{Digest as _, Sha256};

use super::html::Html;
use super::input::PageInput;
use super::{
    access, areas, compared, data, figures, glossary, hours, mapped, method, on_foot, plan,
    sensitivity, shortfall, zones,
};
use crate::i18n::Arg;

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("viewer.js");

/// A section: its identifier, the key of its heading, what writes it.
type Section = (&'static str, &'static str, fn(&PageInput<'_>, &mut Html));

const SECTIONS: [Section; 13] = [
    ("figures", "web-figures", figures::write),
    ("map", "web-map", mapped::write),
    ("zones", "web-zones", zones::write),
    ("plan", "web-plan", plan::write),
    ("areas", "web-areas", areas::write),
    ("on-foot", "web-on-foot", on_foot::write),
    ("hours", "web-hours", hours::write),
    ("access", "web-access", access::write),
    ("shortfall", "web-shortfall", shortfall::write),
    ("compare", "web-compare", compared::write),
    ("sensitivity", "web-sensitivity", sensitivity::write),
    ("method", "web-method", method::write),
    ("glossary", "web-glossary", glossary::write),
];

/// The sections that there is something to write in.
fn sections(input: &PageInput<'_>) -> impl Iterator<Item = Section> {
    let summary = input.summary;
    let (hours, sensitivity) = (summary.hours.is_some(), summary.sensitivity.is_some());
    SECTIONS.into_iter().filter(move |&(id, ..)| match id {
        "hours" => hours,
        "on-foot" => summary.on_foot.is_some(),
        "compare" => !summary.compared.is_empty(),
        "access" => summary.access.is_some(),
        "sensitivity" => sensitivity,
        "shortfall" => summary.shortfall.is_some(),
        "plan" => summary.plan.is_some(),
        _ => true,
    })
}

/// Writes the page: HTML, UTF-8, everything inside it.
#[must_use]
pub fn page(input: &PageInput<'_>) -> String {
    let mut html = Html::default();
    html.markup("<!doctype html>\n");
    html.within("html", &[("lang", input.words.lang().key())], |html| {
        html.within("head", &[], |html| head(input, html));
        html.within("body", &[], |html| body(input, html));
    });
    html.into_text()
}

fn head(input: &PageInput<'_>, html: &mut Html) {
    html.open("meta", &[("charset", "utf-8")]);
    html.open(
        "meta",
        &[
            ("http-equiv", "Content-Security-Policy"),
            ("content", &policy()),
        ],
    );
    let width = "width=device-width, initial-scale=1";
    html.open("meta", &[("name", "viewport"), ("content", width)]);
    let generator = concat!("maillage ", env!("CARGO_PKG_VERSION"));
    html.open("meta", &[("name", "generator"), ("content", generator)]);
    html.leaf("title", &[], &title(input));
    html.within("style", &[], |html| html.markup(STYLE));
}

/// Nothing from elsewhere, no script and no style but ours.
fn policy() -> String {
    format!(
        "default-src 'none'; img-src data:; style-src '{}'; script-src '{}'; base-uri 'none'; form-action 'none'",
        digest(STYLE),
        digest(SCRIPT)
    )
}

fn digest(text: &str) -> String {
    format!("sha256-{}", base64(&Sha256::digest(text)))
}

/// Base64 with padding (RFC 4648).
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let group = chunk
            .iter()
            .fold(0_u32, |group, &byte| group << 8 | u32::from(byte));
        let group = group << (8 * (3 - chunk.len()));
        for rank in 0..4 {
            let letter = LETTERS[(group >> (18 - 6 * rank) & 63) as usize];
            out.push(if rank > chunk.len() {
                '='
            } else {
                char::from(letter)
            });
        }
    }
    out
}

/// What the page is about.
pub(super) fn title(input: &PageInput<'_>) -> String {
    input.say("web-title", &[("name", Arg::Text(&input.about.name))])
}

fn body(input: &PageInput<'_>, html: &mut Html) {
    let skip = [("class", "skip"), ("href", "#main")];
    html.leaf("a", &skip, &input.word("web-skip"));
    html.within("header", &[], |html| header(input, html));
    let contents = input.word("web-contents");
    html.within("nav", &[("aria-label", &*contents)], |html| {
        nav(input, html);
    });
    html.within("main", &[("id", "main")], |html| main(input, html));
    html.within("footer", &[], |html| {
        let version = [("version", Arg::Text(env!("CARGO_PKG_VERSION")))];
        html.leaf("p", &[], &input.say("web-footer", &version));
    });
    let data = [("type", "application/json"), ("id", "data")];
    html.within("script", &data, |html| html.markup(&data::json(input)));
    html.within("script", &[], |html| html.markup(SCRIPT));
}

fn header(input: &PageInput<'_>, html: &mut Html) {
    html.leaf("h1", &[], &title(input));
    figures::headline(input, html);
    plan::proposed(input, html);
    let date = input.words.date(&input.about.date);
    let about = [&*date, &*input.about.credit];
    let about: Vec<&str> = about.into_iter().filter(|text| !text.is_empty()).collect();
    if !about.is_empty() {
        html.leaf("p", &[("class", "quiet")], &about.join(" · "));
    }
}

fn nav(input: &PageInput<'_>, html: &mut Html) {
    html.within("ul", &[], |html| {
        for (id, heading, _) in sections(input) {
            html.within("li", &[], |html| {
                html.leaf("a", &[("href", &*format!("#{id}"))], &input.word(heading));
            });
        }
    });
}

fn main(input: &PageInput<'_>, html: &mut Html) {
    for (id, heading, write) in sections(input) {
        let label = format!("{id}-heading");
        html.within(
            "section",
            &[("id", id), ("aria-labelledby", &*label)],
            |html| {
                html.leaf("h2", &[("id", &label)], &input.word(heading));
                write(input, html);
            },
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_as_in_the_standard() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn style_and_script_cannot_end_their_elements() {
        assert!(!STYLE.contains("</") && !SCRIPT.contains("</"));
    }
}
