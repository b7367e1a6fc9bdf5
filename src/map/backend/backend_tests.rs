//! What plotters draws comes out as SVG, at the right place and size.

use plotters::drawing::IntoDrawingArea as _;
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, VPos};
use plotters::style::{Color as _, RGBColor};

use resvg::usvg::{Group, Node};

use super::*;
use crate::map::MapError;
use crate::map::font::{self, Type};
use crate::map::role::Role;
use crate::map::svg::{Body, Head, Svg};

const RED: RGBColor = RGBColor(200, 0, 16);

/// A page of ten by ten centimetres, drawn.
fn page(draw: impl FnOnce(&Area<'_>) -> Result<(), MapError>) -> String {
    font::register().expect("the font");
    let mut out = String::new();
    let defs = RefCell::default();
    let root = SvgBackend::new(&mut out, (10_000, 10_000), ("test", &defs)).into_drawing_area();
    draw(&root).expect("drawn");
    drop(root);
    defs.into_inner().text + &out
}

#[test]
fn elements_of_plotters_become_elements_of_svg() {
    let svg = page(|page| {
        page.draw(&Rectangle::new([(1, 2), (11, 22)], RED.filled()))?;
        page.draw(&PathElement::new([(0, 0), (5, 5)], RED.stroke_width(7)))?;
        page.draw(&Polygon::new([(0, 0), (9, 0), (0, 9)], RED.mix(0.5)))?;
        page.draw(&Circle::new((50, 60), 7, RED.stroke_width(2)))?;
        page.draw_pixel((3, 4), &RED)?;
        Ok(())
    });
    for part in [
        r##"<rect x="1" y="2" width="10" height="20" fill="#c80010"/>"##,
        r##"<path d="M0 0l5 5" fill="none" stroke="#c80010" stroke-width="7"/>"##,
        r##"<path d="M0 0l9 0-9 9z" fill="#c80010" fill-opacity="0.500"/>"##,
        r##"<circle cx="50" cy="60" r="7" fill="none" stroke="#c80010" stroke-width="2"/>"##,
        r##"<rect x="3" y="4" width="1" height="1" fill="#c80010"/>"##,
    ] {
        assert!(svg.contains(part), "{part}\nis not in\n{svg}");
    }
}

#[test]
fn shapes_are_shifted_whole_and_clipped_by_their_layer() {
    let svg = page(|page| {
        let part = page.clone().shrink((100, 200), (50, 60));
        layer(&part, "land", |area| {
            let outside = Paint::filled(RED).outlined(RED, 3).dashed(5, 2);
            area.draw(&Shape::rectangle((-20, 0), (500, 10), outside))?;
            Ok(())
        })
    });
    assert!(svg.contains(r#"<rect x="100" y="200" width="50" height="60"/></clipPath>"#));
    assert!(svg.contains("M80 200l520 0 0 10-520 0z"), "{svg}");
    assert!(svg.contains(r#"stroke-dasharray="5 2""#));
    assert_eq!(svg.matches("<g ").count(), svg.matches("</g>").count());
}

#[test]
fn a_symbol_is_defined_once_and_used_often() {
    let symbol = Symbol {
        name: "dot".to_owned(),
        parts: vec![(vec![(0, 0), (9, 0), (0, 9)], Paint::filled(RED))],
    };
    let svg = page(|page| {
        for at in [vec![(10, 20), (30, 40)], vec![(50, 60)]] {
            let symbol = &symbol;
            page.draw(&Marks { symbol, at })?;
        }
        Ok(())
    });
    assert_eq!(svg.matches("<defs>").count(), 1);
    assert_eq!(svg.matches("<use ").count(), 3);
    assert!(svg.contains(r##"<use href="#test-dot" x="50" y="60"/>"##));
}

/// The outlines of the first text of a group.
fn letters(group: &Group) -> Option<&Group> {
    group.children().iter().find_map(|node| match node {
        Node::Text(text) => Some(text.flattened()),
        Node::Group(group) => letters(group),
        _ => None,
    })
}

/// The extent of the only text of a page as resvg sets it, in units.
fn extent(style: Type, words: &str, across: HPos) -> [f32; 4] {
    let body = page(|page| {
        let style = style.anchored(across, VPos::Top);
        page.draw(&Text::new(words, (5000, 5000), style))?;
        Ok(())
    });
    let head = Head {
        name: "test",
        lang: "fr",
        title: "",
        description: "",
    };
    let body = Body {
        defs: String::new(),
        parts: vec![(Role::Words, body)],
    };
    let tree = Svg::new(&head, (10_000, 10_000), body)
        .tree()
        .expect("a tree");
    let bounds = letters(tree.root()).expect("a text").abs_bounding_box();
    [bounds.left(), bounds.top(), bounds.right(), bounds.bottom()]
}

#[test]
fn text_is_as_wide_as_it_was_measured() {
    for style in [Type::plain(7.5, RED), Type::bold(15.0, RED)] {
        let words = "HÉ\u{202f}! 6\u{202f}042\u{202f}736 habitants à Évaux-les-BainsH";
        let [left, _, right, _] = extent(style, words, HPos::Left);
        let measured = f64::from(style.width(words).expect("a width"));
        let drawn = f64::from(right - left);
        assert!((drawn / measured - 1.0).abs() < 0.03, "{drawn} {measured}");
    }
}

#[test]
fn text_hangs_on_its_anchor() {
    let style = Type::plain(10.0, RED);
    let [left, top, right, bottom] = extent(style, "HHH", HPos::Right);
    assert!(
        (right - 5000.0).abs() < 60.0 && left < 4800.0,
        "{left} {right}"
    );
    assert!((top - 5000.0).abs() < 12.0, "{top}");
    let cap = f64::from(bottom - top);
    assert!((cap - f64::from(style.cap())).abs() < 12.0, "{cap}");
    let [left, _, right, _] = extent(style, "HHH", HPos::Center);
    assert!((f32::midpoint(left, right) - 5000.0).abs() < 30.0);
}
