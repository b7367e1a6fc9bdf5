//! Published figures beside those of a study.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use maillage::demo::{self, Size};
use maillage::faults::LoadReport;
use maillage::io::Described;
use maillage::io::published::{PublishedInput, read_published};
use maillage::progress::Silent;
use maillage::study::{Study, compute};

use crate::shared::{Row, number, rows};

/// What a study counts, given back to it as if others had published it, is the
/// same in every commune and in the same order; turned round, in the opposite
/// order.
#[test]
fn a_study_agrees_with_itself() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let world = demo::generate(folder.path(), Size::Small, 1, &Silent).expect("a demo");
    let text = std::fs::read_to_string(&world.study).expect("a study");
    let (plain, _) = text.split_once("\n[hours]").expect("what the demo asks");
    let run = |sections: &str| {
        let study = Study::parse(&format!("{plain}{sections}"), folder.path());
        let study = study.expect("no mistakes");
        let results = compute(&study, &Silent).expect("results");
        let out = folder.path().join("out");
        let words = maillage::i18n::Catalogue::new(maillage::i18n::Lang::Fr);
        let edition = maillage::study::Edition {
            out: &out,
            words: &words,
            progress: &Silent,
        };
        maillage::study::publish(&study, &results, edition).expect("outputs");
        out
    };
    let own = rows(&run("").join("coverage_communes.csv"));
    let mut published = String::from("Code;Loin;Près\n");
    let mut known = 0;
    for row in own.iter().filter(|row| number(&row["population"]) > 0.0) {
        let far = 100.0 * (1.0 - number(&row["within_5"]) / number(&row["population"]));
        let near = 100.0 - far;
        writeln!(published, "{};{far:.6};{near:.6}", row["code"]).expect("text takes all");
        known += 1;
    }
    std::fs::write(folder.path().join("publie.csv"), published).expect("written");
    let one = |column: &str| {
        format!(
            "[[compare]]\nfile = \"publie.csv\"\ncolumn = \"{column}\"\nzoning = \"communes\"\nbeyond_minutes = 5\n"
        )
    };
    let out = run(&format!("\n{}{}", one("Loin"), one("Près")));
    let summary = std::fs::read_to_string(out.join("summary.json")).expect("a summary");
    let summary: serde_json::Value = serde_json::from_str(&summary).expect("JSON");
    let index = |at: usize, name: &str| {
        let index = summary["compared"][at][name].as_f64();
        index.expect("an index")
    };
    assert!((index(0, "spearman") - 1.0).abs() < 1e-9);
    assert!((index(0, "kendall") - 1.0).abs() < 1e-9);
    assert!((index(1, "spearman") + 1.0).abs() < 1e-9);
    assert!((index(1, "kendall") + 1.0).abs() < 1e-9);
    agree(&rows(&out.join("compare.csv")), known);
}

fn agree(table: &[Row], known: usize) {
    assert_eq!(table.len(), 2 * known);
    for row in table.iter().filter(|row| row["compared"] == "Loin") {
        assert!(
            number(&row["difference_points"]).abs() < 0.01,
            "{}",
            row["code"]
        );
        assert_eq!(row["rank_published"], row["rank_ours"]);
    }
}

/// The spreadsheet of INSEE, its header below two lines of titles.
#[test]
fn the_published_shares_of_insee_are_read() {
    let shared = std::env::var_os("MAILLAGE_SHARED")
        .map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let path = shared.join("data/published/indicateurs_eloignement_departements_2021.xlsx");
    if !path.is_file() {
        eprintln!("{} is not at hand: nothing checked", path.display());
        return;
    }
    let column = "Part de la population éloignée des équipements de proximité, 2021";
    let input = PublishedInput {
        file: described(&path),
        column: column.to_owned(),
        code: None,
    };
    let mut report = LoadReport::default();
    let figures = read_published(&input, &mut report).expect("a table");
    for (code, share) in [
        ("23", 29.2),
        ("19", 12.1),
        ("24", 11.6),
        ("87", 3.8),
        ("33", 0.7),
    ] {
        assert!(
            (figures[code] - share).abs() < 1e-9,
            "{code}: {}",
            figures[code]
        );
    }
    assert!(figures.len() >= 96, "{}", figures.len());
}

fn described(path: &Path) -> Described {
    Described {
        path: path.to_owned(),
        label: path.display().to_string(),
        ..Described::default()
    }
}
