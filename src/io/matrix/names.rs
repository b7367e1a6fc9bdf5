//! Identifiers as people write them, in the order in which they came.

use std::collections::HashMap;

/// Identifiers, each once, in order, and found by their text. They are text
/// whatever they look like: `016` and `16` are two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    list: Vec<String>,
    by_text: HashMap<String, u32>,
}

impl Names {
    /// Adds an identifier at the end; `None` when it is there already.
    ///
    /// # Panics
    /// When there are 2^32 of them.
    pub fn insert(&mut self, name: &str) -> Option<u32> {
        if self.by_text.contains_key(name) {
            return None;
        }
        let rank = u32::try_from(self.list.len()).expect("fewer than 2^32 identifiers");
        self.list.push(name.to_owned());
        self.by_text.insert(name.to_owned(), rank);
        Some(rank)
    }

    /// The rank of an identifier, from 0.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<u32> {
        self.by_text.get(name).copied()
    }

    /// The identifiers, in order.
    #[must_use]
    pub fn list(&self) -> &[String] {
        &self.list
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

/// Finds identifiers that mostly come several times running, as those of a
/// matrix do.
pub(super) struct Finder<'a> {
    names: &'a Names,
    last: u32,
}

impl<'a> Finder<'a> {
    pub(super) fn new(names: &'a Names) -> Self {
        Self { names, last: 0 }
    }

    pub(super) fn find(&mut self, name: &str) -> Option<u32> {
        let last = self.names.list.get(self.last as usize);
        if last.is_none_or(|last| last != name) {
            self.last = self.names.find(name)?;
        }
        Some(self.last)
    }

    pub(super) fn name(&self, rank: u32) -> &'a str {
        &self.names.list[rank as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_text() {
        let mut names = Names::default();
        assert_eq!(names.insert("016"), Some(0));
        assert_eq!(names.insert("16"), Some(1));
        assert_eq!(names.insert("016"), None);
        let mut finder = Finder::new(&names);
        let found = ["16", "16", "17", "016"].map(|name| finder.find(name));
        assert_eq!(found, [Some(1), Some(1), None, Some(0)]);
    }
}
