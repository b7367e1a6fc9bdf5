//! Tables of a page: a caption, headings of columns and of rows.

use super::html::Html;

/// How a column is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    /// Words.
    Words,
    /// Figures, to the right.
    Figures,
}

/// One cell of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// A figure or words of our own.
    Text(String),
    /// A name from a file.
    Name(String),
    /// A name from a file that leads somewhere in the page.
    Link(String, String),
}

/// A row, and what scripts find it by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The first cell is the heading of the row.
    pub(super) cells: Vec<Cell>,
    /// An attribute and its value.
    pub(super) data: Option<(&'static str, String)>,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Grid {
    /// Its identifier in the page.
    pub(super) id: String,
    /// What it shows.
    pub(super) caption: String,
    /// Its columns.
    pub(super) heads: Vec<(String, Align)>,
    /// Its rows.
    pub(super) rows: Vec<Row>,
}

impl Grid {
    /// Writes it; wide tables scroll by themselves, from the keyboard too.
    pub(super) fn write(&self, html: &mut Html) {
        let around = [
            ("class", "scroll"),
            ("role", "region"),
            ("tabindex", "0"),
            ("aria-labelledby", &*format!("{}-caption", self.id)),
        ];
        html.within("div", &around, |html| {
            let named = [("id", &*self.id)];
            html.within("table", &named, |html| {
                let id = format!("{}-caption", self.id);
                html.leaf("caption", &[("id", &id)], &self.caption);
                html.within("thead", &[], |html| {
                    html.within("tr", &[], |html| self.heads(html));
                });
                html.within("tbody", &[], |html| {
                    self.rows.iter().for_each(|row| self.row(row, html));
                });
            });
        });
    }

    fn heads(&self, html: &mut Html) {
        for (words, align) in &self.heads {
            html.leaf("th", &[("scope", "col"), ("class", class(*align))], words);
        }
    }

    fn row(&self, row: &Row, html: &mut Html) {
        let data = row
            .data
            .as_ref()
            .map(|(name, value)| (*name, value.as_str()));
        html.within("tr", data.as_slice(), |html| {
            for ((cell, (_, align)), rank) in row.cells.iter().zip(&self.heads).zip(0..) {
                let (tag, scope) = if rank == 0 { ("th", "row") } else { ("td", "") };
                let all = [("class", class(*align)), ("scope", scope)];
                let attributes = if rank == 0 { &all[..] } else { &all[..1] };
                html.within(tag, attributes, |html| cell.write(html));
            }
        });
    }
}

fn class(align: Align) -> &'static str {
    match align {
        Align::Words => "words",
        Align::Figures => "figures",
    }
}

impl Cell {
    fn write(&self, html: &mut Html) {
        match self {
            Self::Text(text) => html.text(text),
            Self::Name(name) => html.name(name),
            Self::Link(name, target) => {
                html.within("a", &[("href", target)], |html| html.name(name));
            }
        }
    }
}
