//! Breaking text into lines that fit.

#[cfg(test)]
mod wrap_tests;

use super::MapError;
use super::font::Type;

/// The words in lines no wider than `width` units. Lines break at ordinary
/// spaces only; a word wider than a line is cut with an ellipsis.
///
/// # Errors
/// [`MapError::Font`] when the font is not registered.
pub(super) fn wrapped(words: &str, style: Type, width: i32) -> Result<Vec<String>, MapError> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split([' ', '\n', '\t']).filter(|w| !w.is_empty()) {
        if let Some(line) = lines.last_mut() {
            let longer = format!("{line} {word}");
            if style.width(&longer)? <= width {
                *line = longer;
                continue;
            }
        }
        lines.push(shortened(word, style, width)?);
    }
    Ok(lines)
}

/// The words in as few lines as [`wrapped`] makes, of about the same length.
///
/// # Errors
/// As [`wrapped`].
pub(super) fn balanced(words: &str, style: Type, width: i32) -> Result<Vec<String>, MapError> {
    let mut best = wrapped(words, style, width)?;
    for tenths in (5..10).rev() {
        let narrower = wrapped(words, style, width / 10 * tenths)?;
        // Neither another line nor a word cut short.
        if narrower.len() > best.len() || narrower.join(" ") != best.join(" ") {
            break;
        }
        best = narrower;
    }
    Ok(best)
}

/// The words in at most `most` lines, the last ending in an ellipsis where
/// something had to be left out.
///
/// # Errors
/// As [`wrapped`].
pub(super) fn wrapped_to(
    words: &str,
    style: Type,
    width: i32,
    most: usize,
) -> Result<Vec<String>, MapError> {
    let mut lines = wrapped(words, style, width)?;
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        lines.push(shortened(&rest, style, width)?);
    }
    Ok(lines)
}

/// The text, cut with an ellipsis where it is wider than `width`.
///
/// # Errors
/// As [`wrapped`].
pub(super) fn shortened(words: &str, style: Type, width: i32) -> Result<String, MapError> {
    if style.width(words)? <= width {
        return Ok(words.to_owned());
    }
    let mut kept: Vec<char> = words.chars().collect();
    while kept.pop().is_some() {
        let cut: String = kept.iter().collect::<String>().trim_end().to_owned() + "…";
        if style.width(&cut)? <= width {
            return Ok(cut);
        }
    }
    Ok(String::new())
}
