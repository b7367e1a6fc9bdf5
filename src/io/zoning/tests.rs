use super::*;
use crate::faults::{Action, FaultKind, LoadReport};
use crate::io::Described;
use crate::io::communes;
use crate::io::testing::{shared, written};
use crate::territory::{
    CommuneChanges, CommuneCode, DensityClass, FrrClass, RuralZoning, ZrrClass,
};

fn code(text: &str) -> CommuneCode {
    text.parse().expect("a code")
}

/// Without a list of today's codes every code is one of today's.
fn rural(name: &str, text: &str) -> (Vec<RuralZoning>, LoadReport) {
    let file = written(name, text.as_bytes());
    let (read, report) = read_rural(&file.described, &CommuneChanges::default()).expect("it reads");
    (read.into_values().collect(), report)
}

#[test]
fn density_by_code_or_label() {
    for text in [
        "CODGEO,LIBGEO,DENS,DENS7,LIBDENS7\n23096,Guéret,2,3,Petites villes\n",
        "\u{feff}insee_com,lib_com,niveau_densite\n23096,Guéret,petites Villes\n",
        "CODGEO_2025;LIBDENS7\n23096;Petites villes\n",
    ] {
        let file = written("densite.csv", text.as_bytes());
        let (read, report) =
            read_density(&file.described, &CommuneChanges::default()).expect("it reads");
        assert_eq!(read[&code("23096")], DensityClass::SmallTown, "{text}");
        assert_eq!(report.faults(), []);
    }
}

#[test]
fn an_unknown_class_sets_its_row_aside() {
    let file = written("densite.csv", b"CODGEO,DENS7\n23096,8\n23001,\n");
    let (read, report) =
        read_density(&file.described, &CommuneChanges::default()).expect("it reads");
    assert!(read.is_empty());
    let kinds: Vec<_> = report.faults().iter().map(|f| f.kind).collect();
    assert_eq!(kinds, [FaultKind::UnknownValue, FaultKind::EmptyField]);
}

#[test]
fn zrr_from_json_and_from_csv() {
    let wanted = [
        RuralZoning::Zrr(ZrrClass::Classed),
        RuralZoning::Zrr(ZrrClass::NotClassed),
        RuralZoning::Zrr(ZrrClass::PartlyClassed),
    ];
    let json = r#"[{"model": "geo.zrr", "pk": 2, "fields": {"insee_code": "01001", "status": "C"}},
        {"model": "geo.zrr", "pk": 3, "fields": {"insee_code": "01002", "status": "NC"}},
        {"model": "geo.zrr", "pk": 4, "fields": {"insee_code": "01004", "status": "PC"}}]"#;
    assert_eq!(rural("zrr.json", json).0, wanted);
    let csv = "CODGEO;LIBGEO;ZRR_SIMP;ZONAGE_ZRR\n01001;A;C - Classée en ZRR;\n\
               01002;B;NC - Non classée en ZRR;\n\
               01004;C;P - Commune partiellement classée en ZRR;\n";
    assert_eq!(rural("zrr.csv", csv).0, wanted);
}

#[test]
fn frr_in_all_its_classes() {
    let csv = "CODGEO;LIBGEO;Classement\r\n01001;A;FRR socle\r\n01002;B;FRR+\r\n\
               01004;C;Non classée\r\n01005;D;FRR bénéficiaire partiellement\r\n01006;E;?\r\n";
    let (read, report) = rural("frr.csv", csv);
    let wanted = [
        FrrClass::Frr,
        FrrClass::FrrPlus,
        FrrClass::NotClassed,
        FrrClass::PartlyBeneficiary,
    ];
    assert_eq!(read, wanted.map(RuralZoning::Frr));
    assert_eq!(report.faults()[0].kind, FaultKind::UnknownValue);
}

#[test]
fn the_heading_says_of_which_zoning_nc_is() {
    let only = |csv| rural("z.csv", csv).0;
    let frr = [RuralZoning::Frr(FrrClass::NotClassed)];
    let zrr = [RuralZoning::Zrr(ZrrClass::NotClassed)];
    assert_eq!(only("code;frr_2024\n01001;NC\n"), frr);
    assert_eq!(only("code;zrr_2017\n01001;NC\n"), zrr);
}

#[test]
fn the_official_lists_cover_the_region() {
    let (Some(table), Some(events)) = (
        shared("data/communes/communes.csv"),
        shared("data/communes/mouvements-communes.csv"),
    ) else {
        return;
    };
    let (table, _) = communes::read_table(&table).expect("it reads");
    let (events, _) = communes::read_changes(&events).expect("it reads");
    let changes = communes::changes(&table, events);
    let file = |name: &str| -> Described { shared(name).expect("it lies beside the others") };
    let (density, faults) =
        read_density(&file("data/zoning/grille_densite.csv"), &changes).expect("it reads");
    assert_eq!((density.len(), faults.faults().len()), (34_875, 0));
    let (rural, faults) =
        read_rural(&file("data/zoning/ZRR_20221109_itou.json"), &changes).expect("it reads");
    assert_eq!(faults.count(Action::SetAside), 0);
    let region = [
        "16", "17", "19", "23", "24", "33", "40", "47", "64", "79", "86", "87",
    ];
    let here: Vec<_> = table
        .names
        .keys()
        .filter(|c| region.contains(&c.departement().as_str()))
        .collect();
    assert_eq!(here.len(), 4_293);
    assert!(
        here.iter()
            .all(|c| density.contains_key(c) && rural.contains_key(c))
    );
    assert!(rural.values().all(|z| matches!(z, RuralZoning::Zrr(_))));
}
