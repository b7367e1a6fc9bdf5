//! The list of contents: every sheet with its key figures and its page.

use std::ops::Range;

use plotters::style::text_anchor::HPos;

use super::shared::Shared;
use super::sheet::PAPER as SHEET;
use super::unit::Unit;
use super::{Leaf, running, title};
use crate::i18n::Arg;
use crate::map::backend::{MM, Paint, Point, Shape};
use crate::map::coverage_map::headline;
use crate::map::font::Type;
use crate::map::furniture::{Piece, folio, footer, heading, minutes, share};
use crate::map::layers::Item;
use crate::map::page::Canvas;
use crate::map::palette::{INK, QUIET, RULE};
use crate::map::role::{Cell, CellKind, Role};
use crate::map::svg::Head;
use crate::map::wrap::shortened;
use crate::map::{MapError, Svg};
use crate::units::Persons;

/// What every printer leaves white, and a little more, in units.
const MARGIN: i32 = 10 * MM;

/// From one line to the next, in units.
const LINE: i32 = 530;

/// How far an EPCI stands below its département, in units.
const INDENT: i32 = 5 * MM;

/// The right sides of the columns of people, share, people in zones and page,
/// in units from the left margin.
const RIGHTS: [i32; 4] = [122 * MM, 147 * MM, 174 * MM, 190 * MM];

const HEADS: Type = Type::plain(7.5, QUIET);

/// A page of the list before it is drawn.
struct Frame {
    size: (u32, u32),
    width: i32,
    top: i32,
    /// How many lines find room.
    lines: usize,
}

/// Draws the pages of the list.
pub(super) fn contents(shared: &Shared<'_>, leaves: &[Leaf]) -> Result<Vec<Svg>, MapError> {
    let frame = frame(shared)?;
    let pages = leaves.chunks(frame.lines);
    let heads = heads_of(leaves);
    let before = pages.len();
    let first = |page: usize| before + page * frame.lines;
    pages
        .enumerate()
        .map(|(page, leaves)| {
            let above = leaves[0].below.then(|| heads[page * frame.lines]);
            draw(
                (shared, &frame),
                (page, first(page)),
                (above.flatten(), leaves),
            )
        })
        .collect()
}

/// For each sheet the département that it stands under.
fn heads_of(leaves: &[Leaf]) -> Vec<Option<Unit>> {
    let mut head = None;
    let heads = leaves.iter().map(|leaf| {
        if !leaf.below {
            head = Some(leaf.unit);
        }
        head
    });
    heads.collect()
}

fn frame(shared: &Shared<'_>) -> Result<Frame, MapError> {
    let (short, long) = SHEET.sides();
    let width = short - 2 * MARGIN;
    let top = MARGIN + head(shared, width)?.height + 4 * MM;
    let bottom = long - MARGIN - foot(shared, (0, width))?.height - 3 * MM;
    let lines = usize::try_from((bottom - top - 5 * LINE) / LINE).unwrap_or(0);
    Ok(Frame {
        size: (short.unsigned_abs(), long.unsigned_abs()),
        width,
        top,
        lines: lines.max(1),
    })
}

fn head(shared: &Shared<'_>, width: i32) -> Result<Piece, MapError> {
    heading(&title(shared), shared.input.map.about, shared.words, width)
}

fn foot(shared: &Shared<'_>, (page, width): (usize, i32)) -> Result<Piece, MapError> {
    let mut piece = footer(shared.input.map.about, shared.words, width)?;
    let (name, number) = running(shared, page);
    folio(&mut piece, (&name, &number), width)?;
    Ok(piece)
}

