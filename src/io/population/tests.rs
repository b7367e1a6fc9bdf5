//! Population files in their vintages, right and wrong.

use super::*;
use crate::crs::Crs;
use crate::faults::{Action, FaultKind, LoadReport};
use crate::io::testing::written;
use crate::io::{LoadError, PopulationColumns, PopulationInput};

const CELL: &str = "CRS3035RES200mN2029400E4259000";

fn read_text(text: &str) -> Result<(RawPopulation, LoadReport), LoadError> {
    read_with(text, PopulationInput::default())
}

fn read_with(text: &str, input: PopulationInput) -> Result<(RawPopulation, LoadReport), LoadError> {
    let file = written("population.csv", text.as_bytes());
    let input = PopulationInput {
        file: file.described.clone(),
        ..input
    };
    let mut report = LoadReport::default();
    read(&input, 0, &default_attributes(), &mut report).map(|read| (read, report))
}

fn kinds(report: &LoadReport) -> Vec<(FaultKind, Option<u64>, Action)> {
    let key = |f: &crate::faults::Fault| (f.kind, f.location.line(), f.action);
    report.faults().iter().map(key).collect()
}

/// Numerators of the first row, in the order `age_65_plus`, `households`,
/// `poor_households`.
fn numerators(read: &RawPopulation) -> Vec<Option<f64>> {
    let first = |column: &Option<Vec<Option<crate::units::Quantity>>>| {
        Some(column.as_ref()?.first()?.as_ref()?.get())
    };
    read.attributes.iter().map(first).collect()
}

#[test]
fn every_vintage_is_read() {
    let row = "12.5,5,1,2,1.5";
    let tails = [
        "ind,men,men_pauv,ind_65_79,ind_80p",
        "Ind,Men,Men_pauv,Ind_65_79,Ind_80p",
    ];
    for (head, tail, commune) in [
        ("idcar_200m,i_est_200,lcog_geo", tails[0], "\"2A041,2A247\""),
        ("Idcar_200m,I_est_200,lcog_geo", tails[1], "2A0412A247"),
        ("IdINSPIRE,I_est_cr,Depcom", tails[1], "2A041"),
    ] {
        let text = format!("{head},{tail}\n{CELL},1,{commune},{row}\n");
        let (read, report) = read_text(&text).expect("it reads");
        assert_eq!(report.faults(), [], "{head}");
        let cell = &read.cells[0];
        assert_eq!((cell.population.get(), cell.imputed), (12.5, Some(true)));
        assert_eq!(cell.id.to_string(), CELL);
        let declared = &read.declared[cell.declared as usize];
        assert_eq!(declared[0].as_str(), "2A041");
        assert_eq!(numerators(&read), [Some(3.5), Some(5.0), Some(1.0)]);
    }
}

#[test]
fn the_census_grid_has_one_band_and_no_imputation() {
    let text = "GRD_ID,code_commune_centre,T,Y_GE65,T_CI\n1kmN2506E3536,16215,5,2,0\n";
    let (read, _) = read_text(text).expect("it reads");
    assert_eq!(read.cells[0].imputed, None);
    assert_eq!(numerators(&read), [Some(2.0), None, None]);
}

#[test]
fn faulty_rows_are_reported_and_empty_ones_pass() {
    let text = format!(
        "idcar_200m;ind;men;i_est_200\n{CELL};-3;1;0\n{CELL};abc;1;0\n{CELL};;1;0\n\
         {CELL};0;0;0\nCRS3035;4;1;0\n{CELL};4,5;x;\n"
    );
    let (read, report) = read_text(&text).expect("it reads");
    assert_eq!(
        kinds(&report),
        [
            (FaultKind::NegativeCount, Some(2), Action::SetAside),
            (FaultKind::NotANumber, Some(3), Action::SetAside),
            (FaultKind::EmptyField, Some(4), Action::SetAside),
            (FaultKind::BadGridId, Some(6), Action::SetAside),
            (FaultKind::NotANumber, Some(7), Action::Noted),
            (FaultKind::DecimalComma, Some(7), Action::Mended),
        ]
    );
    assert_eq!(read.cells.len(), 1);
    assert_eq!(
        (read.cells[0].population.get(), read.cells[0].imputed),
        (4.5, None)
    );
    assert_eq!(numerators(&read), [None; 3]);
}

#[test]
fn points_are_placed_and_mended() {
    let text =
        "id,lon,lat,population\na,1.87,46.17,10\nb,46.17,1.87,5\n,612000,6563000,2\nd,0,0,1\n";
    let (read, report) = read_text(text).expect("it reads");
    let ids: Vec<String> = read.cells.iter().map(|c| c.id.to_string()).collect();
    assert_eq!(ids, ["a", "b", "1:4"]);
    assert!(
        read.cells
            .iter()
            .all(|c| matches!(c.at, At::Point(p) if p.lon() < 3.0))
    );
    assert_eq!(
        kinds(&report),
        [
            (FaultKind::SwappedCoordinates, Some(3), Action::Mended),
            (FaultKind::MetresForDegrees, Some(4), Action::Mended),
            (FaultKind::OutsideFrance, Some(5), Action::SetAside),
        ]
    );
}

#[test]
fn columns_that_the_study_names_must_be_there() {
    let input = |columns| PopulationInput {
        columns,
        crs: Some(Crs::LAMBERT93),
        ..PopulationInput::default()
    };
    let named = |x: &str| PopulationColumns {
        x: Some(x.to_owned()),
        y: Some("nord".to_owned()),
        population: Some("hab".to_owned()),
        ..PopulationColumns::default()
    };
    let text = "est,nord,hab\n612000,6563000,7\n";
    let (read, report) = read_with(text, input(named("est"))).expect("it reads");
    assert_eq!((read.cells.len(), report.faults().len()), (1, 0));
    let error = read_with(text, input(named("estt"))).expect_err("no such column");
    assert!(error.to_string().contains("did you mean est?"), "{error}");
    let error = read_text("a,b\n1,2\n").expect_err("no identifier");
    assert!(error.to_string().contains("idcar_200m"), "{error}");
}
