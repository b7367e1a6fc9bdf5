//! Lengths and weights as written on signs.

/// Metres in a foot.
const FOOT: f64 = 0.3048;
/// Tonnes in a pound.
const POUND: f64 = 0.000_453_592_37;

/// Metres, from `2`, `2.5 m`, `6'`, `6'2"`; `None` of words.
#[must_use]
pub(super) fn metres(text: &str) -> Option<f64> {
    let text = text.trim();
    if let Some((feet, inches)) = text.split_once('\'') {
        let inches = inches.trim().trim_end_matches(['"', '\'']);
        let inches = if inches.is_empty() {
            0.0
        } else {
            number(inches)?
        };
        return Some((number(feet)? + inches / 12.0) * FOOT);
    }
    let (value, unit) = split_unit(text)?;
    match unit {
        "" | "m" | "meter" | "metres" => Some(value),
        "cm" => Some(value / 100.0),
        "ft" => Some(value * FOOT),
        _ => None,
    }
}

/// Tonnes, from `3.5`, `8.9t`, `35000 kg`, `2000 lbs`; `None` of words.
#[must_use]
pub(super) fn tonnes(text: &str) -> Option<f64> {
    let (value, unit) = split_unit(text.trim())?;
    match unit {
        "" | "t" => Some(value),
        "kg" => Some(value / 1000.0),
        "lbs" | "lb" => Some(value * POUND),
        "st" => Some(value * POUND * 2000.0),
        _ => None,
    }
}

/// A number and what follows it.
fn split_unit(text: &str) -> Option<(f64, &str)> {
    let end = text
        .find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','))
        .unwrap_or(text.len());
    let (digits, unit) = text.split_at(end);
    Some((number(digits)?, unit.trim()))
}

fn number(text: &str) -> Option<f64> {
    text.trim().replace(',', ".").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_signs() {
        let close = |a: Option<f64>, b: f64| a.is_some_and(|a| (a - b).abs() < 1e-9);
        assert!(close(metres("6'2\""), 1.8796));
        assert!(close(metres("1 m"), 1.0));
        assert!(close(tonnes("35000 kg"), 35.0));
        assert!(close(tonnes("8.9t"), 8.9));
        for word in ["narrow", "unsigned", "none", ""] {
            assert_eq!(metres(word), None, "{word}");
        }
    }
}
