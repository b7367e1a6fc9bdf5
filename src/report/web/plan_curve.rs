//! Means against coverage as a drawing inside the page.
//!
//! Lines differ by their marks and dashes, not by colour alone, and each is
//! named at its end; the table beside holds every figure.

use std::fmt::Write as _;

use super::html::{Html, escaped};
use super::input::PageInput;
use crate::report::{PlanPoint, PlanSummary};

/// The drawing, and the box of its axes: left, top, right, bottom.
const SIZE: (f64, f64) = (820.0, 390.0);
const AXES: (f64, f64, f64, f64) = (80.0, 40.0, 540.0, 330.0);

/// A line of the drawing.
struct Line {
    key: &'static str,
    value: fn(&PlanPoint) -> f64,
    stroke: &'static str,
    dash: &'static str,
    mark: Mark,
}

#[derive(Clone, Copy)]
enum Mark {
    None,
    Disc,
    Square,
}

const LINES: [Line; 3] = [
    Line {
        key: "web-plan-reach-bound",
        value: |point| point.people_reached_bound,
        stroke: "#555555",
        dash: "3 5",
        mark: Mark::None,
    },
    Line {
        key: "web-plan-reach",
        value: |point| point.people_reached,
        stroke: "#0b3c6f",
        dash: "none",
        mark: Mark::Disc,
    },
    Line {
        key: "web-plan-served",
        value: |point| point.people_served,
        stroke: "#8c1010",
        dash: "9 4",
        mark: Mark::Square,
    },
];

/// Values of both axes to places in the drawing.
struct Scale {
    euros: f64,
    people: f64,
}

impl Scale {
    fn x(&self, euros: f64) -> f64 {
        AXES.0 + euros / self.euros * (AXES.2 - AXES.0)
    }

    fn y(&self, people: f64) -> f64 {
        AXES.3 - people / self.people * (AXES.3 - AXES.1)
    }
}

/// Draws the curve; nothing where it has no point.
pub(super) fn draw(input: &PageInput<'_>, plan: &PlanSummary, html: &mut Html) {
    let most = |value: &dyn Fn(&PlanPoint) -> f64| plan.curve.iter().map(value).fold(0.0, f64::max);
    let people = LINES
        .iter()
        .map(|line| most(&line.value))
        .fold(1.0, f64::max);
    let (money, people) = (ticks(most(&|point| point.euros).max(1.0)), ticks(people));
    let scale = Scale {
        euros: money.last().copied().unwrap_or(1.0),
        people: people.last().copied().unwrap_or(1.0),
    };
    if plan.curve.is_empty() {
        return;
    }
    let mut out = String::new();
    axes(input, (&scale, &money, &people), &mut out);
    let mut labels = Vec::new();
    for line in &LINES {
        labels.extend(trace(plan, line, &scale, &mut out));
    }
    named(input, labels, &mut out);
    let size = format!("0 0 {} {}", SIZE.0, SIZE.1);
    let all = [
        ("viewBox", &*size),
        ("role", "img"),
        ("class", "chart"),
        ("aria-labelledby", "plan-curve-title plan-curve-desc"),
        ("font-size", "14"),
        ("width", "820"),
    ];
    // On a phone the drawing scrolls, so that its words stay large enough.
    let around = [
        ("class", "scroll"),
        ("role", "region"),
        ("tabindex", "0"),
        ("aria-labelledby", "plan-curve-title"),
    ];
    html.within("div", &around, |html| {
        html.within("svg", &all, |html| {
            let (title, more) = ("web-plan-curve-title", "web-plan-curve-described");
            html.leaf("title", &[("id", "plan-curve-title")], &input.word(title));
            html.leaf("desc", &[("id", "plan-curve-desc")], &input.word(more));
            html.markup(&out);
        });
    });
}

/// From nothing by round steps to the first at or past a value: six at most.
fn ticks(most: f64) -> Vec<f64> {
    let mut step = 1.0;
    let mut factors = [2.0, 2.5, 2.0].into_iter().cycle();
    while most / step > 5.0 {
        step *= factors.next().unwrap_or(2.0);
    }
    let mut all = vec![0.0];
    while all[all.len() - 1] < most {
        all.push(all[all.len() - 1] + step);
    }
    all
}

fn text(out: &mut String, (x, y): (f64, f64), anchor: &str, words: &str) {
    let words = escaped(words);
    let _ = writeln!(
        out,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" fill=\"#1a1a1a\">{words}</text>"
    );
}

