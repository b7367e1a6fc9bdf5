//! Values of columns, in their many spellings.

use deunicode::deunicode;

use crate::network::profile::Oneway;
use crate::units::Speed;

/// Lower case without accents, spaces single.
pub(super) fn folded(text: &str) -> String {
    let plain = deunicode(text).to_lowercase();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Which way: of BD TOPO, of Geofabrik, of `OpenStreetMap`; `None` of
/// anything else.
pub(super) fn oneway(text: &str) -> Option<Oneway> {
    match folded(text).as_str() {
        "" | "double sens" | "double" | "sans objet" | "b" | "no" | "0" | "false" => {
            Some(Oneway::No)
        }
        "sens direct" | "direct" | "f" | "ft" | "yes" | "1" | "true" => Some(Oneway::Forward),
        "sens inverse" | "inverse" | "t" | "tf" | "-1" | "reverse" => Some(Oneway::Backward),
        _ => None,
    }
}

/// A speed in km/h; `None` of 0, which stands for unknown, and of no number.
pub(super) fn speed(text: &str) -> Option<Speed> {
    text.replace(',', ".")
        .parse()
        .ok()
        .and_then(Speed::from_kmh)
}

/// Whether a value says yes.
pub(super) fn is_yes(text: &str) -> bool {
    matches!(
        folded(text).as_str(),
        "oui" | "yes" | "true" | "1" | "vrai" | "t"
    )
}
