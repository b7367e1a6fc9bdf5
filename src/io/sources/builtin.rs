//! What is known of lists that everyone uses, without being told.

use super::{Circuits, Description, Field};
use crate::io::table::Table;

/// Adds to a description what the shape of a list tells: every row of the
/// France Services list is a France Services, which helps with procedures.
pub(super) fn complete(description: &Description, table: &Table) -> Description {
    let mut whole = description.clone();
    let is_france_services =
        table.find(&["id_fs"]).is_some() && table.find(&["format_fs"]).is_some();
    if is_france_services {
        for (field, value) in [
            (Field::Programmes, "France Services"),
            (Field::Services, "Aide aux démarches administratives"),
            (Field::Typology, "RFS"),
        ] {
            let constant = whole.constants.entry(field);
            constant.or_insert_with(|| vec![value.to_owned()]);
        }
    }
    whole
}

/// Whether a form of France Services stands with one point for its circuit.
pub(super) fn is_depot(form: &str, circuits: Circuits) -> bool {
    let form = crate::directory::normal::key(form);
    circuits != Circuits::Stops
        && matches!(form.as_str(), "busequivalent" | "itinerante" | "itinerant")
}
