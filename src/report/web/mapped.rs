//! The map, what moves it, and what its signs mean.

use super::html::Html;
use super::input::PageInput;
use crate::i18n::Arg;
use crate::map::{Drawn, LegendRow, LegendSign};

/// Layers that a reader can hide: the class of the layer, the key of its name.
const LAYERS: [(&str, &str); 7] = [
    ("tours", "web-layer-tours"),
    ("mesh", "web-layer-mesh"),
    ("water", "signs-layer-water"),
    ("zones", "web-layer-zones"),
    ("places", "web-layer-places"),
    ("borders", "web-layer-borders"),
    ("towns", "web-layer-towns"),
];

/// Buttons of the map: what they do, their sign, the key of their name.
const BUTTONS: [(&str, &str, &str); 3] = [
    ("in", "+", "web-zoom-in"),
    ("out", "−", "web-zoom-out"),
    ("whole", "⤢", "web-zoom-whole"),
];

/// Writes the map.
pub(super) fn write(input: &PageInput<'_>, html: &mut Html) {
    html.leaf("p", &[], &input.word("web-map-intro"));
    html.leaf("p", &[("class", "quiet")], &input.about.method);
    html.within(
        "div",
        &[("class", "controls"), ("id", "controls"), ("hidden", "")],
        |html| {
            controls(input, html);
        },
    );
    html.within("div", &[("class", "atlas")], |html| {
        html.within("div", &[], |html| {
            drawing(input, html);
            html.leaf("p", &[("class", "quiet")], &drawn(input));
        });
        html.within("div", &[("class", "aside")], |html| {
            let attributes = [
                ("id", "panel"),
                ("role", "status"),
                ("tabindex", "-1"),
                ("hidden", ""),
            ];
            html.within("div", &attributes, |_| {});
            html.leaf("h3", &[], &input.word("web-legend"));
            html.within("ul", &[("class", "legend")], |html| {
                input
                    .map
                    .legend
                    .iter()
                    .for_each(|row| legend(input, row, html));
            });
        });
    });
    html.within("p", &[], |html| {
        html.text(&input.word("web-map-tables"));
        let plan = input.summary.plan.as_ref().map(|_| ("plan", "web-plan"));
        let tables = [
            Some(("zones", "web-zones")),
            plan,
            Some(("areas", "web-areas")),
        ];
        for (id, key) in tables.into_iter().flatten() {
            html.text(" ");
            html.leaf("a", &[("href", &*format!("#{id}"))], &input.word(key));
        }
    });
}

fn controls(input: &PageInput<'_>, html: &mut Html) {
    for (id, key) in [
        ("epci", "web-choose-epci"),
        ("public", "web-choose-public"),
        ("seuil", "web-choose-cutoff"),
    ] {
        html.within("div", &[], |html| {
            html.leaf("label", &[("for", id)], &input.word(key));
            html.within("select", &[("id", id)], |_| {});
        });
    }
    html.within("div", &[], |html| {
        html.leaf("label", &[("for", "search")], &input.word("web-search"));
        let attributes = [
            ("id", "search"),
            ("type", "search"),
            ("list", "names"),
            ("autocomplete", "off"),
        ];
        html.open("input", &attributes);
        html.within("datalist", &[("id", "names")], |_| {});
    });
    html.within("fieldset", &[], |html| {
        html.leaf("legend", &[], &input.word("web-layers"));
        let has = |layer| match layer {
            "tours" => !input.map.stops.is_empty(),
            "water" => input
                .map
                .legend
                .iter()
                .any(|row| row.sign == LegendSign::Water),
            _ => true,
        };
        for (layer, key) in LAYERS.into_iter().filter(|&(layer, _)| has(layer)) {
            html.within("label", &[], |html| {
                html.open(
                    "input",
                    &[("type", "checkbox"), ("checked", ""), ("data-layer", layer)],
                );
                html.text(&input.word(key));
            });
        }
    });
}

fn drawing(input: &PageInput<'_>, html: &mut Html) {
    let name = input.word("web-map-keys");
    let frame = [
        ("class", "map"),
        ("id", "map-frame"),
        ("role", "group"),
        ("aria-label", &*name),
        ("tabindex", "0"),
    ];
    let (width, height) = input.map.frame;
    let view = format!("0 0 {width} {height}");
    let svg = [
        ("id", "map-svg"),
        ("viewBox", &*view),
        ("role", "img"),
        ("aria-labelledby", "map-title map-description"),
    ];
    html.within("div", &frame, |html| {
        html.within("svg", &svg, |html| {
            html.leaf("title", &[("id", "map-title")], &title(input));
            html.leaf("desc", &[("id", "map-description")], &description(input));
            html.markup(&input.map.layers);
        });
        html.within("div", &[("class", "buttons"), ("hidden", "")], |html| {
            for (action, sign, key) in BUTTONS {
                let label = input.word(key);
                let attributes = [
                    ("type", "button"),
                    ("data-zoom", action),
                    ("aria-label", &*label),
                    ("title", &label),
                ];
                html.leaf("button", &attributes, sign);
            }
        });
        html.within(
            "div",
            &[("id", "tip"), ("aria-hidden", "true"), ("hidden", "")],
            |_| {},
        );
    });
}

