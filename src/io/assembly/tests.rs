//! Small worlds with answers found by hand.
//!
//! Three communes of the Creuse side by side, 5 km squares, with one of the
//! Haute-Vienne west of them; a point's easting in kilometres tells whose it
//! is:
//!
//! ```text
//!   595      600      605      610      615
//!    | 87001  | 23001  | 23002  | 23003  |     6560 to 6565 north
//! ```

use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::faults::{Action, FaultKind};
use crate::io::testing::{Written, written};
use crate::io::{
    CommunesInput, PlaceColumns, PlacesFormat, PlacesInput, PopulationInput, QpvInput,
};
use crate::progress::Silent;
use crate::units::Persons;

const CODES: [&str; 4] = ["87001", "23001", "23002", "23003"];

/// The files of a study, and its inputs.
struct World {
    files: Vec<Written>,
    inputs: Inputs,
}

fn square(west: f64, side: f64, properties: &str) -> String {
    let (w, e, s, n) = (west, west + side, 6_560_000.0, 6_560_000.0 + side);
    format!(
        r#"{{"type":"Feature","properties":{{{properties}}},"geometry":{{"type":"Polygon",
        "coordinates":[[[{w},{s}],[{e},{s}],[{e},{n}],[{w},{n}],[{w},{s}]]]}}}}"#
    )
}

fn collection(features: &[String]) -> String {
    format!(
        r#"{{"type":"FeatureCollection","crs":{{"type":"name","properties":{{"name":"EPSG:2154"}}}},
        "features":[{}]}}"#,
        features.join(",")
    )
}

