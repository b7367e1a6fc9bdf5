//! Series of the territory drawn by hand: figures, words, pictures.

use std::collections::BTreeSet;

use maillage::coverage::help::{Capacities, CellHelp, HelpHours, HelpMoments, HelpSettings};
use maillage::hours::{Calendar, Moment, OpenWeeks, OpeningHours, TimeOfDay, UnsaidHolidays};
use maillage::i18n::{Catalogue, Lang};
use maillage::map::{
    About, MapError, MapMoments, MapPlan, MapPublic, Orientation, Paper, PaperSize, Series,
    SeriesPanel, cutoff_series, hour_series, plan_series, profile_series, public_series,
};
use maillage::territory::{CellIndex, Territory};
use maillage::units::{Quantity, Seconds};
use resvg::tiny_skia::Pixmap;

use crate::hand::{about, results};
use crate::pixels::{inked, small};
use crate::real::{Results, keep};
use crate::snapshots::said;

/// A public whose share grows from west to east, unknown in every ninth cell.
fn older(results: &Results) -> Vec<Option<Quantity>> {
    let cells = results.territory.cells().iter().enumerate();
    let part = cells.map(|(rank, cell)| {
        let share = f64::from(u8::try_from(rank % 10).expect("a digit")) / 20.0;
        (rank % 9 != 8).then(|| Quantity::from(cell.population).part(share))
    });
    part.collect()
}

fn moments() -> Vec<Moment> {
    let texts = ["tuesday 10:00", "wednesday 12:30", "saturday"];
    texts.map(|text| text.parse().expect("a moment")).to_vec()
}

/// Within reach of every third cell a place that is open on Tuesdays, of the
/// next one that is open every other Saturday, of the last one whose hours
/// nobody knows.
fn help(results: &Results) -> (HelpHours, HelpMoments) {
    let settings = HelpSettings {
        cutoff: Seconds::from_tenths(4800),
        calendar: Calendar::new(2026, UnsaidHolidays::Open).expect("a year"),
        evening: TimeOfDay::new(18, 0).expect("a time"),
        moments: Vec::new(),
        capacities: Capacities::default(),
    };
    let known = ["Tu 09:00-12:00", "week 1-53/2 Sa 09:00-12:00"].map(OpeningHours::read);
    let count = results.territory.cells().len();
    let cell = |rank: usize| CellHelp {
        places: if rank % 3 == 2 {
            [0, 0, 1, 0, 0]
        } else {
            [1, 0, 0, 0, 0]
        },
        ..CellHelp::default()
    };
    let weeks = |moment: Moment| {
        let of = |rank: usize| {
            let schedule = known.get(rank % 3).and_then(|h| h.schedule().ok());
            let open = schedule.map(|s| OpenWeeks::of(s, moment, &settings.calendar));
            open.unwrap_or_default()
        };
        (0..count).map(of).collect::<Vec<OpenWeeks>>()
    };
    let weeks: Vec<Vec<OpenWeeks>> = moments().into_iter().map(weeks).collect();
    let covered = weeks.iter().map(|weeks| {
        let cells = results.territory.cells().iter().zip(weeks);
        let part = cells.map(|(cell, weeks)| {
            let people = Quantity::from(cell.population);
            people.part(f64::from(weeks.count()) / 52.0)
        });
        part.sum()
    });
    let aside = HelpMoments {
        moments: moments(),
        covered: covered.collect(),
        weeks,
    };
    let help = HelpHours {
        cells: (0..count).map(cell).collect(),
        moments: Vec::new(),
        tables: Vec::new(),
        settings,
    };
    (help, aside)
}

fn plans(territory: &Territory) -> Vec<MapPlan> {
    let plan = |(vehicles, cells): (usize, &[usize])| MapPlan {
        vehicles,
        asked: vehicles == 2,
        stops: cells
            .iter()
            .map(|&cell| territory.cells()[cell].position)
            .collect(),
        reached: cells.iter().map(|&cell| CellIndex::new(cell)).collect(),
    };
    let last = territory.cells().len() - 1;
    let all: [(usize, &[usize]); 3] = [
        (1, &[last - 8]),
        (2, &[last - 8, last - 9]),
        (3, &[last - 8, last - 9, last - 10]),
    ];
    all.map(plan).to_vec()
}

/// Every series of the territory.
fn series(results: &Results, paper: Paper, lang: Lang) -> Result<Vec<Series>, MapError> {
    let (about, words) = (About { paper, ..about() }, Catalogue::new(lang));
    let input = results.input(&about);
    let part = older(results);
    let public = MapPublic {
        key: "age_65_plus",
        part: &part,
        whole: &[],
    };
    let (help, moments) = help(results);
    let hours = MapMoments {
        help: &help,
        moments: &moments,
    };
    Ok(vec![
        plan_series(&input, &plans(&results.territory), &words)?,
        public_series(&input, &[public], &words)?,
        hour_series(&input, hours, &words)?,
        profile_series(&input, &[("foot", input), ("A & B", input)], &words)?,
        cutoff_series(&input, &words)?,
    ])
}

