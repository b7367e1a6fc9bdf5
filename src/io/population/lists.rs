//! The communes that rows name.

use std::collections::HashMap;

use crate::territory::CommuneCode;

/// Lists of communes, each kept once: a grid repeats them by the hundred.
pub(super) struct Lists {
    /// The lists, in the order of appearance; the first names none.
    pub(super) all: Vec<Box<[CommuneCode]>>,
    ranks: HashMap<Box<str>, u32>,
}

impl Default for Lists {
    fn default() -> Self {
        Self {
            all: vec![Box::default()],
            ranks: HashMap::from([("".into(), 0)]),
        }
    }
}

impl Lists {
    /// The rank of the list that a field writes; `None` when it is none.
    pub(super) fn rank_of(&mut self, text: &str) -> Option<u32> {
        if let Some(&rank) = self.ranks.get(text) {
            return Some(rank);
        }
        let codes = codes(text)?;
        let rank = u32::try_from(self.all.len()).ok()?;
        self.all.push(codes);
        self.ranks.insert(text.into(), rank);
        Some(rank)
    }
}

/// The codes of a field: one, several with any separator, or several run
/// together as older grids write them. `None` when the field holds something
/// else.
fn codes(text: &str) -> Option<Box<[CommuneCode]>> {
    let parts = text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|p| !p.is_empty());
    let mut codes = Vec::new();
    for part in parts {
        if part.len() > 5 && part.len() % 5 == 0 && part.is_ascii() {
            for at in (0..part.len()).step_by(5) {
                codes.push(part[at..at + 5].parse().ok()?);
            }
        } else {
            codes.push(CommuneCode::parse_padded(part).ok()?);
        }
    }
    Some(codes.into_boxed_slice())
}
