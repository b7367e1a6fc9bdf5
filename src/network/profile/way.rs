//! A way through all the rules in turn.

use super::Profile;
use super::access::Access;
use super::blocked::is_blocked;
use super::ferry;
use super::kind::WayKind;
use super::maxspeed;
use super::mode::Mode;
use super::oneway::Oneway;
use super::speeds::SHARE_OF_LIMIT;
use super::surface;
use super::tags::{Heading, Tags};
use super::traits;
use crate::network::WayTraits;
use crate::units::{Seconds, Speed};

/// Applies the rules: what it is, whether it is there, who may pass, how
/// fast, which way.
pub(super) fn admit(profile: &Profile, tags: Tags<'_>) -> Option<WayTraits> {
    let kind = WayKind::of(tags)?;
    if is_blocked(profile.mode(), tags, kind) {
        return None;
    }
    let admitted = Heading::BOTH.map(|to| admitted(profile, tags, kind, to));
    let way = traits::way(kind, admitted)?;
    let way = WayTraits {
        duration: timetable(tags, kind),
        ..way
    };
    traits::map_speeds(way, |heading, speed| {
        driven(profile.mode(), tags, kind, (heading, speed))
    })
    .and_then(|way| directed(profile, tags, (kind, way)))
}

/// How long a crossing takes from end to end, where it says so.
fn timetable(tags: Tags<'_>, kind: WayKind) -> Option<Seconds> {
    is_crossing(kind)
        .then(|| tags.get("duration").and_then(ferry::duration))
        .flatten()
}

/// Who is admitted along a heading, and the speed of the kind of way.
fn admitted(profile: &Profile, tags: Tags<'_>, kind: WayKind, heading: Heading) -> Option<Speed> {
    let mode = profile.mode();
    let access = Access::toward(mode, tags, heading);
    let speeds = profile.speeds();
    match (access, speeds.get(kind)) {
        (Access::Denied, _) if mode == Mode::Bike && tags.is("bicycle", "dismount") => {
            Some(speeds.pushing())
        }
        (Access::Denied, _) => None,
        (Access::Restricted, _) if is_private_drive(mode, tags, kind, heading) => None,
        (Access::Granted, None) => Some(speeds.elsewhere()),
        (_, usual) => usual,
    }
}

/// A private drive is somebody's yard: no car of others goes there.
fn is_private_drive(mode: Mode, tags: Tags<'_>, kind: WayKind, heading: Heading) -> bool {
    mode == Mode::Car
        && kind == WayKind::Service
        && tags.first_toward(mode.access_keys(), heading) == Some("private")
}

fn is_crossing(kind: WayKind) -> bool {
    matches!(
        kind,
        WayKind::Ferry | WayKind::ShuttleTrain | WayKind::MovableBridge
    )
}

/// The speed after limits and the ground.
fn driven(
    mode: Mode,
    tags: Tags<'_>,
    kind: WayKind,
    (heading, speed): (Heading, Speed),
) -> Option<Speed> {
    if is_crossing(kind) {
        return Some(speed);
    }
    let limit = maxspeed::limit(tags, heading);
    let speed = match (mode, limit) {
        (Mode::Car, Some(limit)) => Speed::from_kmh(limit.kmh() * SHARE_OF_LIMIT)?,
        (Mode::Bike, Some(limit)) if limit < speed => limit,
        _ => speed,
    };
    Some(surface::slowed(mode, tags, speed))
}

/// Closes what one-way rules close; a bicycle is pushed there where people
/// walk.
fn directed(
    profile: &Profile,
    tags: Tags<'_>,
    (kind, way): (WayKind, WayTraits),
) -> Option<WayTraits> {
    let oneway = Oneway::of(profile.mode(), tags, kind);
    let (forward, backward) = oneway.allows();
    let pushed = |speed: Speed| {
        let pushing = profile.speeds().pushing();
        let walks = profile.mode() == Mode::Bike && !tags.is("foot", "no");
        walks.then(|| if pushing < speed { pushing } else { speed })
    };
    traits::map_speeds(way, |heading, speed| match heading {
        Heading::Forward if forward => Some(speed),
        Heading::Backward if backward => Some(speed),
        _ => pushed(speed),
    })
}
