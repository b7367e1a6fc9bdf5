//! Plain text, set to a width.

/// How wide the text is set.
const WIDTH: usize = 80;

/// Lines of at most [`WIDTH`] characters.
#[derive(Default)]
pub(super) struct Text(String);

impl Text {
    /// What was written.
    pub(super) fn into_string(self) -> String {
        self.0
    }

    /// A line from the margin.
    pub(super) fn line(&mut self, words: &str) {
        self.item("", words);
    }

    /// An empty line, then a heading.
    pub(super) fn gap(&mut self, words: &str) {
        self.0.push('\n');
        self.line(words);
    }

    /// Words after a mark, further lines set in under them; lines break at
    /// ordinary spaces only, a word wider than a line stands whole,
    /// and no words write no line.
    pub(super) fn item(&mut self, mark: &str, words: &str) {
        if words.is_empty() {
            return;
        }
        let indent = mark.chars().count();
        let (mut line, mut empty) = (mark.to_owned(), true);
        for word in words.split([' ', '\n']).filter(|word| !word.is_empty()) {
            if !empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
                self.0.push_str(&line);
                self.0.push('\n');
                (line, empty) = (" ".repeat(indent), true);
            }
            if !empty {
                line.push(' ');
            }
            line.push_str(word);
            empty = false;
        }
        self.0.push_str(&line);
        self.0.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_to_the_width_and_under_their_mark() {
        let mut text = Text::default();
        text.item("  - ", &"mot ".repeat(40));
        let lines: Vec<&str> = text.0.lines().collect();
        assert_eq!(lines.len(), 3);
        assert!(lines.iter().all(|line| line.chars().count() <= WIDTH));
        assert!(lines[0].starts_with("  - mot") && lines[1].starts_with("    mot"));
    }
}
