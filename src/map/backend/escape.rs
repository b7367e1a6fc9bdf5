//! Text that comes from files, made safe to stand in an SVG.

/// The text with the characters that XML reserves written as entities.
/// Control characters, which XML forbids, become spaces.
pub(in crate::map) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            letter if letter.is_control() => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_is_disarmed() {
        assert_eq!(
            escaped("<script>\"L'Isle\" & \u{0}\u{1b}\n\u{ffff}</script>"),
            "&lt;script&gt;&quot;L&#39;Isle&quot; &amp;    \u{fffd}&lt;/script&gt;"
        );
    }
}
