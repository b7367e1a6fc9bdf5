//! The tags of a page: what its parts are, put together as readers expect.

use std::num::NonZeroU16;

use krilla::geom::Rect;
use krilla::tagging::{
    BBox, Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind,
};

use crate::map::role::{Cell, CellKind, Mark, Role};

/// A part that was drawn.
pub(super) struct Drawn<'a> {
    /// What it is.
    pub(super) role: &'a Role,
    /// What stands on the page.
    pub(super) content: Identifier,
    /// The link that lies over it, where one does.
    pub(super) link: Option<Identifier>,
    /// Where it stands.
    pub(super) frame: Option<Rect>,
}

/// A page to tag.
pub(super) struct Told<'a> {
    /// Its rank.
    pub(super) page: usize,
    /// What it shows, in a sentence.
    pub(super) title: &'a str,
    /// The figures of its map.
    pub(super) description: &'a str,
}

/// A row: its cells, some of them not there.
type Row = Vec<Option<TagGroup>>;

/// What parts that follow one another are put into.
enum Open {
    Nothing,
    Figure(Vec<Identifier>, Option<Rect>),
    Table(Vec<Row>),
    List(Vec<(usize, TagGroup)>),
}

/// The section that a page is.
pub(super) fn section(told: &Told<'_>, parts: Vec<Drawn<'_>>) -> TagGroup {
    let mut page = Page {
        told,
        section: TagGroup::new(Tag::Section),
        open: Open::Nothing,
    };
    for part in parts {
        page.add(&part);
    }
    page.close();
    page.section
}

struct Page<'a> {
    told: &'a Told<'a>,
    section: TagGroup,
    open: Open,
}

fn leaf(tag: impl Into<TagKind>, content: Identifier) -> TagGroup {
    TagGroup::with_children(tag, vec![Node::Leaf(content)])
}

impl Page<'_> {
    fn add(&mut self, part: &Drawn<'_>) {
        let content = part.content;
        match part.role {
            Role::Figure | Role::Labels => self.figure(content, part.frame),
            Role::Cell(cell) => self.cell(*cell, vec![Node::Leaf(content)]),
            Role::Entry(cell, ..) => {
                let both = [Some(content), part.link].into_iter().flatten();
                let link = TagGroup::with_children(Tag::Link, both.map(Node::Leaf).collect());
                self.cell(*cell, vec![Node::Group(link)]);
            }
            Role::Item(item, mark) => self.item(*item, *mark, content),
            Role::Heading => {
                let title = Some(self.told.title.to_owned());
                self.alone(leaf(Tag::Hn(level(1), title), content));
            }
            Role::Section(words) => {
                let title = Some(words.clone());
                self.alone(leaf(Tag::Hn(level(2), title), content));
            }
            Role::Inset(words) => {
                let frame = part.frame.map(|frame| BBox::new(self.told.page, frame));
                let tag = Tag::Figure(Some(words.clone())).with_bbox(frame);
                self.alone(leaf(tag, content));
            }
            Role::Words | Role::Running | Role::Background => self.alone(leaf(Tag::P, content)),
        }
    }

    /// What is part of nothing larger.
    fn alone(&mut self, group: TagGroup) {
        self.close();
        self.section.push(group);
    }

    fn figure(&mut self, content: Identifier, frame: Option<Rect>) {
        if let Open::Figure(parts, whole) = &mut self.open {
            parts.push(content);
            *whole = joined(*whole, frame);
        } else {
            self.close();
            self.open = Open::Figure(vec![content], frame);
        }
    }

    fn cell(&mut self, cell: Cell, content: Vec<Node>) {
        let rows = match &mut self.open {
            // A table goes downwards: what stands higher begins another.
            Open::Table(rows) if cell.row + 1 >= rows.len() => rows,
            _ => {
                self.close();
                self.open = Open::Table(Vec::new());
                let Open::Table(rows) = &mut self.open else {
                    return;
                };
                rows
            }
        };
        rows.resize_with(rows.len().max(cell.row + 1), Row::new);
        let row = &mut rows[cell.row];
        row.resize_with(row.len().max(cell.column + 1), || None);
        let group = TagGroup::with_children(of_cell(cell.kind), content);
        row[cell.column] = Some(group);
    }

    fn item(&mut self, item: usize, mark: Mark, content: Identifier) {
        if !matches!(&self.open, Open::List(items) if items.last().is_some_and(|(last, _)| *last <= item))
        {
            self.close();
            self.open = Open::List(Vec::new());
        }
        let Open::List(items) = &mut self.open else {
            return;
        };
        if items.last().is_none_or(|(last, _)| *last != item) {
            items.push((item, TagGroup::new(Tag::LI)));
        }
        if let Some((_, group)) = items.last_mut() {
            group.push(match mark {
                Mark::Number => leaf(Tag::Lbl, content),
                Mark::Words => leaf(Tag::LBody, content),
            });
        }
    }

    /// Puts what is open into the section.
    fn close(&mut self) {
        let group = match std::mem::replace(&mut self.open, Open::Nothing) {
            Open::Nothing => return,
            Open::Figure(parts, frame) => {
                let frame = frame.map(|frame| BBox::new(self.told.page, frame));
                let tag = Tag::Figure(Some(self.told.description.to_owned())).with_bbox(frame);
                let parts = parts.into_iter().map(Node::Leaf);
                TagGroup::with_children(tag, parts.collect())
            }
            Open::Table(rows) => table(rows),
            Open::List(items) => {
                let items = items.into_iter().map(|(_, item)| Node::Group(item));
                TagGroup::with_children(Tag::L(ListNumbering::None), items.collect())
            }
        };
        self.section.push(group);
    }
}

fn level(level: u16) -> NonZeroU16 {
    NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN)
}

fn of_cell(kind: CellKind) -> TagKind {
    match kind {
        CellKind::ColumnHead => Tag::TH(TableHeaderScope::Column).into(),
        CellKind::RowHead => Tag::TH(TableHeaderScope::Row).into(),
        CellKind::Figure => Tag::TD.into(),
    }
}

/// A table as wide in every row: cells that are not there are empty ones.
fn table(rows: Vec<Row>) -> TagGroup {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let rows = rows.into_iter().filter(|row| !row.is_empty());
    let rows = rows.map(|mut row| {
        row.resize_with(width, || None);
        let cells = row
            .into_iter()
            .map(|cell| Node::Group(cell.unwrap_or_else(|| TagGroup::new(Tag::TD))));
        Node::Group(TagGroup::with_children(Tag::TR, cells.collect()))
    });
    TagGroup::with_children(Tag::Table, rows.collect())
}

/// The frame around both.
fn joined(one: Option<Rect>, other: Option<Rect>) -> Option<Rect> {
    let (Some(one), Some(other)) = (one, other) else {
        return one.or(other);
    };
    Rect::from_ltrb(
        one.left().min(other.left()),
        one.top().min(other.top()),
        one.right().max(other.right()),
        one.bottom().max(other.bottom()),
    )
}
