//! The page of the report, of the territory drawn by hand.

use std::collections::BTreeSet;

use maillage::coverage::Coverage;
use maillage::faults::LoadReport;
use maillage::gaps::explain::{ConfidenceRule, Explainer, Known};
use maillage::i18n::{Catalogue, Lang};
use maillage::map::{MapTours, screen_map};
use maillage::report::web::{PageInput, page};
use maillage::report::{Summary, SummaryInput};

use crate::hand::{about, results};
use crate::real::Results;

fn written(results: &Results, lang: Lang) -> String {
    written_with(results, lang, None)
}

/// The page, with tours on its map where there are some.
pub(crate) fn written_with(results: &Results, lang: Lang, tours: Option<&MapTours>) -> String {
    let (about, words) = (about(), Catalogue::new(lang));
    let report = LoadReport::default();
    let summary = Summary::new(SummaryInput {
        title: &about.name,
        territory: &results.territory,
        coverage: &results.coverage,
        gaps: &results.gaps,
        report: &report,
        places_set_aside: 0,
        help: None,
        profiles: &[],
    });
    let input = results.input(&about);
    let known = Known {
        territory: &results.territory,
        nearest: &results.nearest,
        journeys: &[],
        chosen: &[],
        undated: &[],
        ages: &[],
    };
    let map = screen_map(&input, &words).expect("a map");
    let map = match tours {
        Some(tours) => map.with_tours((&input, tours), &words).expect("a layer"),
        None => map,
    };
    let explained = Explainer::new(known, ConfidenceRule::default()).all(&results.gaps);
    page(&PageInput {
        territory: &results.territory,
        nearest: &results.nearest,
        coverage: &results.coverage,
        gaps: &results.gaps,
        explained: &explained,
        ways: &[],
        summary: &summary,
        report: &report,
        map: &map,
        about: &about,
        words: &words,
    })
}

/// The text inside the first element of this opening.
pub(crate) fn inside<'p>(page: &'p str, open: &str, close: &str) -> &'p str {
    let start = page.find(open).expect("the element is there") + open.len();
    let end = page[start..].find(close).expect("the element ends") + start;
    &page[start..end]
}

/// What a reader reads: the texts between tags, one a line.
fn read(page: &str) -> String {
    let body = inside(page, "<body>", "<script type=\"application/json\"");
    let texts = body.split('<').filter_map(|part| part.split_once('>'));
    let lines = texts
        .map(|(_, text)| text.trim())
        .filter(|text| !text.is_empty());
    lines.map(|line| line.to_owned() + "\n").collect()
}

/// The values of an attribute.
pub(crate) fn values<'p>(page: &'p str, attribute: &str) -> Vec<&'p str> {
    let start = format!(" {attribute}=\"");
    let after = page.split(&*start).skip(1);
    after.filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn both_languages_say_everything() {
    for &lang in Lang::ALL {
        let text = read(&written(&results(), lang));
        assert!(!text.contains('⟨') && !text.contains('{'), "{text}");
        insta::assert_snapshot!(format!("page-{lang}"), text);
    }
}

#[test]
fn the_map_of_the_page_is_as_it_was() {
    let page = written(&results(), Lang::Fr);
    insta::assert_snapshot!("page-map", inside(&page, "</desc>", "</svg>"));
}

#[test]
fn hostile_names_stay_text() {
    let page = written(&results(), Lang::Fr);
    assert_eq!(
        page.matches("<script").count(),
        2,
        "the data and our script"
    );
    let data = inside(&page, "id=\"data\">", "</script>");
    assert!(!data.contains('<'));
    let value: serde_json::Value = serde_json::from_str(data).expect("JSON");
    assert_eq!(
        value["communes"][0][1],
        "<script>alert('L\u{1b}Isle')</script>"
    );
    assert!(read(&page).contains("&lt;script&gt;alert(&#39;L Isle&#39;)&lt;/script&gt;"));
}

#[test]
fn nothing_comes_from_elsewhere() {
    let page = written(&results(), Lang::Fr);
    for outside in [
        "http:",
        "https:",
        "url(",
        "@import",
        "//fonts",
        " style=\"",
        " onclick",
    ] {
        assert!(!page.contains(outside), "{outside}");
    }
    let policy = inside(&page, "Content-Security-Policy\" content=\"", "\">");
    assert!(policy.starts_with("default-src &#39;none&#39;"), "{policy}");
}

#[test]
fn identifiers_are_unique_and_what_is_named_is_there() {
    let page = written(&results(), Lang::En);
    let ids = values(&page, "id");
    let set: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), set.len(), "{ids:?}");
    let names = ["aria-labelledby", "for", "list"].map(|name| values(&page, name));
    let named = names.iter().flatten().flat_map(|value| value.split(' '));
    for name in named {
        assert!(set.contains(name), "{name} names nothing");
    }
    for target in values(&page, "href")
        .iter()
        .filter_map(|t| t.strip_prefix('#'))
    {
        let state = target.contains('=');
        assert!(state || set.contains(target), "{target} leads nowhere");
    }
}

#[test]
fn everyone_is_in_the_tables() {
    let results = results();
    let page = written(&results, Lang::En);
    let value: serde_json::Value =
        serde_json::from_str(inside(&page, "id=\"data\">", "</script>")).expect("JSON");
    let total = |areas: &str| -> u64 {
        let areas = value[areas].as_array().expect("areas");
        areas
            .iter()
            .map(|area| area[3][0][0][0].as_u64().expect("people"))
            .sum()
    };
    let Coverage { whole, .. } = &results.coverage;
    let everyone = whole.population.total().thousandths() / 1000;
    assert_eq!(total("epcis"), everyone);
    assert_eq!(total("communes"), everyone);
}