fn title(input: &PageInput<'_>) -> String {
    input.say("web-map-title", &[("name", Arg::Text(&input.about.name))])
}

/// The figures of the map in words.
pub(super) fn description(input: &PageInput<'_>) -> String {
    let rows = input.map.legend.iter().filter_map(|row| {
        let people = input.people(row.people?);
        let args = [
            ("class", Arg::Text(&row.words)),
            ("people", Arg::Text(&people)),
        ];
        Some(input.say("web-described", &args))
    });
    let classes = rows.collect::<Vec<_>>().join(" · ");
    let zones = [
        ("classes", Arg::Text(&classes)),
        ("zones", input.gaps.zones.len().into()),
    ];
    input.say("web-map-description", &zones)
}

/// What the ground is drawn in.
fn drawn(input: &PageInput<'_>) -> String {
    match input.map.drawn {
        Drawn::Cells => input.word("web-drawn-cells"),
        Drawn::Hexagons(resolution) => {
            let area = input.words.number(resolution.area_km2(), 0);
            let cells = input.territory.cells().len();
            input.say(
                "web-drawn-hexagons",
                &[("area", Arg::Text(&area)), ("cells", cells.into())],
            )
        }
    }
}

fn legend(input: &PageInput<'_>, row: &LegendRow, html: &mut Html) {
    html.within("li", &[], |html| {
        let swatch = [
            ("class", "swatch"),
            ("viewBox", "-160 -100 320 200"),
            ("aria-hidden", "true"),
            ("focusable", "false"),
        ];
        html.within("svg", &swatch, |html| html.markup(&sign(&row.sign)));
        html.within("span", &[], |html| {
            html.text(&row.words);
            if let Some(people) = row.people {
                let people = input.people(people);
                let said = input.say("web-legend-people", &[("people", Arg::Text(&people))]);
                html.leaf("span", &[("class", "quiet")], &format!(" {said}"));
            }
            if let Some(places) = row.places {
                html.leaf(
                    "span",
                    &[("class", "quiet")],
                    &format!(" ({})", input.words.integer(places)),
                );
            }
        });
    });
}

fn sign(sign: &LegendSign) -> String {
    let ground = "x=\"-150\" y=\"-90\" width=\"300\" height=\"180\"";
    match sign {
        LegendSign::Ground(class, colour) => {
            format!("<rect {ground} class=\"edge\" data-class=\"{class}\" fill=\"{colour}\"/>")
        }
        LegendSign::Unreachable => format!(
            "<rect {ground} fill=\"#3a3a46\"/><path class=\"pale\" d=\"M-150-30l120 120M-90-90l180 180M30-90l120 120\"/>"
        ),
        LegendSign::Unknown => format!(
            "<rect {ground} fill=\"#d0d0d0\"/><path class=\"level\" d=\"M-150-45h300M-150 0h300M-150 45h300\"/>"
        ),
        LegendSign::Undeclared => format!(
            "<rect {ground} class=\"edge\" fill=\"#ffffff\"/><g class=\"undeclared\"><path d=\"M-130-50h90M20-50h90M-60 0h90M-130 50h90M20 50h90\"/></g>"
        ),
        LegendSign::Roads => "<g class=\"roads\"><path d=\"M-150 0h300\"/></g>".to_owned(),
        LegendSign::Water => {
            "<g class=\"water\"><path class=\"course great\" d=\"M-150 0q75-70 150 0t150 0\"/></g>"
                .to_owned()
        }
        LegendSign::Zone => format!(
            "<g class=\"zones\"><path class=\"hatch\" d=\"M-150 30l120-120M-90 90l180-180M30 90l120-120\"/><rect {ground}/></g>"
        ),
        LegendSign::Symbol(id) => format!("<use href=\"#{id}\" transform=\"scale(0.8)\"/>"),
        LegendSign::Tour(colour, dash) => format!(
            "<g class=\"tours\"><path d=\"M-150 0h300\" stroke=\"{colour}\" stroke-dasharray=\"{dash}\"/></g>"
        ),
        LegendSign::Stop => {
            "<circle r=\"80\" fill=\"#ffffff\" stroke=\"#1a1a1a\" stroke-width=\"24\"/>".to_owned()
        }
        LegendSign::Border(class) => format!("<g class=\"{class}\"><path d=\"M-150 0h300\"/></g>"),
    }
}