fn rule(out: &mut String, (x1, y1): (f64, f64), (x2, y2): (f64, f64), stroke: &str) {
    let _ = writeln!(
        out,
        "<line x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\" stroke=\"{stroke}\"/>"
    );
}

fn axes(input: &PageInput<'_>, (scale, money, people): (&Scale, &[f64], &[f64]), out: &mut String) {
    for &tick in people {
        let y = scale.y(tick);
        rule(out, (AXES.0, y), (AXES.2, y), "#d5d5d5");
        let number = input.words.number(tick, 0);
        text(out, (AXES.0 - 8.0, y + 5.0), "end", &number);
    }
    for &tick in money {
        let x = scale.x(tick);
        rule(out, (x, AXES.3), (x, AXES.3 + 5.0), "#1a1a1a");
        let number = input.words.number(tick, 0);
        text(out, (x, AXES.3 + 22.0), "middle", &number);
    }
    rule(out, (AXES.0, AXES.3), (AXES.2, AXES.3), "#1a1a1a");
    let below = (f64::midpoint(AXES.0, AXES.2), AXES.3 + 45.0);
    text(out, below, "middle", &input.word("web-plan-axis-euros"));
    text(
        out,
        (4.0, 12.0),
        "start",
        &input.word("web-plan-axis-people"),
    );
}

/// Draws a line from nothing on; where it ends.
fn trace<'l>(
    plan: &PlanSummary,
    line: &'l Line,
    scale: &Scale,
    out: &mut String,
) -> Option<(f64, &'l Line)> {
    let place = |point: &PlanPoint| (scale.x(point.euros), scale.y((line.value)(point)));
    let places: Vec<(f64, f64)> = plan.curve.iter().map(place).collect();
    let origin = (scale.x(0.0), scale.y(0.0));
    path(line, std::iter::once(&origin).chain(&places), out);
    for &at in &places {
        mark(line, at, out);
    }
    if matches!(line.mark, Mark::Disc) {
        numbers(plan, &places, out);
    }
    Some((places.last()?.1, line))
}

fn path<'p>(line: &Line, places: impl Iterator<Item = &'p (f64, f64)>, out: &mut String) {
    let points: Vec<String> = places.map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
    let _ = writeln!(
        out,
        "<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2\" stroke-dasharray=\"{}\"/>",
        points.join(" "),
        line.stroke,
        line.dash
    );
}

fn mark(line: &Line, (x, y): (f64, f64), out: &mut String) {
    let fill = line.stroke;
    let _ = match line.mark {
        Mark::None => Ok(()),
        Mark::Disc => {
            writeln!(
                out,
                "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\" fill=\"{fill}\"/>"
            )
        }
        Mark::Square => writeln!(
            out,
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"9\" height=\"9\" fill=\"{fill}\"/>",
            x - 4.5,
            y - 4.5
        ),
    };
}

/// The numbers of vehicles over the points; those of points that lie on one
/// another together.
fn numbers(plan: &PlanSummary, places: &[(f64, f64)], out: &mut String) {
    let mut at = 0;
    while at < places.len() {
        let (x, y) = places[at];
        let same = places[at..]
            .iter()
            .take_while(|other| (other.0 - x).abs() < 14.0);
        let last = at + same.count() - 1;
        let (first, most) = (plan.curve[at].vehicles, plan.curve[last].vehicles);
        let number = if first == most {
            first.to_string()
        } else {
            format!("{first}–{most}")
        };
        text(out, (x, y - 10.0), "middle", &number);
        at = last + 1;
    }
}

/// Names the lines beside their ends, one below the other, each with a sample.
fn named(input: &PageInput<'_>, mut labels: Vec<(f64, &Line)>, out: &mut String) {
    labels.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut free = 0.0_f64;
    for (y, line) in labels {
        let at = y.max(free);
        free = at + 20.0;
        let (from, to) = ((AXES.2 + 14.0, at), (AXES.2 + 50.0, at));
        path(line, [from, to].iter(), out);
        mark(line, (AXES.2 + 32.0, at), out);
        text(
            out,
            (AXES.2 + 58.0, at + 5.0),
            "start",
            &input.word(line.key),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_few() {
        assert_eq!(ticks(1.0), [0.0, 1.0]);
        assert_eq!(ticks(7.0), [0.0, 2.0, 4.0, 6.0, 8.0]);
        assert_eq!(
            ticks(4_321.0),
            [0.0, 1_000.0, 2_000.0, 3_000.0, 4_000.0, 5_000.0]
        );
    }
}
