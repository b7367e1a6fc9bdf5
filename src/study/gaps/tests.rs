//! `[gaps]`: what it means, and what it refuses.

use std::path::Path;

use super::*;
use crate::gaps::{Mesh, Need, Split};
use crate::i18n::{Catalogue, Lang};
use crate::study::{Study, StudyError};

const LEAST: &str = "[[places]]\nfile = \"lieux.csv\"\n[[population]]\nfile = \"grille.csv\"\n";

fn parse(text: &str) -> Result<Study, StudyError> {
    Study::parse(&format!("{LEAST}{text}"), Path::new("/dossier"))
}

fn settings(text: &str) -> GapSettings {
    let study = parse(text).unwrap_or_else(|error| panic!("{error}"));
    study.gap_settings().clone()
}

/// The mistakes of a text, each said in both languages.
fn mistakes(text: &str) -> Vec<&'static str> {
    let Err(StudyError::Mistakes(found)) = parse(text) else {
        panic!("mistakes were expected in {text}");
    };
    let kind = |mistake: &crate::study::Mistake| {
        for &lang in Lang::ALL {
            let words = mistake.kind.words(&Catalogue::new(lang));
            assert!(!format!("{words:?}").contains(['⟨', '$']), "{words:?}");
        }
        mistake.kind.key()
    };
    found.list().iter().map(kind).collect()
}

#[test]
fn hours_a_score_and_a_public_are_asked_for() {
    let all = settings(
        "[hours]\ncutoff_minutes = 15\n[access]\ncutoff_minutes = 25\n\
         [gaps]\ncriterion = \"hours\"\nbelow = 12\nmeshes = [\"h3\", \"grid\"]\nsplit = \"epci\"\n\
         min_area_km2 = 1.5\njoin_m = 1500\n\
         [[gaps.also]]\ncriterion = \"score\"\nworst_off = 0.2\npublic = \"poor_households\"\n\
         [[gaps.also]]\ncriterion = \"time\"\ncutoff_minutes = 30\n",
    );
    let names: Vec<&str> = all.questions.iter().map(|q| q.name.as_str()).collect();
    let score = "gaps_score_poor_households";
    assert_eq!(names, ["gaps", "gaps_grid", score, "gaps_time"]);
    let asked = |rank: usize| &all.questions[rank].query;
    assert!(matches!(asked(0).need, Need::Hours(hours) if (hours.get() - 12.0).abs() < 1e-9));
    assert_eq!(asked(1).criterion.mesh, Mesh::Grid);
    assert!(matches!(asked(2).need, Need::Score(bound) if bound.share() == Some(0.2)));
    assert_eq!(asked(2).public.as_deref(), Some("poor_households"));
    let minutes = |rank: usize| asked(rank).criterion.cutoff.minutes().to_string();
    assert_eq!([minutes(0), minutes(2), minutes(3)], ["15", "25", "30"]);
    assert!(all.questions.iter().all(|q| q.query.split == Split::Epci));
    let small = asked(0).small;
    assert_eq!(
        (small.min_area.thousandths(), small.join.get().to_string()),
        (1_500_000_000, "1500".to_owned())
    );
}

#[test]
fn weights_and_thresholds_are_read() {
    let all = settings(
        "[gaps.ranking]\npeople = 2\nremoteness = 2\nvulnerable = \"age_65_plus\"\n\
         [gaps.confidence]\nmargin_minutes = 3\nfaster = 0.8\nweighs_above = 0.1\n\
         decides_above = 0.4\nneighbours_km = 10\noff_road_m = 250\nmax_age_months = 6\n",
    );
    let shares = all.ranking.weights.shares();
    assert!((shares[0] - 0.5).abs() < 1e-12 && (shares[2] - 0.5).abs() < 1e-12);
    assert_eq!(all.ranking.vulnerable.as_deref(), Some("age_65_plus"));
    let rule = all.confidence.parts();
    assert_eq!((rule.margin.tenths(), rule.faster), (1800, 800));
    assert_eq!((rule.weighs, rule.decides, rule.max_age), (100, 400, 6));
    assert!((rule.neighbours.get() - 10_000.0).abs() < 1e-9);
    assert!((rule.off_road.get() - 250.0).abs() < 1e-9);
    // The headings alone change nothing.
    let usual = settings("[gaps]\n");
    assert_eq!(usual.questions, GapSettings::default().questions);
}

#[test]
fn what_makes_no_question_is_refused() {
    let gaps = |text: &str| mistakes(&format!("[gaps]\n{text}"));
    assert_eq!(gaps("criterion = \"hour\""), ["unknown-choice"]);
    assert_eq!(gaps("below = 3"), ["no-bound"]);
    assert_eq!(gaps("criterion = \"hours\"\nbelow = 3"), ["needs-section"]);
    assert_eq!(gaps("criterion = \"score\"\nbelow = 3"), ["needs-section"]);
    assert_eq!(gaps("public = \"jeunes\""), ["no-public"]);
    assert_eq!(gaps("split = \"commune\""), ["unknown-choice"]);
    assert_eq!(gaps("min_area = 3"), ["unknown-key"]);
    let hours = |text: &str| mistakes(&format!("[hours]\n[access]\n[gaps]\n{text}"));
    assert_eq!(hours("criterion = \"hours\""), ["missing-key"]);
    assert_eq!(hours("criterion = \"score\""), ["missing-key"]);
    let both = "criterion = \"score\"\nbelow = 1\nworst_off = 0.1";
    assert_eq!(hours(both), ["exclusive"]);
    let cutoff = "criterion = \"hours\"\nbelow = 3\ncutoff_minutes = 10";
    assert_eq!(hours(cutoff), ["cutoff-elsewhere"]);
    let twice = "[[gaps.also]]\ncriterion = \"hours\"\nbelow = 3\n[[gaps.also]]\ncriterion = \"hours\"\nbelow = 9";
    assert_eq!(hours(twice), ["gaps-twice"]);
    assert_eq!(mistakes("[gaps.ranking]\npeople = 0"), ["no-weights"]);
    assert_eq!(mistakes("[gaps.ranking]\npoeple = 1"), ["unknown-key"]);
    let order = "[gaps.confidence]\nweighs_above = 0.6\ndecides_above = 0.5";
    assert_eq!(mistakes(order), ["no-rule"]);
    assert_eq!(mistakes("[gaps.confidence]\nfaster = 0"), ["out-of-bounds"]);
}