/// Outlines with these codes, from west to east.
fn outlines_of(codes: &[&str]) -> String {
    let features = (0_u32..).zip(codes).map(|(rank, code)| {
        let name = format!(r#""code":"{code}","nom":"Bourg {code}""#);
        square(595_000.0 + 5_000.0 * f64::from(rank), 5_000.0, &name)
    });
    collection(&features.collect::<Vec<_>>())
}

impl World {
    fn new() -> Self {
        Self {
            files: Vec::new(),
            inputs: Inputs::default(),
        }
    }

    fn file(&mut self, name: &str, text: &str) -> crate::io::Described {
        self.files.push(written(name, text.as_bytes()));
        self.files.last().expect("just pushed").described.clone()
    }

    /// Rows of `id,est,commune,population`, at 6562.5 north.
    fn people(mut self, rows: &str) -> Self {
        let mut text = "id,x,y,insee_com,population\n".to_owned();
        for row in rows.lines() {
            let fields: Vec<&str> = row.trim().split(' ').collect();
            let [id, east, commune, population] = fields[..] else {
                panic!("four fields: {row}");
            };
            let commune = commune.replace('-', "");
            writeln!(text, "{id},{east},6562500,\"{commune}\",{population}").expect("memory holds");
        }
        let file = self.file("population.csv", &text);
        self.inputs.population.push(PopulationInput {
            file,
            crs: Some(Crs::LAMBERT93),
            ..PopulationInput::default()
        });
        self
    }

    fn outlines(mut self, codes: &[&str]) -> Self {
        let file = self.file("communes.geojson", &outlines_of(codes));
        self.inputs.communes.outlines.push(file);
        self
    }

    /// Today's codes, and changes as `MOD before after`.
    fn official(mut self, codes: &[&str], changes: &[&str]) -> Self {
        let mut table = "TYPECOM,COM,LIBELLE,COMPARENT\n".to_owned();
        for code in codes {
            writeln!(table, "COM,{code},Bourg {code},").expect("memory holds");
        }
        let mut events = "MOD,DATE_EFF,TYPECOM_AV,COM_AV,TYPECOM_AP,COM_AP\n\
            31,1990-01-01,COM,99998,COM,99999\n"
            .to_owned();
        for change in changes {
            let fields: Vec<&str> = change.split(' ').collect();
            let [event, before, after] = fields[..] else {
                panic!("three fields: {change}");
            };
            writeln!(events, "{event},2020-01-01,COM,{before},COM,{after}").expect("memory holds");
        }
        let table = self.file("cog.csv", &table);
        let changes = self.file("changes.csv", &events);
        self.inputs.communes = CommunesInput {
            table: Some(table),
            changes: Some(changes),
            ..self.inputs.communes
        };
        self
    }

    fn creuse(mut self) -> Self {
        self.inputs.scope = Scope::Departements(["23".parse().expect("a code")].into());
        self
    }

    fn places(mut self, name: &str, text: &str) -> Self {
        let file = self.file(name, text);
        self.inputs.places.push(PlacesInput {
            file,
            format: Some(PlacesFormat::Csv),
            columns: PlaceColumns {
                id: Some("id".to_owned()),
                name: Some("nom".to_owned()),
                x: Some("x".to_owned()),
                y: Some("y".to_owned()),
                commune: Some("insee".to_owned()),
                kind: None,
            },
            crs: Some(Crs::LAMBERT93),
            description: None,
            covers: Vec::new(),
        });
        self
    }

    fn load(&self) -> Loaded {
        load(&self.inputs, &Silent).expect("it loads")
    }
}

/// Each cell with the code of its commune.
fn homes(loaded: &Loaded) -> Vec<(String, String)> {
    let territory = &loaded.territory;
    let home = |cell| {
        territory
            .commune_of(cell)
            .map_or("-".to_owned(), |c| c.code.to_string())
    };
    let cells = territory.cells().iter();
    cells
        .map(|cell| (cell.id.to_string(), home(cell)))
        .collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    let own = |&(a, b): &(&str, &str)| (a.to_owned(), b.to_owned());
    expected.iter().map(own).collect()
}

fn faults(loaded: &Loaded) -> Vec<(FaultKind, Action, &str)> {
    let faults = loaded.report.faults().iter();
    faults
        .map(|f| (f.kind, f.action, f.value.as_str()))
        .collect()
}

#[test]
fn a_declared_commune_counts_whatever_the_position() {
    let world = World::new().outlines(&CODES).creuse();
    let loaded = world
        .people("a 602000 23002 5\nb 602000 87001 3\nc 597000 23001 2")
        .load();
    assert_eq!(homes(&loaded), pairs(&[("a", "23002"), ("c", "23001")]));
    assert_eq!(loaded.counts.cells_outside, 1);
    assert_eq!(loaded.counts.population_outside.thousandths(), 3000);
    assert_eq!(faults(&loaded), []);
    assert_eq!(loaded.territory.surroundings().len(), 1);
}

#[test]
fn of_several_communes_the_one_that_holds_the_centre_counts() {
    let world = World::new().outlines(&CODES).creuse();
    let rows = "a 607000 23001,23002 1\nb 612000 23001,23002 1\nc 597000 23001,87001 1";
    let loaded = world.people(rows).load();
    assert_eq!(homes(&loaded), pairs(&[("a", "23002"), ("b", "23001")]));
}

#[test]
fn without_a_declared_commune_the_outlines_decide() {
    let world = World::new().outlines(&CODES).creuse();
    let rows = "in 607000 - 1\nnext 616000 - 1\nfar 618000 - 1\nwest 594000 - 1\nover 599000 - 1";
    let loaded = world.people(rows).load();
    assert_eq!(homes(&loaded), pairs(&[("in", "23002"), ("next", "23003")]));
    assert_eq!(loaded.counts.cells_outside, 3);
    let noted = (
        FaultKind::CellCommuneByPosition,
        Action::Noted,
        "next (1000 m) → 23003",
    );
    assert_eq!(faults(&loaded), [noted]);
}

#[test]
fn an_unknown_code_gives_way_to_the_position() {
    let world = World::new().outlines(&CODES).official(&CODES, &[]).creuse();
    let rows = "a 607000 23999 1\nb 607000 87999 1\nc 607000 99123 1\nd 607000 x 1";
    let loaded = world.people(rows).load();
    let expected = pairs(&[("a", "23002"), ("c", "23002"), ("d", "23002")]);
    assert_eq!(homes(&loaded), expected);
    let kinds: Vec<_> = faults(&loaded);
    assert!(kinds.contains(&(FaultKind::UnknownCommune, Action::Noted, "x")));
    assert!(kinds.contains(&(
        FaultKind::CellCommuneByPosition,
        Action::Noted,
        "23999 → 23002"
    )));
}

#[test]
fn older_vintages_come_to_todays_communes() {
    let today = ["23001", "23009", "87001"];
    let world = World::new()
        .outlines(&CODES)
        .official(&today, &["32 23002 23009", "32 23003 23009"])
        .creuse();
    let loaded = world
        .people("a 607000 23002 1\nb 612000 23009 1\nc 602000 23001 1")
        .load();
    let expected = pairs(&[("a", "23009"), ("b", "23009"), ("c", "23001")]);
    assert_eq!(homes(&loaded), expected);
    let communes = loaded.territory.communes();
    assert_eq!(communes.len(), 2);
    let merged = &communes[1];
    assert_eq!((merged.outline.0.len(), &*merged.name), (1, "Bourg 23009"));
    assert!((geo::Area::signed_area(&merged.outline) - 5e7).abs() < 1.0);
    let former: Vec<_> = faults(&loaded);
    assert_eq!(
        former,
        [
            (FaultKind::FormerCommune, Action::Mended, "23002 → 23009"),
            (FaultKind::FormerCommune, Action::Mended, "23003 → 23009"),
            (
                FaultKind::FormerCommune,
                Action::Mended,
                "23002 → 23009 (× 1)"
            ),
        ]
    );
}

#[test]
fn communes_without_an_outline_are_named() {
    let today = ["23001", "23002", "23003", "23010", "23011", "87001"];
    let world = World::new()
        .outlines(&CODES)
        .official(&today, &["21 23002 23010"])
        .creuse();
    let loaded = world.people("a 607000 23010 4\nb 607000 23011 1").load();
    assert_eq!(homes(&loaded), pairs(&[("a", "23010"), ("b", "23011")]));
    assert_eq!(
        faults(&loaded),
        [
            (FaultKind::SplitCommune, Action::Noted, "23002 → 23010"),
            (FaultKind::CommuneWithoutOutline, Action::Noted, "23011"),
        ]
    );
}

#[test]
fn a_study_without_outlines_works() {
    let world = World::new().official(&CODES, &[]).creuse();
    let loaded = world
        .people("a 607000 23002 4\nb 602000 - 1\nc 597000 87001 1")
        .load();
    assert_eq!(homes(&loaded), pairs(&[("a", "23002")]));
    assert_eq!(loaded.territory.communes().len(), 3);
    let alone = (FaultKind::CellWithoutCommune, Action::SetAside, "b");
    assert_eq!(faults(&loaded), [alone]);

    let everything = World::new().people("a 607000 23002 4\nb 602000 - 1").load();
    assert_eq!(homes(&everything), pairs(&[("a", "23002"), ("b", "-")]));
    let alone = (FaultKind::CellWithoutCommune, Action::Noted, "b");
    assert_eq!(faults(&everything), [alone]);

    let bare = World::new().people("a 607000 - 4").load();
    assert_eq!(
        (homes(&bare), faults(&bare)),
        (pairs(&[("a", "-")]), vec![])
    );
    assert_eq!(bare.territory.crs(), Crs::LAMBERT93);
}

#[test]
fn a_scope_that_no_file_holds_is_an_error() {
    let mut world = World::new().outlines(&CODES).people("a 607000 23002 4");
    world.inputs.scope = Scope::Departements(["19".parse().expect("a code")].into());
    let error = load(&world.inputs, &Silent).expect_err("no such commune");
    assert!(error.to_string().contains("département 19"), "{error}");
    world.inputs.scope = Scope::Everything;
    world.inputs.crs = Some(Crs::WGS84);
    let error = load(&world.inputs, &Silent).expect_err("degrees");
    assert!(error.to_string().contains("in degrees"), "{error}");
}

#[test]
fn a_numerator_that_no_file_has_is_an_error_unless_usual() {
    let mut world = World::new().people("a 607000 - 4");
    world.inputs.attributes = crate::io::default_attributes();
    assert!(world.load().territory.attributes().is_empty());
    let asked = ("voitures".to_owned(), vec!["populatoin".to_owned()]);
    world.inputs.attributes.extend([asked]);
    let error = load(&world.inputs, &Silent).expect_err("no such column");
    assert!(
        error.to_string().contains("did you mean population?"),
        "{error}"
    );
}

#[test]
fn identifiers_count_once() {
    let world = World::new().outlines(&CODES);
    let loaded = world.people("a 607000 23002 4\na 607000 23002 5").load();
    assert_eq!(loaded.territory.population().thousandths(), 4000);
    let repeat = (FaultKind::DuplicateId, Action::SetAside, "a");
    assert_eq!(faults(&loaded), [repeat]);
    assert_eq!(loaded.report.faults()[0].location.line(), Some(3));
    assert_eq!(loaded.counts.cells_set_aside, 1);
}

#[test]
fn places_inside_around_and_far() {
    let head = "id,nom,x,y,insee\n";
    let world = World::new()
        .outlines(&CODES)
        .creuse()
        .people("a 607000 23002 4")
        .places("un.csv", &format!("{head}p,Ici,602000,6562500,\nq,Voisin,597000,6562500,87001\nr,Loin,607000,6700000,\n"))
        .places("deux.csv", &format!("{head}p,Encore,612000,6562500,23003\ns,Quai,615300,6562500,\n"));
    let loaded = world.load();
    let places: Vec<_> = loaded
        .territory
        .places()
        .iter()
        .map(|p| (p.id.as_str(), p.inside, p.commune.map(|c| c.to_string())))
        .collect();
    let of = |code: &str| Some(code.to_owned());
    assert_eq!(
        places,
        [
            ("p", true, of("23001")),
            ("q", false, of("87001")),
            ("p#2", true, of("23003")),
            ("s", true, of("23003")),
        ]
    );
    let counts = loaded.counts;
    assert_eq!(
        (counts.places_serving, counts.neighbours, counts.places_far),
        (3, 1, 1)
    );
    assert_eq!(loaded.files.len(), 4);
}

#[test]
fn neighbourhoods_are_joined_by_geometry() {
    let mut world = World::new()
        .outlines(&CODES)
        .creuse()
        .people("a 607000 23002 4");
    let quarter = |west, code: &str| square(west, 800.0, &format!(r#""code_qp":"{code}""#));
    let text = collection(&[
        quarter(604_600.0, "QN02301M"),
        quarter(599_600.0, "QN02302M"),
        quarter(596_000.0, "QN08701M"),
        quarter(599_196.0, "QN08702M"),
        quarter(600_000.0, "carré"),
    ]);
    let outlines = world.file("qpv.geojson", &text);
    let table = "code_qp;pop_mun\nQN02301M;1 200\nQN02301M;7\nQN09999M;3\n";
    let table = world.file("qpv.csv", table);
    world.inputs.qpv = QpvInput {
        outlines: vec![outlines],
        table: Some(table),
        ..QpvInput::default()
    };
    let loaded = world.load();
    let read: Vec<_> = loaded
        .territory
        .neighbourhoods()
        .iter()
        .map(|q| (q.code.to_string(), q.population.map(Persons::get)))
        .collect();
    let expected = [
        ("QN02301M".to_owned(), Some(1200.0)),
        ("QN02302M".to_owned(), None),
    ];
    assert_eq!(read, expected);
    assert_eq!(
        faults(&loaded),
        [
            (FaultKind::UnknownValue, Action::SetAside, "carré"),
            (FaultKind::DuplicateId, Action::SetAside, "QN02301M"),
            (FaultKind::UnmatchedRow, Action::SetAside, "QN09999M"),
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// The order of rows and features does not show in the territory.
    #[test]
    fn shuffled_rows_give_the_same_territory(
        rows in Just((0..12_usize).collect::<Vec<_>>()).prop_shuffle(),
        features in Just(CODES.to_vec()).prop_shuffle(),
    ) {
        let line = |i: usize| format!("c{i} {} {} {}", 596_000 + 1_700 * i, ["-", "23002", "23001,23003"][i % 3], i + 1);
        let whole = |rows: &[usize], order: &[&str]| {
            let text: Vec<String> = rows.iter().map(|&i| line(i)).collect();
            let features: Vec<String> = order.iter().map(|code| {
                let rank = CODES.iter().position(|c| c == code).expect("one of them");
                let rank = u32::try_from(rank).expect("small");
                square(595_000.0 + 5_000.0 * f64::from(rank), 5_000.0, &format!(r#""code":"{code}""#))
            }).collect();
            let mut world = World::new()
                .official(&["23001", "23009", "87001"], &["32 23002 23009", "32 23003 23009"])
                .creuse()
                .people(&text.join("\n"));
            let file = world.file("communes.geojson", &collection(&features));
            world.inputs.communes.outlines.push(file);
            world.load().territory
        };
        let sorted = whole(&(0..12).collect::<Vec<_>>(), &CODES);
        let shuffled = whole(&rows, &features);
        prop_assert_eq!(sorted.cells(), shuffled.cells());
        prop_assert_eq!(sorted.communes(), shuffled.communes());
        prop_assert_eq!(sorted.surroundings(), shuffled.surroundings());
    }
}
