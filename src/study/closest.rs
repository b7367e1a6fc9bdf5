//! What a mistyped word probably meant.

/// The candidate nearest to a word, where one is near enough: at most one slip
/// in three letters. Case does not count, nor do `-` and `_` differ.
pub(super) fn closest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let fold = |text: &str| text.to_lowercase().replace('-', "_");
    let wanted = fold(word);
    let slips = |candidate: &str| strsim::osa_distance(&wanted, &fold(candidate));
    let (distance, best) = candidates
        .into_iter()
        .map(|candidate| (slips(candidate), candidate))
        .min_by_key(|&(distance, _)| distance)?;
    (distance <= (wanted.chars().count().max(best.len()) / 3).max(1)).then_some(best)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_seen_through() {
        let keys = ["cutoffs_minutes", "nearest", "file"];
        assert_eq!(closest("cutofs_minutes", keys), Some("cutoffs_minutes"));
        assert_eq!(closest("Nearest", keys), Some("nearest"));
        assert_eq!(closest("cutoffs-minutes", keys), Some("cutoffs_minutes"));
        assert_eq!(closest("fiel", keys), Some("file"));
        assert_eq!(closest("population", keys), None);
    }
}
