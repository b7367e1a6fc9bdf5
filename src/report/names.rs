//! What areas are called in tables.

use crate::coverage::Area;
use crate::coverage::secrecy::Within;
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
        Area::Gathered(land) => Value::text(match within(territory, land) {
            Some((code, _)) => format!("secret-{code}"),
            None => "secret".to_owned(),
        }),
        Area::Unassigned => Value::text("-"),
    }
}

/// The official name of an area; nothing where it has none.
#[must_use]
pub fn name(territory: &Territory, area: Area) -> Value<'_> {
    match area {
        Area::Whole | Area::Unassigned => Value::Missing,
        Area::Gathered(land) => {
            Value::maybe(within(territory, land), |(_, name)| Value::text(name))
        }
        Area::Commune(index) => Value::text(&*territory.communes()[index.get()].name),
        Area::Epci(index) => Value::text(&*territory.epcis()[index.get()].name),
        Area::Departement(index) => Value::text(&*territory.departements()[index.get()].name),
        Area::Density(class) => Value::text(class.label()),
        Area::Rural(class) => Value::text(class.label()),
        Area::Qpv(index) => Value::text(&*territory.neighbourhoods()[index.get()].name),
    }
}

/// The code and the name of the land that small areas are gathered within;
/// `None` for the whole territory.
fn within(territory: &Territory, land: Within) -> Option<(&str, &str)> {
    match land {
        Within::Epci(index) => {
            let epci = &territory.epcis()[index.get()];
            Some((epci.code.as_str(), &epci.name))
        }
        Within::Departement(index) => {
            let departement = &territory.departements()[index.get()];
            Some((departement.code.as_str(), &departement.name))
        }
        Within::Territory => None,
    }
}
