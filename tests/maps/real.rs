//! Maps of real territories, where the data is at hand. With
//! `MAILLAGE_MAPS_OUT` naming a folder they are written there to look at.

use std::num::NonZeroUsize;
use std::time::Instant;

use maillage::coverage::{Coverage, Cutoffs};
use maillage::gaps::{GapCriterion, Gaps, Mesh};
use maillage::i18n::{Catalogue, Lang};
use maillage::map::{About, MapInput, Svg, coverage_map, gaps_map};
use maillage::territory::Territory;
use maillage::travel::{CrowFly, NearestPlaces, TravelModel as _, defaults, destinations, origins};
use maillage::units::{Persons, Seconds};

use crate::pixels;
use crate::shared::{REGION, data, territory};

/// The results that maps are drawn from.
pub(crate) struct Results {
    pub(crate) territory: Territory,
    pub(crate) nearest: NearestPlaces,
    pub(crate) coverage: Coverage,
    pub(crate) gaps: Gaps,
}

impl Results {
    /// What maps of them are drawn from: no roads, every commune declared.
    pub(crate) fn input<'a>(&'a self, about: &'a About) -> MapInput<'a> {
        MapInput {
            territory: &self.territory,
            nearest: &self.nearest,
            coverage: &self.coverage,
            gaps: &self.gaps,
            about,
            roads: None,
            undeclared: &[],
        }
    }
}

fn results(territory: Territory) -> Results {
    let model = CrowFly::new(defaults::detour().value(), defaults::speeds(), None);
    let nearest = model.expect("a model").nearest(
        &origins(&territory),
        &destinations(&territory),
        NonZeroUsize::MIN,
    );
    let minutes = |m: u32| Seconds::from_tenths(m * 600);
    let cutoffs = Cutoffs::new([10, 15, 20, 30].map(minutes).to_vec()).expect("cut-offs");
    let criterion = GapCriterion {
        cutoff: minutes(20),
        mesh: Mesh::Grid,
        min_population: Persons::from_thousandths(50_000),
    };
    Results {
        coverage: Coverage::measure(&territory, &nearest, cutoffs),
        gaps: Gaps::find(&territory, &nearest, criterion),
        nearest,
        territory,
    }
}

fn about(name: &str, lang: Lang) -> About {
    let text = |fr: &str, en: &str| match lang {
        Lang::Fr => fr.to_owned(),
        Lang::En => en.to_owned(),
    };
    About {
        name: name.to_owned(),
        method: text(
            "Temps de trajet porte à porte estimé à vol d’oiseau × 1,3, à des vitesses propres à la densité de la commune",
            "Door-to-door travel time estimated from the straight line × 1.3, at speeds by density of the commune",
        ),
        date: "2026-11-23".to_owned(),
        sources: [
            "France Services, liste du 1er août 2024 (ANCT, Licence Ouverte 2.0)",
            "Recensement de la population 2021, grille de 1 km (INSEE et Eurostat)",
            "contours des communes 2018 (IGN, Licence Ouverte 2.0)",
            "composition des EPCI au 1er janvier 2026 (DGCL)",
            "grille communale de densité (INSEE)",
        ]
        .map(str::to_owned)
        .to_vec(),
        credit: "maillage 0.1.0".to_owned(),
        ..About::default()
    }
}

fn draw(results: &Results, name: &str, lang: Lang) -> [(&'static str, Svg); 2] {
    let about = about(name, lang);
    let words = Catalogue::new(lang);
    let input = results.input(&about);
    [
        ("coverage", coverage_map(&input, &words).expect("a map")),
        ("gaps", gaps_map(&input, &words).expect("a map")),
    ]
}

pub(crate) fn keep(name: &str, lang: Lang, maps: &[(&'static str, Svg)]) {
    let Ok(folder) = std::env::var("MAILLAGE_MAPS_OUT") else {
        return;
    };
    for (kind, svg) in maps {
        let start = Instant::now();
        let png = svg.to_png(200).expect("a picture");
        println!(
            "{name} {kind}: png {} bytes in {:?}",
            png.len(),
            start.elapsed()
        );
        let stem = format!("{folder}/{name}-{kind}-{lang}");
        std::fs::write(format!("{stem}.svg"), svg.text()).expect("written");
        std::fs::write(format!("{stem}.png"), png).expect("written");
    }
}

fn check(name: &str, departements: &[&str]) {
    let Some(data) = data() else {
        return;
    };
    let results = results(territory(&data, departements));
    for &lang in Lang::ALL {
        let start = Instant::now();
        let maps = draw(&results, name, lang);
        println!("{name}: two maps in {:?}", start.elapsed());
        keep(name, lang, &maps);
        for (kind, svg) in &maps {
            println!("{name} {kind}: svg {} bytes", svg.text().len());
            assert!(svg.text().len() < 4_000_000);
            pixels::holds_a_map(svg);
        }
    }
}

#[test]
fn creuse() {
    check("Creuse", &["23"]);
}

#[test]
fn pyrenees_atlantiques() {
    check("Pyrénées-Atlantiques", &["64"]);
}

#[test]
fn the_whole_region() {
    check("Nouvelle-Aquitaine", &REGION);
}