fn usual() -> Vec<Series> {
    series(&results(), Paper::default(), Lang::Fr).expect("series")
}

fn of(panel: &SeriesPanel, class: usize) -> Quantity {
    panel.classes[class].1
}

#[test]
fn everyone_is_in_one_class_of_every_panel() {
    let results = results();
    let all = Quantity::from(results.territory.population());
    let older: Quantity = older(&results).into_iter().flatten().sum();
    let found = usual();
    let panels: usize = found.iter().map(|one| one.panels.len()).sum();
    assert_eq!(panels, 4 + 2 + 3 + 2 + 3);
    for panel in found.iter().flat_map(|one| &one.panels) {
        let total = if panel.key == "age_65_plus" {
            older
        } else {
            all
        };
        assert_eq!(panel.total(), total, "{}", panel.key);
        assert!(panel.reached <= total, "{}", panel.key);
    }
}

#[test]
fn panels_of_time_say_what_the_tables_do() {
    let results = results();
    let people = &results.coverage.whole.population;
    let [plan, public, _, profile, cutoff] = &usual()[..] else {
        panic!("five series");
    };
    for (rank, panel) in cutoff.panels.iter().enumerate() {
        assert_eq!(panel.reached, people.within(rank));
        assert_eq!(of(panel, 1), people.uncovered(rank));
        assert_eq!(of(panel, 2), people.unreachable());
    }
    // The gaps are at eight minutes, the second cut-off.
    for panel in &profile.panels {
        assert_eq!(panel.reached, people.within(1));
        assert_eq!(of(panel, 0), people.within(0));
    }
    assert_eq!(plan.panels[0].reached, people.within(1));
    assert_eq!(of(&plan.panels[0], 1), Quantity::ZERO);
    assert_eq!(public.panels[0].reached, people.within(1));
}

#[test]
fn a_plan_gains_those_alone_who_had_no_place() {
    let results = results();
    let cells = results.territory.cells();
    let limit = results.gaps.criterion.cutoff;
    let plans = plans(&results.territory);
    let found = usual();
    for (panel, plan) in found[0].panels[1..].iter().zip(&plans) {
        let far = |cell: &&CellIndex| {
            let trip = results.nearest.nearest(**cell);
            trip.is_none_or(|trip| trip.time > limit)
        };
        let gained = plan.reached.iter().filter(far);
        let gained: Quantity = gained.map(|c| cells[c.get()].population.into()).sum();
        assert_eq!(of(panel, 1), gained);
        assert_eq!(panel.reached, of(panel, 0) + gained);
    }
    let reached = found[0].panels.iter().map(|panel| panel.reached);
    let different: BTreeSet<Quantity> = reached.collect();
    assert!(
        different.len() > 1,
        "a plan that gains nobody tests nothing"
    );
}

#[test]
fn hours_are_told_moment_by_moment() {
    let found = usual();
    let keys: Vec<&str> = found[2].panels.iter().map(|p| &*p.key).collect();
    assert_eq!(keys, ["tuesday_10:00", "wednesday_12:30", "saturday"]);
    let [tuesday, wednesday, saturday] = &found[2].panels[..] else {
        panic!("three moments");
    };
    assert_eq!(tuesday.reached, of(tuesday, 0));
    assert_eq!(wednesday.reached, Quantity::ZERO);
    // Every other week: half of those of some weeks.
    let half = of(saturday, 1).get() / 2.0;
    assert!((saturday.reached.get() - half).abs() < 0.1, "{saturday:?}");
}

#[test]
fn the_svg_is_as_it_was() {
    insta::assert_snapshot!("series-plan", usual()[0].svg.text());
}

#[test]
fn both_languages_say_everything() {
    for &lang in Lang::ALL {
        let found = series(&results(), Paper::default(), lang).expect("series");
        let words: Vec<String> = found.iter().map(|one| said(&one.svg)).collect();
        let words = words.join("—\n");
        assert!(!words.contains('⟨') && !words.contains('{'), "{words}");
        insta::assert_snapshot!(format!("series-words-{lang}"), words);
    }
}

