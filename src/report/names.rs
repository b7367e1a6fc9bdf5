//! What areas are called in tables.

use crate::coverage::Area;
use crate::table::Value;
use crate::territory::Territory;

/// The official code of an area; `-` for people whom the zoning puts nowhere.
#[must_use]
pub fn code(territory: &Territory, area: Area) -> Value<'_> {
    match area {
        Area::Whole => Value::text("*"),
        Area::Commune(index) => Value::text(territory.communes()[index.get()].code.as_str()),
        Area::Epci(index) => Value::text(territory.epcis()[index.get()].code.as_str()),
        Area::Departement(index) => {
            Value::text(territory.departements()[index.get()].code.as_str())
        }
        Area::Density(class) => Value::text(class.key()),
        Area::Rural(class) => Value::text(class.key()),
        Area::Qpv(index) => Value::text(territory.neighbourhoods()[index.get()].code.as_str()),
        Area::Unassigned => Value::text("-"),
    }
}

/// The official name of an area; nothing where it has none.
#[must_use]
pub fn name(territory: &Territory, area: Area) -> Value<'_> {
    match area {
        Area::Whole | Area::Unassigned => Value::Missing,
        Area::Commune(index) => Value::text(&*territory.communes()[index.get()].name),
        Area::Epci(index) => Value::text(&*territory.epcis()[index.get()].name),
        Area::Departement(index) => Value::text(&*territory.departements()[index.get()].name),
        Area::Density(class) => Value::text(class.label()),
        Area::Rural(class) => Value::text(class.label()),
        Area::Qpv(index) => Value::text(&*territory.neighbourhoods()[index.get()].name),
    }
}
