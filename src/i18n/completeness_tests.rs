//! The catalogues hold every message, in every language, with the same
//! variables.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;

use super::sources::files;
use super::{Catalogue, Lang};
use crate::faults::{Action, FaultKind};
use crate::progress::Stage;

/// The variables of every message of a file.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line
            .split_once('=')
            .filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        {
            key.trim().clone_into(&mut current);
            let repeated = found.insert(current.clone(), BTreeSet::new());
            assert!(repeated.is_none(), "{current} is there twice");
        }
        for after in line.split('$').skip(1) {
            let name = after
                .split(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-'))
                .next();
            let variables = found.entry(current.clone()).or_default();
            variables.insert(name.unwrap_or_default().to_owned());
        }
    }
    found
}

#[test]
fn every_file_parses() {
    for &lang in Lang::ALL {
        for (name, text) in files(lang) {
            if let Err((_, errors)) = FluentResource::try_new((*text).to_owned()) {
                panic!("{name}: {errors:?}");
            }
        }
    }
}

#[test]
fn languages_hold_the_same_messages_with_the_same_variables() {
    for ((name, french), (_, english)) in files(Lang::Fr).iter().zip(files(Lang::En)) {
        assert_eq!(messages(french), messages(english), "{name}");
    }
}

#[test]
fn no_message_stands_in_two_files() {
    let mut seen = BTreeSet::new();
    for (name, text) in files(Lang::Fr) {
        for key in messages(text).into_keys() {
            assert!(seen.insert(key.clone()), "{key} again in {name}");
        }
    }
}

#[test]
fn faults_actions_and_stages_have_words() {
    for &lang in Lang::ALL {
        let catalogue = Catalogue::new(lang);
        let faults = FaultKind::ALL.iter().flat_map(|kind| {
            let key = kind.key();
            [format!("fault-{key}"), format!("fault-{key}-remedy")]
        });
        let actions = [Action::SetAside, Action::Mended, Action::Noted]
            .map(|action| format!("action-{}", action.key()));
        let stages = Stage::ALL
            .iter()
            .map(|stage| format!("stage-{}", stage.key()));
        for key in faults.chain(actions).chain(stages) {
            assert!(catalogue.has(&key), "{key} has no words in {lang}");
        }
    }
}
