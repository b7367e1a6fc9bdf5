//! Codes that pass for official ones and cannot be anybody's: départements
//! begin with Z, Y or X, intercommunalités with 999.

/// The code of the département of a rank: ZA to ZZ, YA to YZ, XA to XZ, then
/// Z1 to Z9 and so on; room for 105.
pub(in crate::demo) fn departement(rank: usize) -> String {
    const FAMILIES: [char; 3] = ['Z', 'Y', 'X'];
    let letters = FAMILIES
        .into_iter()
        .flat_map(|family| ('A'..='Z').map(move |second| (family, second)));
    let digits = FAMILIES
        .into_iter()
        .flat_map(|family| ('1'..='9').map(move |second| (family, second)));
    let (family, second) = letters
        .chain(digits)
        .nth(rank)
        .expect("a world has at most 96 départements");
    format!("{family}{second}")
}

/// The code of a commune: its département's, then its rank in it from 1.
pub(in crate::demo) fn commune(departement: &str, rank: usize) -> String {
    format!("{departement}{rank:03}")
}

/// The SIREN of an intercommunalité.
pub(in crate::demo) fn grouping(rank: usize) -> String {
    format!("999{:06}", 100 + rank)
}

/// The code of a priority neighbourhood: the fictional form of `QN08701M`.
pub(in crate::demo) fn quarter(departement: &str, rank: usize) -> String {
    format!("QN{departement}{rank:03}M")
}

/// The code of a region.
pub(in crate::demo) fn region(rank: usize) -> String {
    format!("Z{}", rank + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::territory::{CommuneCode, DepartementCode, EpciCode, QpvCode};

    #[test]
    fn every_code_is_valid_and_nobody_elses() {
        let mut seen = std::collections::BTreeSet::new();
        for rank in 0..96 {
            let code = departement(rank);
            assert!(code.parse::<DepartementCode>().is_ok(), "{code}");
            assert!(code.starts_with(['X', 'Y', 'Z']), "{code}");
            assert!(commune(&code, 999).parse::<CommuneCode>().is_ok());
            assert!(quarter(&code, 7).parse::<QpvCode>().is_ok());
            assert!(seen.insert(code));
        }
        assert!(grouping(1_500).parse::<EpciCode>().is_ok());
    }
}
