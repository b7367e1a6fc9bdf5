use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};

use super::*;
use crate::i18n::Lang;
use crate::table::{ColumnType, Value};

/// What a hostile list of places may hold.
const HOSTILE: [&str; 6] = [
    "=cmd|'/C calc'!A0",
    "+1+2",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "<script>alert(1)</script>",
];

fn places() -> Table<'static> {
    let columns = [
        ("code", ColumnType::Text),
        ("name", ColumnType::Text),
        ("population", ColumnType::Number),
        ("share", ColumnType::Number),
        ("date", ColumnType::Date),
        ("inside", ColumnType::Boolean),
    ];
    let columns = columns.map(|(name, kind)| Column::new(name, kind)).into();
    Table::new("places", columns, HOSTILE.len(), |rank, out| {
        out.extend([
            Value::text("01004"),
            Value::text(HOSTILE[rank]),
            Value::Thousandths(4500),
            Value::Decimal(0.25, 4),
            Value::text("2026-11-25"),
            if rank == 0 {
                Value::Missing
            } else {
                Value::Boolean(true)
            },
        ]);
    })
}

fn book() -> Vec<u8> {
    let words = Catalogue::new(Lang::Fr);
    let mut book = Book::new(&words);
    book.add(&places(), "places.csv").expect("a sheet");
    book.add(&places(), "car/places.csv").expect("listed");
    book.finish("Étude").expect("bytes")
}

#[test]
fn cells_are_read_back_as_what_they_are() {
    let mut read = Xlsx::new(Cursor::new(book())).expect("a workbook");
    assert_eq!(read.sheet_names(), ["Lisez-moi", "places"]);
    let sheet = read.worksheet_range("places").expect("the sheet");
    assert_eq!(sheet.height(), HOSTILE.len() + 1);
    let row: Vec<&Data> = sheet.rows().nth(1).expect("a row").iter().collect();
    assert_eq!(row[0], &Data::String("01004".to_owned()));
    assert_eq!(row[2], &Data::Float(4.5));
    assert_eq!(row[3], &Data::Float(0.25));
    assert!(matches!(row[4], Data::DateTime(_)), "{:?}", row[4]);
    assert_eq!(row[5], &Data::Empty);
}

/// The text of a file of the archive that a workbook is.
fn part(name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(book())).expect("an archive");
    let mut file = archive.by_name(name).expect("the part");
    let mut text = String::new();
    std::io::Read::read_to_string(&mut file, &mut text).expect("UTF-8");
    text
}

#[test]
fn sheets_print_on_a4_with_their_columns_together() {
    for name in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"] {
        let sheet = part(name);
        assert!(sheet.contains("fitToPage=\"1\""), "{sheet}");
        assert!(sheet.contains("paperSize=\"9\""), "{sheet}");
        assert!(sheet.contains("orientation=\"landscape\""), "{sheet}");
    }
    let heads = "_xlnm.Print_Titles";
    assert!(part("xl/workbook.xml").contains(heads), "no heads on paper");
}

#[test]
fn hostile_text_is_text_and_no_formula() {
    let mut read = Xlsx::new(Cursor::new(book())).expect("a workbook");
    let sheet = read.worksheet_range("places").expect("the sheet");
    for (row, hostile) in sheet.rows().skip(1).zip(HOSTILE) {
        assert_eq!(row[1], Data::String(hostile.to_owned()));
    }
    let formulas = read.worksheet_formula("places").expect("the sheet");
    assert!(formulas.used_cells().next().is_none());
}

#[test]
fn the_same_tables_make_the_same_bytes() {
    assert_eq!(book(), book());
}

#[test]
fn the_first_sheet_describes_every_column() {
    let mut read = Xlsx::new(Cursor::new(book())).expect("a workbook");
    let front = read.worksheet_range("Lisez-moi").expect("the first sheet");
    let texts: Vec<String> = front.used_cells().map(|(_, _, v)| v.to_string()).collect();
    assert!(texts.contains(&"Étude".to_owned()));
    assert!(texts.contains(&"Habitants.".to_owned()), "{texts:?}");
    assert!(
        texts
            .iter()
            .any(|text| text.contains("à lire dans le fichier"))
    );
    assert!(!texts.iter().any(|text| text.contains('⟨')), "{texts:?}");
}

#[test]
fn a_table_too_long_is_listed_and_left_out() {
    let columns = vec![Column::new("id", ColumnType::Text)];
    let long = Table::new("cells", columns, MOST_VALUES + 1, |_, out| {
        out.push(Value::Missing);
    });
    let words = Catalogue::new(Lang::En);
    let mut book = Book::new(&words);
    book.add(&long, "cells.csv").expect("listed");
    let bytes = book.finish("Study").expect("bytes");
    let mut read = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    assert_eq!(read.sheet_names(), ["Read me"]);
    let front = read.worksheet_range("Read me").expect("the first sheet");
    let mut texts = front.used_cells().map(|(_, _, value)| value.to_string());
    assert!(texts.any(|text| text.contains("1,500,001 rows: too long")));
}
