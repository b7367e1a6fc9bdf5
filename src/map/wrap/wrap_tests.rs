//! Lines fit, lose no word, and say where something was cut.

use plotters::style::RGBColor;

use super::*;
use crate::map::font;

const STYLE: Type = Type::plain(8.0, RGBColor(0, 0, 0));
const TEXT: &str = "Une phrase assez longue pour tenir sur plusieurs lignes, sans se perdre";

#[test]
fn lines_fit_and_hold_every_word() {
    font::register().expect("the font");
    for width in [2000, 3000, 5000, 90_000] {
        for lines in [wrapped(TEXT, STYLE, width), balanced(TEXT, STYLE, width)] {
            let lines = lines.expect("lines");
            assert_eq!(lines.join(" "), TEXT);
            for line in &lines {
                assert!(STYLE.width(line).expect("a width") <= width, "{line}");
            }
        }
    }
}

#[test]
fn balanced_lines_are_as_few() {
    font::register().expect("the font");
    let few = wrapped(TEXT, STYLE, 7000).expect("lines");
    let even = balanced(TEXT, STYLE, 7000).expect("lines");
    assert_eq!(few.len(), even.len());
    let last = |lines: &[String]| lines.last().map_or(0, String::len);
    assert!(last(&even) >= last(&few));
}

#[test]
fn what_does_not_fit_ends_in_an_ellipsis() {
    font::register().expect("the font");
    let lines = wrapped_to(TEXT, STYLE, 3000, 2).expect("lines");
    assert_eq!(lines.len(), 2);
    assert!(lines[1].ends_with('…'), "{lines:?}");
    let word = shortened("anticonstitutionnellement", STYLE, 1000).expect("a line");
    assert!(word.starts_with("ant") && word.ends_with('…'), "{word}");
}
