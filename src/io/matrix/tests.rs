use std::io::Write as _;

use super::*;
use crate::faults::FaultKind;
use crate::io::LoadError;
use crate::io::testing::written;

fn names(list: &[&str]) -> Names {
    let mut names = Names::default();
    for name in list {
        assert!(names.insert(name).is_some(), "{name} stands twice");
    }
    names
}

fn between_a_b(text: &str) -> ReadMatrix {
    let file = written("m.csv", text.as_bytes());
    let points = names(&["a", "b"]);
    read_matrix(&file.described, None, (&points, &points)).expect("a matrix")
}

fn faults(read: &ReadMatrix) -> Vec<(FaultKind, Option<u64>, String)> {
    let told = read.report.faults().iter();
    told.map(|f| (f.kind, f.location.line(), f.value.clone()))
        .collect()
}

fn costs(read: &ReadMatrix) -> Vec<Vec<(usize, f64)>> {
    let row = |row: crate::travel::matrix::CostRow<'_>| {
        row.iter().map(|(at, cost)| (at, cost.get())).collect()
    };
    read.matrix.rows().map(row).collect()
}

#[test]
fn every_row_that_cannot_count_has_its_fault() {
    let read = between_a_b(
        "from_id,to_id,cost\na,b,5\na,a,0\nb,a,-1\nb,b,NaN\nb,b,inf\nx,a,1\nx,b,1\na,y,1\na,b,4\n,a,1\nb,a,\nb,b,7\n",
    );
    assert_eq!(costs(&read), [vec![(0, 0.0), (1, 5.0)], vec![(1, 7.0)]]);
    let fault = |kind, line, value: &str| (kind, Some(line), value.to_owned());
    assert_eq!(
        faults(&read),
        [
            fault(FaultKind::NegativeCost, 4, "-1"),
            fault(FaultKind::NotANumber, 5, "NaN"),
            fault(FaultKind::NotANumber, 6, "inf"),
            fault(FaultKind::EmptyField, 11, ""),
            fault(FaultKind::EmptyField, 12, ""),
            fault(FaultKind::DuplicatePair, 10, "a → b"),
            fault(FaultKind::UnknownId, 7, "x (× 2)"),
            fault(FaultKind::UnknownId, 9, "y"),
        ]
    );
    assert_eq!(read.report.rows_read(), 12);
}

#[test]
fn the_cost_is_found_by_name_or_as_the_only_column_left() {
    let column = |text| between_a_b(text).cost_column;
    assert_eq!(column("to_id;from_id;duree\na;b;1,5\n"), "duree");
    assert_eq!(column("from_id,to_id,metres,seconds\na,b,1,2\n"), "seconds");
    let file = written("m.csv", b"from_id,to_id,car,bus\na,b,1,2\n");
    let points = names(&["a", "b"]);
    let read = |cost| read_matrix(&file.described, cost, (&points, &points));
    let bus = read(Some("bus")).expect("there is such a column");
    assert_eq!(costs(&bus)[0], [(1, 2.0)]);
    let error = read(None).expect_err("either may be meant");
    assert!(matches!(error, LoadError::MissingColumn { .. }), "{error}");
    assert!(error.to_string().contains("car, bus"), "{error}");
}

#[test]
fn gzip_is_unpacked_and_identifiers_stay_text() {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed
        .write_all("\u{feff}from_id,to_id,cost\n01,1,2.5\n".as_bytes())
        .expect("memory takes everything");
    let packed = packed.finish().expect("memory takes everything");
    let file = written("m.csv.gz", &packed);
    let points = names(&["1", "01"]);
    let read = read_matrix(&file.described, None, (&points, &points)).expect("a matrix");
    assert_eq!(costs(&read), [vec![], vec![(0, 2.5)]]);
    assert!(read.report.faults().is_empty());
}

#[test]
fn amounts_keep_the_order_of_the_file() {
    let file = written("s.csv", b"id,capacity\nb,2\na,0.5\nb,3\nc,-1\nd,\ne,x\n");
    let (amounts, report) =
        read_amounts(&file.described, AmountKind::Supply, None).expect("a table");
    assert_eq!(amounts.names.list(), ["b", "a"]);
    let values: Vec<f64> = amounts.values.iter().map(|v| v.get()).collect();
    assert_eq!(values, [2.0, 0.5]);
    let kinds: Vec<FaultKind> = report.faults().iter().map(|f| f.kind).collect();
    assert_eq!(
        kinds,
        [
            FaultKind::DuplicateId,
            FaultKind::NegativeCount,
            FaultKind::EmptyField,
            FaultKind::NotANumber,
        ]
    );
    let named = read_amounts(&file.described, AmountKind::Demand, Some("capacity"));
    assert_eq!(named.expect("a table").0, amounts);
    assert!(read_amounts(&file.described, AmountKind::Demand, None).is_err());
}
