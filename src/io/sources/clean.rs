//! Texts of maps and forms made plain.

/// A text without the tags and entities of HTML, white space at its ends and
/// control characters. Line breaks stay, one at a time.
pub(super) fn text(text: &str) -> String {
    let bare = if text.contains('<') || text.contains('&') {
        entities(&untagged(text))
    } else {
        text.to_owned()
    };
    // Control characters part words, as white space does.
    let parts = |c: char| c.is_whitespace() || c.is_control();
    let lines = bare.lines().map(|line| {
        let words: Vec<&str> = line.split(parts).filter(|word| !word.is_empty()).collect();
        words.join(" ")
    });
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// Takes out what stands between `<` and `>` where it is a tag: a letter or a
/// slash follows at once. Tags that end a line leave a line break.
fn untagged(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        out.push_str(&rest[..open]);
        let inside = &rest[open + 1..];
        let is_tag = inside.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        if let Some(close) = inside.find('>').filter(|_| is_tag) {
            let name = inside[..close].trim_start_matches('/').to_ascii_lowercase();
            let breaks = ["br", "p", "div", "li", "tr", "h"];
            if breaks.iter().any(|tag| name.starts_with(tag)) {
                out.push('\n');
            } else if name.starts_with("td") || name.starts_with("th") {
                out.push(' ');
            }
            rest = &inside[close + 1..];
        } else {
            out.push('<');
            rest = inside;
        }
    }
    out.push_str(rest);
    out
}

/// The entities that exports of maps write.
const ENTITIES: [(&str, &str); 12] = [
    ("nbsp", " "),
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("eacute", "é"),
    ("egrave", "è"),
    ("agrave", "à"),
    ("ccedil", "ç"),
    ("rsquo", "’"),
    ("euro", "€"),
];

fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        // The longest name is eight letters long.
        let end = after.bytes().take(9).position(|b| b == b';');
        let known = end.and_then(|end| Some((entity(&after[..end])?, end)));
        if let Some((letter, end)) = known {
            out.push_str(&letter);
            rest = &after[end + 1..];
        } else {
            out.push('&');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return char::from_u32(code.ok()?).map(String::from);
    }
    let found = ENTITIES.iter().find(|(known, _)| *known == name);
    found.map(|(_, letter)| (*letter).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tags_and_entities_go() {
        assert_eq!(
            text("<p>Lundi&nbsp;: 9h</p><b>caf&eacute;</b>"),
            "Lundi : 9h\ncafé"
        );
        assert_eq!(text(" a < b & c <3 "), "a < b & c <3");
        assert_eq!(text("l&#39;été&#x2019;"), "l'été’");
        assert_eq!(text("<td>Tél</td><td>05</td>"), "Tél 05");
        assert_eq!(text("a\r\n\r\n  b\u{0}"), "a\nb");
        // Found by a property: a control character hid the space behind it.
        assert_eq!(text("\u{1} a \u{0}"), "a");
    }

    proptest! {
        #[test]
        fn cleaning_never_panics_and_leaves_no_space_around(any in ".{0,80}") {
            let clean = text(&any);
            prop_assert_eq!(clean.trim(), &clean);
        }
    }
}
