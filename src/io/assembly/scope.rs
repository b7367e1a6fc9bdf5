//! Which communes the study is about.

use std::collections::BTreeSet;

use super::tables::Tables;
use crate::io::outlines::CommuneLands;
use crate::io::{LoadError, Scope};
use crate::territory::{CommuneCode, DepartementCode};

/// The communes of the study, by today's codes.
///
/// `declared` are the codes that the population names, brought to today's:
/// where there is no outline, they are the communes.
///
/// # Errors
/// [`LoadError::EmptyScope`] when a département or EPCI of the study holds no
/// commune.
pub(super) fn communes(
    scope: &Scope,
    tables: &Tables,
    lands: &CommuneLands,
    declared: &BTreeSet<CommuneCode>,
) -> Result<BTreeSet<CommuneCode>, LoadError> {
    let found: BTreeSet<CommuneCode> = match scope {
        Scope::Everything if lands.is_empty() => declared.clone(),
        Scope::Everything => with_restored(lands, tables),
        Scope::Departements(wanted) => candidates(tables, lands, declared)
            .filter(|code| wanted.contains(&code.departement()))
            .collect(),
        Scope::Epci(wanted) => candidates(tables, lands, declared)
            .filter(|code| {
                tables
                    .epci
                    .get(code)
                    .is_some_and(|e| wanted.contains(&e.code))
            })
            .collect(),
    };
    missing(scope, tables, &found).map_or(Ok(found), |scope| Err(LoadError::EmptyScope { scope }))
}

/// Every commune that could be of the study: today's official ones, else all
/// that any file names.
fn candidates<'a>(
    tables: &'a Tables,
    lands: &'a CommuneLands,
    declared: &'a BTreeSet<CommuneCode>,
) -> impl Iterator<Item = CommuneCode> + 'a {
    let official = tables.changes.current();
    let named = lands.keys().chain(declared);
    let named = named.filter(|_| official.is_empty());
    official.iter().chain(named).copied()
}

/// The communes with an outline, and those restored since out of one of them.
fn with_restored(lands: &CommuneLands, tables: &Tables) -> BTreeSet<CommuneCode> {
    let restored = tables.changes.current().iter().copied().filter(|&code| {
        let from = tables.changes.restored_from(code);
        from.is_some_and(|from| lands.contains_key(&from))
    });
    lands.keys().copied().chain(restored).collect()
}

/// What the study asks for and no commune is in.
fn missing(scope: &Scope, tables: &Tables, found: &BTreeSet<CommuneCode>) -> Option<String> {
    match scope {
        Scope::Everything => None,
        Scope::Departements(wanted) => {
            let there: BTreeSet<DepartementCode> =
                found.iter().map(CommuneCode::departement).collect();
            let lost = wanted.iter().find(|&code| !there.contains(code))?;
            Some(format!("département {lost}"))
        }
        Scope::Epci(wanted) => {
            let there: BTreeSet<_> = found.iter().map(|c| tables.epci[c].code).collect();
            let lost = wanted.iter().find(|&code| !there.contains(code))?;
            Some(format!("EPCI {lost}"))
        }
    }
}
