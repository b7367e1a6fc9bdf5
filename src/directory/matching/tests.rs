//! Scores of pairs worked out by hand.

use proptest::prelude::*;

use super::*;
use crate::crs::LonLat;
use crate::directory::{Origin, Position, Precision, Record};
use crate::faults::Location;
use crate::territory::ServiceMode;

fn record(source: &str, name: &str, address: &str) -> Record {
    let origin = Origin {
        source: source.into(),
        location: Location::file(source).at_line(1),
    };
    let mut record = Record::new(origin, "1", name);
    record.address = address.to_owned();
    record.commune = "Guéret".to_owned();
    record.postcode = "23000".parse().ok();
    record
}

/// A degree of latitude is 111,055 metres of Lambert-93 there.
fn at(mut record: Record, metres_north: f64, precision: Precision) -> Record {
    record.position = Some(Position {
        lonlat: LonLat::new(1.87, 46.17 + metres_north / 111_055.0).expect("in France"),
        precision,
    });
    record
}

fn told(one: &Record, other: &Record) -> String {
    let profiles = Profile::of_all(&[one.clone(), other.clone()]).expect("in France");
    Scorer::new(&profiles).score(0, 1).to_string()
}

fn names(one: &str, other: &str) -> String {
    told(&record("a", one, ""), &record("b", other, ""))
}

#[test]
fn names_agree_by_kind_and_by_words() {
    for (one, other, expected) in [
        ("Mairie", "MAIRIE", "name +5.0 same-name"),
        ("MSAP de Guéret", "France services", "name +5.0 same-kind 0"),
        ("Poste", "France services La Poste", "name +4.0 same-kind 0"),
        (
            "France services Oméga",
            "France services",
            "name +1.5 kind-alone 0",
        ),
        (
            "Médiathèque J. Moulin",
            "Bibliothèque Jean Moulin",
            "name +4.0 name-within 75",
        ),
        (
            "Bibliothèque Carnot",
            "Bibliothèque Moulin",
            "name -4.0 other-words 0",
        ),
        (
            "La Quincaillerie",
            "Tiers-lieu La Quincaillerie",
            "name +5.0 same-words 100",
        ),
        (
            "CIAPA",
            "Centre d'Information et d'Accueil des Personnes Âgées",
            "name +3.0 acronym",
        ),
        ("Mairie", "Médiathèque", "name -6.0 other-kind 0"),
        ("Mairie", "France services", "name -2.0 may-host 0"),
        (
            "Bus France services",
            "France services",
            "name -6.0 itinerant",
        ),
        (
            "Secours populaire",
            "Croix-Rouge",
            "name -4.5 other-words 0",
        ),
        ("", "Mairie", "name +0.0 names-silent"),
    ] {
        assert_eq!(names(one, other), expected, "{one} / {other}");
        assert_eq!(names(other, one), expected, "{other} / {one}");
    }
}

#[test]
fn what_completes_an_address_may_name_the_place() {
    let mut service = record("a", "France services Guéret", "");
    service.complement = "Centre social Maria Pia".to_owned();
    let centre = record("b", "CENTRE SOCIAL MARIA PIA", "");
    assert_eq!(told(&service, &centre), "name +4.0 in-complement 0");
    // « Mairie » completes half of all addresses: it names nothing.
    service.complement = "Mairie".to_owned();
    let hall = record("b", "Mairie de Guéret", "");
    assert_eq!(told(&service, &hall), "name -2.0 may-host 0");
}

#[test]
fn where_they_stand_counts_by_how_well_it_is_known() {
    let place = |metres, precision| at(record("a", "", ""), metres, precision);
    let here = at(record("b", "", ""), 0.0, Precision::Given);
    let distance = |metres, precision| {
        let told = told(&place(metres, precision), &here);
        told.split("; ")
            .find(|part| part.starts_with("distance"))
            .map(str::to_owned)
    };
    let is = |text: &str| Some(text.to_owned());
    assert_eq!(
        distance(20.0, Precision::Given),
        is("distance +2.5 metres 20")
    );
    assert_eq!(
        distance(400.0, Precision::Address),
        is("distance +0.0 metres 400")
    );
    assert_eq!(
        distance(3_000.0, Precision::Given),
        is("distance -3.0 metres 3000")
    );
    // A town centre is somewhere within three kilometres.
    assert_eq!(
        distance(20.0, Precision::TownCentre),
        is("distance +0.0 metres-at-least 0")
    );
    assert_eq!(
        distance(4_200.0, Precision::TownCentre),
        is("distance -2.0 metres-at-least 1200")
    );
}

