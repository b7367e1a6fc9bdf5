//! The EPCI and départements of communes, out of the official tables alone.

use std::collections::BTreeMap;

use crate::directory::state::Areas;
use crate::io::communes::{self, CommuneTable};
use crate::io::{CommunesInput, LoadError};
use crate::territory::{CommuneCode, Departement, DepartementCode, Epci};

/// The areas of today's communes; `None` where no table of them is given.
/// Without a composition there are no EPCI, and a département without a name
/// goes by its code.
///
/// # Errors
/// [`LoadError`] when a table cannot be read or lacks a column.
pub fn areas(input: &CommunesInput) -> Result<Option<Areas>, LoadError> {
    let Some(file) = &input.table else {
        return Ok(None);
    };
    let (table, _) = communes::read_table(file)?;
    let epcis = epcis(input, &table)?;
    let names = match &input.departements {
        Some(file) => communes::read_departements(file)?.0,
        None => BTreeMap::new(),
    };
    let departement = |code: DepartementCode| Departement {
        code,
        name: names
            .get(&code)
            .map_or_else(|| code.as_str(), |n| n.as_str())
            .into(),
    };
    let codes = table.names.keys();
    let rows = codes.map(|&code| {
        (
            code,
            epcis.get(&code).cloned(),
            departement(code.departement()),
        )
    });
    Ok(Some(Areas::new(rows)))
}

fn epcis(
    input: &CommunesInput,
    table: &CommuneTable,
) -> Result<BTreeMap<CommuneCode, Epci>, LoadError> {
    let Some(file) = &input.epci else {
        return Ok(BTreeMap::new());
    };
    let events = match &input.changes {
        Some(file) => communes::read_changes(file)?.0,
        None => Vec::new(),
    };
    let changes = communes::changes(table, events);
    Ok(communes::read_epci(file, &changes)?.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::testing::written;

    #[test]
    fn areas_come_out_of_the_official_tables() {
        let table = written(
            "communes.csv",
            "TYPECOM,COM,LIBELLE,COMPARENT\nCOM,23096,Guéret,\nCOM,87085,Limoges,\n".as_bytes(),
        );
        let epci = written(
            "epci.csv",
            "insee,siren,raison_sociale\n23096,200034825,CA du Grand Guéret\n".as_bytes(),
        );
        let mut input = CommunesInput::default();
        assert_eq!(areas(&input).expect("nothing to read"), None);
        input.table = Some(table.described.clone());
        input.epci = Some(epci.described.clone());
        let areas = areas(&input).expect("it reads").expect("a table is given");
        let names: Vec<&str> = areas.departements().map(|d| &*d.name).collect();
        assert_eq!(names, ["23", "87"]);
        let gueret = areas
            .of_commune("23096".parse().expect("a code"))
            .expect("known");
        assert_eq!(
            gueret.epci.map(|e| e.to_string()).as_deref(),
            Some("200034825")
        );
        let limoges = areas
            .of_commune("87085".parse().expect("a code"))
            .expect("known");
        assert_eq!(limoges.epci, None);
    }
}