/// Draws a page of the list; the first of its sheets stands on the page of
/// rank `first`, and under the département `above` where that is on the page
/// before.
fn draw(
    (shared, frame): (&Shared<'_>, &Frame),
    (page, first): (usize, usize),
    (above, leaves): (Option<Unit>, &[Leaf]),
) -> Result<Svg, MapError> {
    let title = title(shared);
    let mut canvas = Canvas::new(frame.size, "contents");
    canvas.piece(Role::Heading, (MARGIN, MARGIN), &head(shared, frame.width)?)?;
    canvas.piece(Role::Words, (MARGIN, frame.top), &heads(shared))?;
    let mut top = frame.top + 2 * LINE;
    if let Some(unit) = above {
        let place = Cell::new((1, 0), CellKind::RowHead);
        canvas.piece(Role::Cell(place), (MARGIN, top), &continued(shared, unit))?;
        top += LINE;
    }
    let before = 1 + usize::from(above.is_some());
    for (row, (leaf, to)) in (before..).zip(leaves.iter().zip(first..)) {
        let corners = ((MARGIN, top - 60), (MARGIN + frame.width, top + LINE - 60));
        let line = line(shared, leaf, (row, to))?;
        let name = Cell::new((row, 0), CellKind::RowHead);
        canvas.piece(Role::Entry(name, to, corners), (MARGIN, top), &line)?;
        top += LINE;
    }
    let partial = |leaf: &Leaf| leaf.unit.part(shared.territory()).is_some();
    if leaves.iter().any(partial) {
        let note = shared.words.say("atlas-partial", &[]);
        let note = Piece {
            items: vec![Item::Words(note, HEADS, HPos::Left, (0, 0))],
            height: LINE,
            ..Piece::default()
        };
        canvas.piece(Role::Words, (MARGIN, top + LINE / 2), &note)?;
    }
    let foot = foot(shared, (page, frame.width))?;
    let bottom = frame.size.1.cast_signed() - MARGIN - foot.height;
    canvas.piece(Role::Running, (MARGIN, bottom), &foot)?;
    let head = Head {
        name: "contents",
        lang: shared.words.lang().key(),
        title: &title,
        description: &shared.words.say("atlas-contents", &[]),
    };
    Ok(Svg::new(&head, frame.size, canvas.finish()))
}

/// What is said of a département whose sheets go on.
fn continued(shared: &Shared<'_>, unit: Unit) -> Piece {
    let name = Arg::Text(unit.name(shared.territory()));
    let said = shared.words.say("atlas-continued", &[("name", name)]);
    Piece {
        items: vec![Item::Words(said, Type::bold(9.0, INK), HPos::Left, (0, 0))],
        height: LINE,
        roles: Vec::new(),
    }
}

/// The heads of the columns, over a rule.
fn heads(shared: &Shared<'_>) -> Piece {
    let cutoff = minutes(headline(&shared.input.map), shared.words);
    let args = [("minutes", Arg::Text(&cutoff))];
    let keys = [
        "map-column-people",
        "atlas-column-within",
        "atlas-column-zones",
        "atlas-column-page",
    ];
    let contents = shared.words.say("atlas-contents", &[]);
    let contents = Item::Words(contents, Type::bold(9.0, INK), HPos::Left, (0, 0));
    let heads = keys.iter().zip(RIGHTS).map(|(key, right)| {
        Item::Words(shared.words.say(key, &args), HEADS, HPos::Right, (right, 0))
    });
    let mut items: Vec<Item> = std::iter::once(contents).chain(heads).collect();
    let mut roles = cells(0, CellKind::ColumnHead, 0..items.len());
    roles.push((items.len(), Role::Background));
    let rule: Vec<Point> = vec![(0, LINE), (RIGHTS[3], LINE)];
    items.push(Item::Shape(Shape::lines(vec![rule], Paint::line(RULE, 12))));
    Piece {
        items,
        height: 2 * LINE,
        roles,
    }
}

/// Items of a row, each a cell of its own.
fn cells(row: usize, kind: CellKind, columns: Range<usize>) -> Vec<(usize, Role)> {
    let cell = |column| (column, Role::Cell(Cell::new((row, column), kind)));
    columns.map(cell).collect()
}

/// The line of a sheet, of this rank in the list, that leads to this page.
fn line(shared: &Shared<'_>, leaf: &Leaf, (place, to): (usize, usize)) -> Result<Piece, MapError> {
    let (map, words) = (&shared.input.map, shared.words);
    let style = if leaf.below {
        Type::plain(8.5, INK)
    } else {
        Type::bold(9.0, INK)
    };
    let left = if leaf.below { INDENT } else { 0 };
    let row = leaf.unit.row(map.coverage).ok_or(MapError::Empty)?;
    let people = &row.population;
    let cutoffs = map.coverage.cutoffs.as_slice();
    let rank = cutoffs.iter().position(|&cutoff| cutoff == headline(map));
    let within = rank.map_or_else(
        || "–".to_owned(),
        |rank| share(people.within(rank), people.total(), words),
    );
    let communes = shared.territory().communes();
    let in_zones: Persons = map
        .gaps
        .zones
        .iter()
        .flat_map(|zone| &zone.communes)
        .filter(|(index, _)| leaf.unit.holds(&communes[index.get()]))
        .map(|&(_, people)| people)
        .sum();
    let figures = [
        words.number(people.total().get(), 0),
        within,
        words.number(in_zones.get(), 0),
        (to + 1).to_string(),
    ];
    let room = RIGHTS[0] - left - style.width(&figures[0])? - 4 * MM;
    let name = shortened(&shared.called(leaf.unit), style, room)?;
    let mut items = vec![Item::Words(name, style, HPos::Left, (left, 0))];
    let figures = figures.into_iter().zip(RIGHTS);
    items
        .extend(figures.map(|(figure, right)| Item::Words(figure, style, HPos::Right, (right, 0))));
    let roles = cells(place, CellKind::Figure, 1..items.len());
    Ok(Piece {
        items,
        height: LINE,
        roles,
    })
}