#[test]
fn one_address_excuses_a_wrong_position() {
    let one = at(record("a", "APEJ", "72 rue de Pons"), 0.0, Precision::Given);
    let other = at(
        record("b", "APEJ", "72 R DE PONS"),
        4_000.0,
        Precision::Given,
    );
    assert_eq!(
        told(&one, &other),
        "name +5.0 same-name; address +4.0 same-address 100; distance -1.5 metres 4000"
    );
    let mut elsewhere = other;
    elsewhere.commune = "Aubusson".to_owned();
    assert_eq!(
        told(&one, &elsewhere),
        "name +5.0 same-name; address +1.0 same-address 100; distance -3.0 metres 4000; \
         commune -2.0 other-commune"
    );
}

#[test]
fn identifiers_speak_and_prove_nothing() {
    let mut one = record("a", "Maison landaise de la solidarité", "");
    one.pivot = "12002701600563".parse().ok();
    one.phones = vec!["05 58 00 00 00".to_owned()];
    one.websites = vec!["https://www.landes.fr/".to_owned()];
    let mut other = one.clone();
    other.phones = vec!["+33558000000".to_owned()];
    other.websites = vec!["landes.fr".to_owned()];
    let all = "name +5.0 same-name; pivot +2.0 same-siret; phone +1.5 same-phone; \
               website +1.0 same-website; source -0.5 same-source";
    assert_eq!(told(&one, &other), all);
    // The same structure in another town is another place.
    other.commune = "Amou".to_owned();
    let thresholds = Thresholds::default();
    let one = at(one, 0.0, Precision::Given);
    let other = at(other, 20_000.0, Precision::Given);
    let profiles = Profile::of_all(&[one, other]).expect("in France");
    let verdict = Scorer::new(&profiles).score(0, 1).verdict(thresholds);
    assert_ne!(verdict, Verdict::Same);
}

#[test]
fn a_stop_is_no_place_that_stands() {
    let one = at(
        record("a", "Mairie", "1 place Bonnyaud"),
        0.0,
        Precision::Given,
    );
    let mut stop = one.clone();
    stop.origin.source = "b".into();
    stop.mode = ServiceMode::Stop;
    let profiles = Profile::of_all(&[one, stop]).expect("in France");
    let score = Scorer::new(&profiles).score(0, 1);
    assert!(score.total() >= Thresholds::default().same());
    assert_eq!(score.verdict(Thresholds::default()), Verdict::Different);
}

/// Any text, and the words of the trade among it.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "(Mairie|Bus|MSAP|12|bis|rue|de|l'|St|Carnot|Jean|Guéret|33000|[a-z]{1,9}| |-|,){0,9}",
    ]
}

proptest! {
    #[test]
    fn any_texts_score_and_both_ways_alike(
        texts in prop::array::uniform6(texts()), metres in prop::option::of(0.0..9_000.0),
    ) {
        let [name, address, commune, other_name, other_address, complement] = texts;
        let mut one = record("a", &name, &address);
        one.commune = commune;
        let mut other = record("b", &other_name, &other_address);
        other.complement = complement;
        if let Some(metres) = metres {
            one = at(one, 0.0, Precision::Given);
            other = at(other, metres, Precision::Street);
        }
        let there = Profile::of_all(&[one.clone(), other.clone()]).expect("in France");
        let back = Profile::of_all(&[other, one]).expect("in France");
        let there = Scorer::new(&there);
        prop_assert_eq!(there.score(0, 1), there.score(1, 0));
        // Which comes first can change how words with a slip of the pen pair
        // up, never the fields that count.
        let fields = |score: &Score| -> Vec<Field> {
            score.evidence().iter().map(|e| e.field).collect()
        };
        let back = Scorer::new(&back);
        prop_assert_eq!(fields(&there.score(0, 1)), fields(&back.score(0, 1)));
    }
}
