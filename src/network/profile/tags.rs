//! The tags of one `OpenStreetMap` object, as a view.

/// Which way along a line: as it was drawn, or against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Heading {
    /// From the first vertex to the last.
    Forward,
    /// From the last vertex to the first.
    Backward,
}

impl Heading {
    /// Both ways.
    pub const BOTH: [Self; 2] = [Self::Forward, Self::Backward];

    /// The ending that makes a key hold for this heading only.
    fn suffix(self) -> &'static str {
        match self {
            Self::Forward => ":forward",
            Self::Backward => ":backward",
        }
    }
}

/// The tags of one object, borrowed from whoever read them, so that readers
/// of any format share them without copying.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tags<'a>(&'a [(&'a str, &'a str)]);

impl<'a> Tags<'a> {
    /// A view of pairs of key and value. The first of a repeated key counts.
    #[must_use]
    pub fn new(pairs: &'a [(&'a str, &'a str)]) -> Self {
        Self(pairs)
    }

    /// Whether there are no tags.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// The value of a key.
    #[must_use]
    pub fn get(self, key: &str) -> Option<&'a str> {
        self.0.iter().find(|(k, _)| *k == key).map(|&(_, v)| v)
    }

    /// Whether a key has this value.
    #[must_use]
    pub fn is(self, key: &str, value: &str) -> bool {
        self.get(key) == Some(value)
    }

    /// The value of a key for one heading: `key:forward` before `key`.
    #[must_use]
    pub fn toward(self, key: &str, heading: Heading) -> Option<&'a str> {
        self.suffixed(key, heading.suffix())
            .or_else(|| self.get(key))
    }

    /// The first value of several keys for one heading, keys in the order of
    /// their authority.
    #[must_use]
    pub fn first_toward(self, keys: &[&str], heading: Heading) -> Option<&'a str> {
        keys.iter().find_map(|key| self.toward(key, heading))
    }

    /// The value of a key made of two parts, without putting them together.
    #[must_use]
    pub fn suffixed(self, key: &str, suffix: &str) -> Option<&'a str> {
        self.0
            .iter()
            .find(|(k, _)| k.strip_prefix(key) == Some(suffix))
            .map(|&(_, v)| v)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_of_its_own_comes_first() {
        let pairs = [("access", "no"), ("access:forward", "yes")];
        let tags = Tags::new(&pairs);
        assert_eq!(tags.toward("access", Heading::Forward), Some("yes"));
        assert_eq!(tags.toward("access", Heading::Backward), Some("no"));
        assert_eq!(tags.toward("motorcar", Heading::Forward), None);
    }

    #[test]
    fn keys_are_asked_in_order_of_authority() {
        let pairs = [("access:forward", "yes"), ("motorcar", "no")];
        let keys = ["motorcar", "vehicle", "access"];
        assert_eq!(
            Tags::new(&pairs).first_toward(&keys, Heading::Forward),
            Some("no")
        );
    }
}
