//! Lists as people say them.

use super::{Catalogue, Lang};

impl Catalogue {
    /// `a`, `a et b`, `a, b et c`; in English with `and`.
    #[must_use]
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        let and = match self.lang() {
            Lang::Fr => " et ",
            Lang::En => " and ",
        };
        let Some((last, others)) = items.split_last() else {
            return String::new();
        };
        let others: Vec<&str> = others.iter().map(AsRef::as_ref).collect();
        if others.is_empty() {
            last.as_ref().to_owned()
        } else {
            format!("{}{and}{}", others.join(", "), last.as_ref())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_end_with_the_right_word() {
        let fr = Catalogue::new(Lang::Fr);
        let en = Catalogue::new(Lang::En);
        assert_eq!(fr.list::<&str>(&[]), "");
        assert_eq!(fr.list(&["a"]), "a");
        assert_eq!(fr.list(&["a", "b"]), "a et b");
        assert_eq!(en.list(&["a", "b", "c"]), "a, b and c");
    }
}
