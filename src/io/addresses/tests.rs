use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::*;
use crate::directory::addresses::LocatedBy;
use crate::directory::{Origin, Record};
use crate::faults::Location;
use crate::io::testing::{Written, written};

const EXTRACT: &str = "\
id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;x;y;lon;lat;type_position
23096_0100_00001;23096_0100;1;;Rue de la Gare;23000;23096;Guéret;613000;6563000;1.87;46.17;entrée
23096_0100_00003_bis;23096_0100;3;bis;Rue de la Gare;23000;23096;Guéret;613000;6563000;1.871;46.17;entrée
23096_0200_05001;23096_0200;5001;;Les Coussières;23000;23096;Guéret;613000;6563000;1.88;46.18;segment
23096_0300_00001;23096_0300;1;;Rue Perdue;23000;23096;Guéret;;;;;
23001_0100_00001;23001_0100;1;;Rue Haute;23150;23001;Ahun;613000;6563000;2.04;46.08;entrée
x;;1;;Rue Haute;;nulle part;;;;2.04;46.08;
";

fn packed(text: &str) -> Written {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder
        .write_all(text.as_bytes())
        .expect("memory takes all");
    written(
        "adresses-23.csv.gz",
        &encoder.finish().expect("memory takes all"),
    )
}

fn read_one(file: &Written) -> (AddressBook, LoadReport) {
    let gueret: CommuneCode = "23096".parse().expect("a code");
    read(std::slice::from_ref(&file.described), &|code| {
        code == gueret
    })
    .expect("it reads")
}

fn gueret(address: &str) -> Record {
    let origin = Origin {
        source: "a".into(),
        location: Location::file("a").at_line(1),
    };
    let mut record = Record::new(origin, "1", "");
    record.address = address.to_owned();
    record.commune_code = "23096".parse().ok();
    record
}

#[test]
fn an_extract_locates_packed_or_not() {
    let plain = written("adresses-23.csv", EXTRACT.as_bytes());
    let (book, report) = read_one(&plain);
    assert_eq!((book.communes(), book.addresses()), (1, 3));
    assert_eq!(report.rows_read(), 6);
    let faults: Vec<_> = report
        .faults()
        .iter()
        .map(|f| (f.kind, f.location.line()))
        .collect();
    assert_eq!(
        faults,
        [
            (FaultKind::NoCoordinates, Some(5)),
            (FaultKind::UnknownCommune, Some(7))
        ]
    );
    let by = |address: &str| book.locate(&gueret(address)).map(|found| found.by);
    assert_eq!(by("3 bis rue de la Gare"), Some(LocatedBy::Number));
    assert_eq!(by("9 rue de la Gare"), Some(LocatedBy::NearestNumber));
    // 5001 is no number of a house.
    assert_eq!(by("5001 Les Coussières"), Some(LocatedBy::Street));
    let (unpacked, _) = read_one(&packed(EXTRACT));
    assert_eq!(unpacked, book);
}

#[test]
fn names_of_columns_in_english_do_too() {
    let text = "housenumber,street,postcode,citycode,city,x,y,lon,lat\n\
                4,Rue Haute,23000,23096,Guéret,0,0,1.87,46.17\n";
    let (book, report) = read_one(&written("ban.csv", text.as_bytes()));
    assert_eq!(report.faults(), []);
    let found = book.locate(&gueret("4 rue haute"));
    assert_eq!(found.map(|f| f.by), Some(LocatedBy::Number));
}

#[test]
fn a_file_without_its_columns_is_an_error() {
    let file = written("autre.csv", b"a;b\n1;2\n");
    assert!(read(&[file.described], &|_| true).is_err());
}
