//! Prepared networks beside a study.

use std::fs;
use std::path::PathBuf;

use crate::drawn::{self, ROADS};
use crate::program::Study;

const LAND: [&str; 3] = ["A-1-2-3", "|   |", "4-.-5"];

fn study(more: &str) -> Study {
    drawn::study(&LAND, &format!("[travel]\n{ROADS}\n{more}"))
}

fn kept(study: &Study, folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(study.path(folder)).expect("a folder");
    entries
        .map(|entry| entry.expect("an entry").path())
        .collect()
}

#[test]
fn a_second_run_writes_the_same_from_the_prepared_network() {
    let study = study("");
    let first = (study.run().out, study.written());
    let files = kept(&study, ".maillage-cache");
    assert_eq!(files.len(), 1);
    assert!(first == (study.run().out, study.written()));
    assert_eq!(kept(&study, ".maillage-cache"), files);
}

#[test]
fn a_damaged_network_is_told_and_changes_nothing() {
    let study = study("cache = \"prepare\"");
    study.run();
    let outputs = study.written();
    let file = kept(&study, "prepare").remove(0);
    let whole = fs::read(&file).expect("read");
    fs::write(&file, &whole[..whole.len() / 2]).expect("written");
    let ran = study.run();
    assert!(ran.err.contains("est abîmé"), "{}", ran.err);
    assert!(outputs == study.written());
    assert_eq!(fs::read(&file).expect("read"), whole);
}

#[test]
fn a_study_may_want_nothing_kept() {
    let study = study("cache = false");
    study.run();
    assert!(!study.path(".maillage-cache").exists());
}

#[test]
fn nearest_keeps_its_network_where_asked() {
    let study = study("");
    study.write("points.csv", "id,lon,lat\na,1.69,46.49\n");
    let nearest = |out: &str| {
        let ran = study.maillage(&[
            "nearest",
            "--roads",
            "routes.osm",
            "--profile",
            "car",
            "--from",
            "points.csv",
            "--to",
            "points.csv",
            "--cache",
            "prepare",
            "--out",
            out,
            "--quiet",
        ]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        fs::read(study.path(out)).expect("written")
    };
    study.write(
        "routes.osm",
        "<osm><node id=\"1\" lat=\"46.49\" lon=\"1.69\"/><node id=\"2\" lat=\"46.5\" lon=\"1.69\"/>\
         <way id=\"1\"><nd ref=\"1\"/><nd ref=\"2\"/><tag k=\"highway\" v=\"tertiary\"/></way></osm>",
    );
    let first = nearest("n1.csv");
    assert_eq!(kept(&study, "prepare").len(), 1);
    assert_eq!(first, nearest("n2.csv"));
}
