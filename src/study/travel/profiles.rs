//! The profiles of a study.

use super::super::mistake::MistakeKind;
use super::super::section::{Node, Section};
use super::figures::Figures;
use super::{Audience, CACHE, TravelProfile, TravelSettings};
use std::path::PathBuf;
use toml::de::DeValue;

const AUDIENCES: [(&str, Audience); 2] = [("everyone", Audience::Everyone), ("qpv", Audience::Qpv)];

/// Names of folders that a run writes already.
const TAKEN: [&str; 1] = ["maps"];

/// Reads `[travel]`; `has_qpv` says whether the study names outlines of
/// priority neighbourhoods.
pub(in crate::study) fn travel(root: &mut Section<'_>, has_qpv: bool) -> TravelSettings {
    let usual = TravelSettings::usual(&root.notes().folder);
    let read = root.section("travel", |section| {
        let common = Figures::read(section);
        let several = section.get("profiles");
        let profiles = match several {
            Some(node) => several_profiles(&node, &common, has_qpv),
            None => vec![alone(section, common)],
        };
        TravelSettings {
            profiles,
            cache: section.get("cache").map_or(usual.cache.clone(), cache),
        }
    });
    read.unwrap_or(usual)
}

/// `[travel]` by itself: one profile, for everyone.
fn alone(section: &Section<'_>, figures: Figures<'_>) -> TravelProfile {
    TravelProfile {
        name: figures.name().to_owned(),
        audience: Audience::Everyone,
        model: figures.settings(section),
    }
}

/// `[[travel.profiles]]`: one profile each.
fn several_profiles(node: &Node<'_>, common: &Figures<'_>, has_qpv: bool) -> Vec<TravelProfile> {
    // What belongs to one profile would go to all of them.
    let own = [
        ("profile", common.mode.is_some()),
        ("speeds_kmh", common.speeds.is_some()),
    ];
    for (key, _) in own.iter().filter(|(_, given)| *given) {
        node.note(MistakeKind::Exclusive(key, "profiles"));
    }
    let mut profiles: Vec<TravelProfile> = Vec::new();
    for section in node.sections() {
        let profile = section.read(|section| profile(section, common, (&profiles, has_qpv)));
        profiles.push(profile);
    }
    let everyone = profiles.iter().any(|p| p.audience == Audience::Everyone);
    if profiles.is_empty() {
        node.note(MistakeKind::Empty);
    } else if !everyone {
        node.note(MistakeKind::NobodyElse);
    }
    profiles
}

fn profile<'a>(
    section: &mut Section<'a>,
    common: &Figures<'a>,
    (before, has_qpv): (&[TravelProfile], bool),
) -> TravelProfile {
    let given = section.get("name");
    let audience = section.get("for").and_then(|node| {
        let audience = node.choice(&AUDIENCES);
        if audience == Some(Audience::Qpv) && !has_qpv {
            node.note(MistakeKind::NoNeighbourhoods);
        }
        audience
    });
    let figures = Figures::read(section).or(common);
    let name = given.and_then(|node| name(&node));
    let name = name.unwrap_or_else(|| figures.name().to_owned());
    if before.iter().any(|other| other.name == name) {
        let kind = MistakeKind::ProfileTwice(name.clone());
        match given {
            Some(node) => node.note(kind),
            None => section.note(kind),
        }
    }
    TravelProfile {
        name,
        audience: audience.unwrap_or_default(),
        model: figures.settings(section),
    }
}

/// A name that can name a folder on any system.
fn name(node: &Node<'_>) -> Option<String> {
    let name = node.text()?;
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if name.chars().all(plain) && !TAKEN.contains(&name.as_str()) {
        return Some(name);
    }
    node.note(MistakeKind::BadProfileName(name));
    None
}

/// `false`, or a folder from that of the study.
fn cache(node: Node<'_>) -> Option<PathBuf> {
    let folder = &node.notes().folder;
    match node.raw() {
        DeValue::Boolean(kept) => kept.then(|| folder.join(CACHE)),
        _ => node.text().map(|path| folder.join(path)),
    }
}
