//! Numbers as people write them.

/// A number read from text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Decimal {
    /// Its value, finite.
    pub(crate) value: f64,
    /// Whether it was written with a decimal comma.
    pub(crate) comma: bool,
}

/// Reads a number: `12.5`, `12,5`, `1 234` with any of the spaces that French
/// typography sets between thousands, `-3`, `1e3`. `None` for anything else,
/// the words for infinity and "not a number" among it.
pub(crate) fn decimal(text: &str) -> Option<Decimal> {
    let trimmed = text.trim();
    if let Some(value) = finite(trimmed) {
        return Some(Decimal {
            value,
            comma: false,
        });
    }
    let plain = without_thousands(trimmed)?;
    let comma = plain.contains(',');
    let dotted = plain.replacen(',', ".", 1);
    finite(&dotted).map(|value| Decimal { value, comma })
}

/// Takes the spaces between thousands out; `None` when one stands elsewhere.
fn without_thousands(text: &str) -> Option<String> {
    let whole_end = text.find([',', '.']).unwrap_or(text.len());
    let (whole, rest) = text.split_at(whole_end);
    let mut groups = whole.split([' ', '\u{a0}', '\u{202f}', '\u{2009}']);
    let mut out = groups.next()?.to_owned();
    for group in groups {
        if group.len() != 3 || !group.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        out.push_str(group);
    }
    out.push_str(rest);
    Some(out)
}

fn finite(text: &str) -> Option<f64> {
    text.parse().ok().filter(|v: &f64| v.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_write_them() {
        let read = |text| decimal(text).map(|d| (d.value, d.comma));
        assert_eq!(read(" 12.5 "), Some((12.5, false)));
        assert_eq!(read("12,5"), Some((12.5, true)));
        assert_eq!(read("1 234"), Some((1234.0, false)));
        assert_eq!(
            read("12\u{202f}345\u{a0}678,25"),
            Some((12_345_678.25, true))
        );
        assert_eq!(read("-3"), Some((-3.0, false)));
        for bad in [
            "", "abc", "1,2,3", "1.2,3", "12 34", "inf", "NaN", "1e999", "12 h",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
