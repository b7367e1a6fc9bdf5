//! Title and subtitle above, sources below.

use plotters::style::text_anchor::HPos;

use super::Piece;
use crate::i18n::Catalogue;
use crate::map::About;
use crate::map::MapError;
use crate::map::font::Type;
use crate::map::layers::Item;
use crate::map::palette::{INK, QUIET};
use crate::map::role::Role;
use crate::map::wrap::{balanced, shortened, wrapped, wrapped_to};

const TITLE: Type = Type::bold(15.0, INK);
const SUBTITLE: Type = Type::plain(8.5, QUIET);
const SOURCES: Type = Type::plain(6.5, QUIET);

/// The most lines of a title, at its full size and when it is set smaller.
const LINES: usize = 2;

/// The title, and below it how and when the figures were made.
pub(in crate::map) fn heading(
    title: &str,
    about: &About,
    words: &Catalogue,
    width: i32,
) -> Result<Piece, MapError> {
    let (style, lines) = title_lines(title, width)?;
    let mut piece = Piece::default();
    for line in lines {
        push(&mut piece, line, style);
    }
    piece.height += 60;
    piece.becomes(Role::Running);
    // A date stays on one line.
    let date = words.date(&about.date).replace(' ', "\u{a0}");
    for line in subtitle_lines(&about.method, &date, width)? {
        push(&mut piece, line, SUBTITLE);
    }
    Ok(piece)
}

/// Method and date on one line, or the date on a line of its own.
fn subtitle_lines(method: &str, date: &str, width: i32) -> Result<Vec<String>, MapError> {
    let given: Vec<&str> = [method, date]
        .into_iter()
        .filter(|t| !t.is_empty())
        .collect();
    let joined = given.join(" · ");
    if SUBTITLE.width(&joined)? <= width {
        return Ok(vec![joined]);
    }
    let mut lines = wrapped_to(method, SUBTITLE, width, 3)?;
    lines.extend(wrapped(date, SUBTITLE, width)?);
    Ok(lines)
}

/// The title in two lines at most: smaller where it is long, cut only where
/// it is longer still.
fn title_lines(title: &str, width: i32) -> Result<(Type, Vec<String>), MapError> {
    for points in [TITLE.points, 13.0, 11.0] {
        let style = TITLE.at(points);
        let lines = balanced(title, style, width)?;
        if lines.len() <= LINES {
            return Ok((style, lines));
        }
    }
    let style = TITLE.at(11.0);
    Ok((style, wrapped_to(title, style, width, LINES)?))
}

/// The sources, none left out, and who made the map.
pub(in crate::map) fn footer(
    about: &About,
    words: &Catalogue,
    width: i32,
) -> Result<Piece, MapError> {
    let mut piece = Piece::default();
    let sources = about.sources.join(" · ");
    if !sources.is_empty() {
        let sentence = words.say("map-sources", &[("sources", (&sources).into())]);
        for line in wrapped(&sentence, SOURCES, width)? {
            push(&mut piece, line, SOURCES);
        }
    }
    for line in wrapped(&about.credit, SOURCES, width)? {
        push(&mut piece, line, SOURCES);
    }
    Ok(piece)
}

/// Adds what stands at the foot of one page among many: the name of the
/// whole on the left, the number of the page on the right.
pub(in crate::map) fn folio(
    piece: &mut Piece,
    (name, number): (&str, &str),
    width: i32,
) -> Result<(), MapError> {
    piece.height += 60;
    let style = Type::bold(7.5, INK);
    let room = width - style.width(number)? - 500;
    let name = shortened(name, SOURCES.at(7.5), room)?;
    let at = |x| (x, piece.height);
    let items = [
        Item::Words(name, SOURCES.at(7.5), HPos::Left, at(0)),
        Item::Words(number.to_owned(), style, HPos::Right, at(width)),
    ];
    piece.becomes(Role::Background);
    piece.items.extend(items);
    piece.height += style.leading();
    Ok(())
}

fn push(piece: &mut Piece, line: String, style: Type) {
    let at = (0, piece.height);
    piece.items.push(Item::Words(line, style, HPos::Left, at));
    piece.height += style.leading();
}
