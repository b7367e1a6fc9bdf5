//! The tables of communes, départements, intercommunalités and zonings, in
//! the columns of their official models.

use std::path::Path;

use super::super::error::DemoError;
use super::super::society::{Commune, Departement, Grouping, Society};
use super::stream::save;

/// Writes all tables into a folder.
pub(super) fn write(society: &Society, dir: &Path) -> Result<(), DemoError> {
    save(&dir.join("communes.csv"), &codes(society))?;
    save(&dir.join("donnees_communes.csv"), &populations(society))?;
    save(&dir.join("departements.csv"), &departements(society))?;
    save(&dir.join("epcicom.csv"), &groupings(society))?;
    save(&dir.join("grille_densite.csv"), &densities(society))?;
    save(&dir.join("frr.csv"), &rural(society))
}

/// A table: its heading and a line for each of its things.
fn table<T>(heading: &str, things: &[T], line: impl Fn(&T) -> String) -> String {
    let mut text = format!("{heading}\n");
    for thing in things {
        text.push_str(&line(thing));
        text.push('\n');
    }
    text
}

/// The official geographical code (INSEE).
fn codes(society: &Society) -> String {
    table(
        "TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT",
        &society.communes,
        |commune| {
            let departement = &society.departements[commune.departement];
            let (dep, name) = (&departement.code, &commune.name);
            format!(
                "COM,{},{},{dep},{dep}D,{dep}1,{},{},{},{},{dep}01,",
                commune.code,
                departement.region,
                name.kind(),
                name.capitals(),
                name.bare(),
                name.full()
            )
        },
    )
}

/// Municipal populations (INSEE), `;` and CRLF as published.
fn populations(society: &Society) -> String {
    let heading = "REG;Région;DEP;CODARR;CODCAN;CODCOM;COM;Commune;PMUN;PCAP;PTOT\r";
    table(heading, &society.communes, |commune| {
        let departement = &society.departements[commune.departement];
        let people = commune.residents();
        let apart = people / 53;
        format!(
            "{};{};{};1;01;{};{};{};{people};{apart};{}\r",
            departement.region,
            departement.region_name,
            departement.code,
            &commune.code[2..],
            commune.code,
            commune.name.full(),
            people + apart
        )
    })
}

fn departements(society: &Society) -> String {
    let mut sorted: Vec<&Departement> = society.departements.iter().collect();
    sorted.sort_by(|a, b| a.code.cmp(&b.code));
    table("DEP,REG,CHEFLIEU,TNCC,NCC,NCCENR,LIBELLE", &sorted, |one| {
        let plain = deunicode::deunicode(&one.name)
            .to_uppercase()
            .replace(['-', '\''], " ");
        format!(
            "{},{},{},0,{plain},{},{}",
            one.code, one.region, one.seat, one.name, one.name
        )
    })
}

/// The composition of intercommunalités (DGCL).
fn groupings(society: &Society) -> String {
    let members = society
        .groupings
        .iter()
        .flat_map(|grouping| grouping.members.iter().map(move |&rank| (grouping, rank)));
    let members: Vec<(&Grouping, usize)> = members.collect();
    table(
        "dept,siren,raison_sociale,nature_juridique,mode_financ,nb_membres,total_pop_tot,total_pop_mun,dep_com,insee,siren_membre,nom_membre,ptot_2025,pmun_2025",
        &members,
        |&(grouping, rank)| member(society, grouping, rank),
    )
}

fn member(society: &Society, grouping: &Grouping, rank: usize) -> String {
    let commune = &society.communes[rank];
    let total = |count: fn(&Commune) -> u64| -> u64 {
        grouping
            .members
            .iter()
            .map(|&rank| count(&society.communes[rank]))
            .sum()
    };
    let with_apart = |commune: &Commune| commune.residents() + commune.residents() / 53;
    let dep = &society.departements[commune.departement].code;
    format!(
        "{dep},{},{},{},FPU,{},{},{},{dep},{},999{rank:06},{},{},{}",
        grouping.code,
        grouping.name,
        &grouping.name[..2],
        grouping.members.len(),
        total(with_apart),
        total(Commune::residents),
        commune.code,
        commune.name.full(),
        with_apart(commune),
        commune.residents()
    )
}

/// The communal density grid, by labels.
fn densities(society: &Society) -> String {
    table(
        "insee_com,lib_com,niveau_densite",
        &society.communes,
        |commune| {
            let label = commune.density.label();
            format!("{},{},{label}", commune.code, commune.name.full())
        },
    )
}

/// The rural zoning (France Ruralités Revitalisation).
fn rural(society: &Society) -> String {
    table(
        "code_commune;nom_commune;FRR",
        &society.communes,
        |commune| {
            let label = commune.frr.label();
            format!("{};{};{label}", commune.code, commune.name.full())
        },
    )
}
