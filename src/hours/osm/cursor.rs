//! A place in a text, moving forward.

/// A place in a text; positions are always between characters.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    rest: &'a str,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text.trim() }
    }

    /// What is left, blanks before it left out.
    pub(super) fn rest(&self) -> &'a str {
        self.rest
    }

    pub(super) fn at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// Takes a token, whatever its case, and the blanks after it.
    pub(super) fn take(&mut self, token: &str) -> bool {
        let head = self.rest.get(..token.len());
        let found = head.is_some_and(|head| head.eq_ignore_ascii_case(token));
        if found {
            self.rest = self.rest[token.len()..].trim_start();
        }
        found
    }

    /// Takes a word of letters only when it is whole: `Mo` but not the head
    /// of `Months`.
    pub(super) fn take_word(&mut self, word: &str) -> bool {
        let before = self.rest;
        let letter_follows = |text: &str| {
            text.get(word.len()..)
                .is_some_and(|t| t.starts_with(char::is_alphabetic))
        };
        !letter_follows(before) && self.take(word)
    }

    /// Takes a whole number of at most four digits.
    pub(super) fn number(&mut self) -> Option<u16> {
        let digits = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        let value = self.rest.get(..digits.min(4))?.parse().ok()?;
        (digits <= 4).then(|| {
            self.rest = self.rest[digits..].trim_start();
            value
        })
    }

    /// Takes what stands between double quotes.
    pub(super) fn quoted(&mut self) -> Option<&'a str> {
        let inner = self.rest.strip_prefix('"')?;
        let end = inner.find('"')?;
        self.rest = inner[end + 1..].trim_start();
        Some(&inner[..end])
    }

    /// The next few characters, to say what was not understood.
    pub(super) fn excerpt(&self) -> String {
        let end = self.rest.find(';').unwrap_or(self.rest.len());
        self.rest[..end].chars().take(40).collect()
    }
}