#[test]
fn hostile_names_stay_text_and_identifiers_are_each_there_once() {
    for one in usual() {
        let text = one.svg.text();
        assert!(!text.contains("<script") && !text.contains("<d’essai>"));
        assert!(text.chars().all(|c| !c.is_control() || c == '\n'));
        let ids: Vec<&str> = text
            .split(" id=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().expect("an end"))
            .collect();
        let once: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(once.len(), ids.len(), "{ids:?}");
        for used in text.split("href=\"#").skip(1) {
            let id = used.split('"').next().expect("an end");
            assert!(once.contains(id), "{id} is used and nowhere");
        }
    }
}

/// The frames of the panels in shares of the sides of the page: left, top,
/// right, bottom. Each is clipped to its own.
fn frames(one: &Series) -> Vec<[f64; 4]> {
    let text = one.svg.text();
    let number = |from: &str, name: &str| -> f64 {
        let start = from.find(name).expect(name) + name.len();
        let rest = from[start..].trim_start_matches(['=', '"']);
        let end = rest.find('"').expect("an end");
        rest[..end].parse().expect("a number")
    };
    let page = text.split("viewBox=\"0 0 ").nth(1).expect("a page");
    let mut sides = page.split(['"', ' ']).map(str::parse::<f64>);
    let [wide, high] = [(); 2].map(|()| sides.next().expect("a side").expect("a number"));
    let clips = text.split("-surroundings-clip\"><rect").skip(1);
    clips
        .map(|clip| {
            let [x, y, w, h] = [" x", " y", " width", " height"].map(|name| number(clip, name));
            [x / wide, y / high, (x + w) / wide, (y + h) / high]
        })
        .collect()
}

#[test]
fn every_panel_holds_the_same_land_at_the_same_place() {
    let found = usual();
    let pictures: Vec<(&'static str, _)> = found
        .iter()
        .map(|one| (one.kind.key(), one.svg.clone()))
        .collect();
    keep("series", Lang::Fr, &pictures);
    for one in &found {
        let picture = small(&one.svg);
        let frames = frames(one);
        assert_eq!(frames.len(), one.panels.len(), "{:?}", one.kind);
        let first = land(&picture, frames[0]);
        for &frame in &frames {
            let size = [frame[2] - frame[0], frame[3] - frame[1]];
            assert!(size[0] > 0.15 && size[1] > 0.1, "{frame:?} is small");
            assert!(inked(&picture, frame) > 0.5, "{:?} is empty", one.kind);
            let own = land(&picture, frame);
            for (one, other) in own.iter().zip(&first) {
                assert!((one - other).abs() < 0.06, "shifted: {own:?}, {first:?}");
            }
        }
    }
}

/// The box of all that is neither paper nor the grey of the surroundings, in
/// shares of a frame.
fn land(picture: &Pixmap, frame: [f64; 4]) -> [f64; 4] {
    let sides = [picture.width(), picture.height()].map(f64::from);
    let mut found = [1.0_f64, 1.0, 0.0, 0.0];
    for y in 0..picture.height() {
        for x in 0..picture.width() {
            let at = [
                (f64::from(x) / sides[0] - frame[0]) / (frame[2] - frame[0]),
                (f64::from(y) / sides[1] - frame[1]) / (frame[3] - frame[1]),
            ];
            if at.iter().any(|side| !(0.03..0.97).contains(side)) {
                continue;
            }
            let pixel = picture.pixel(x, y).expect("inside");
            let [r, g, b] = [pixel.red(), pixel.green(), pixel.blue()];
            let grey = r.abs_diff(g) < 6 && g.abs_diff(b) < 6;
            if !grey {
                found = [
                    found[0].min(at[0]),
                    found[1].min(at[1]),
                    found[2].max(at[0]),
                    found[3].max(at[1]),
                ];
            }
        }
    }
    found
}

#[test]
fn the_sheet_is_told_and_lies_as_it_is_asked() {
    let results = results();
    for (size, orientation, sides) in [
        (PaperSize::A4, Orientation::Portrait, "width=\"210.00mm\""),
        (PaperSize::A4, Orientation::Landscape, "width=\"297.00mm\""),
        (PaperSize::A3, Orientation::Portrait, "width=\"297.00mm\""),
        (PaperSize::A3, Orientation::Landscape, "width=\"420.00mm\""),
    ] {
        let paper = Paper { size, orientation };
        for one in series(&results, paper, Lang::En).expect("series") {
            assert!(one.svg.text().contains(sides), "{:?}", one.kind);
            let text = one.svg.text();
            let told = text.split("<desc").nth(1).expect("a description");
            let told = told.split("</desc>").next().expect("an end");
            for panel in &one.panels {
                let caption = panel.caption.replace('&', "&amp;");
                assert!(told.contains(&caption), "{} untold", panel.key);
            }
            let pdf = one.svg.to_pdf("").expect("a PDF");
            let figures = pdf.windows(9).filter(|w| w == b"/S/Figure").count();
            assert_eq!(figures, one.panels.len(), "{:?}", one.kind);
            assert!(pdf.windows(7).any(|w| w == b"pdfuaid"));
        }
    }
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let drawn = [1, 3].map(|threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("threads").install(usual)
    });
    assert_eq!(drawn[0], drawn[1]);
}

#[test]
fn nothing_is_set_too_small_to_read() {
    let least = 6.5 * 2540.0 / 72.0 - 0.1;
    for one in usual() {
        let sizes = one.svg.text().split("font-size=\"").skip(1);
        let sizes = sizes.map(|rest| rest.split('"').next().expect("a size"));
        let sizes: Vec<f64> = sizes.map(|size| size.parse().expect("a size")).collect();
        assert!(sizes.iter().all(|&size| size >= least), "{sizes:?}");
    }
}
