//! Words that mean nothing to Markdown.

/// Marks of Markdown and HTML that a name from a file may hold. Punctuation
/// may be escaped anywhere (CommonMark 0.31, clause 2.4).
const MARKS: [char; 13] = [
    '\\', '`', '*', '_', '[', ']', '<', '>', '|', '#', '~', '&', '$',
];

/// A text with its marks escaped, on one line, and without the characters
/// that turn the direction of what follows.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' => {}
            letter if letter.is_control() => out.push(' '),
            letter => {
                if MARKS.contains(&letter) {
                    out.push('\\');
                }
                out.push(letter);
            }
        }
    }
    // What opens a list or a heading does so at the start of a line alone.
    if out.starts_with(['-', '+', '=']) {
        out.insert(0, '\\');
    }
    match out.find(|c: char| !c.is_ascii_digit()) {
        Some(at) if at > 0 && out[at..].starts_with(['.', ')']) => out.insert(at, '\\'),
        _ => {}
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_names_are_words() {
        for (name, text) in [
            ("<script>x</script>", "\\<script\\>x\\</script\\>"),
            ("[a](javascript:b)", "\\[a\\](javascript:b)"),
            ("a | b\n# c", "a \\| b \\# c"),
            ("1. Une", "1\\. Une"),
            ("- puce", "\\- puce"),
            ("12,5 % · 3", "12,5 % · 3"),
            ("\u{202e}abc\u{2066}", "abc"),
            ("L’Isle !", "L’Isle !"),
        ] {
            assert_eq!(escaped(name), text);
        }
    }
}
