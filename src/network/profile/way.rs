//! A way through all the rules in turn.

use super::Profile;
use super::access::Access;
use super::blocked::is_blocked;
use super::class::RoadClass;
use super::ferry;
use super::maxspeed;
use super::mode::Mode;
use super::oneway::Oneway;
use super::speeds::SHARE_OF_LIMIT;
use super::surface;
use super::tags::{Heading, Tags};
use super::traits::WayTraits;
use crate::units::Speed;

/// Applies the rules: what it is, whether it is there, who may pass, which
/// way, how fast.
pub(super) fn traits(profile: &Profile, tags: Tags<'_>) -> Option<WayTraits> {
    let class = RoadClass::of(tags)?;
    let mode = profile.mode();
    if is_blocked(mode, tags, class) {
        return None;
    }
    let [forward, backward] = Heading::BOTH.map(|to| admitted(profile, tags, class, to));
    let restricted = [forward, backward]
        .iter()
        .flatten()
        .all(|(access, _)| *access == Access::Restricted);
    WayTraits {
        class,
        forward: forward.map(|(_, speed)| speed),
        backward: backward.map(|(_, speed)| speed),
        duration: is_crossing(class)
            .then(|| tags.get("duration").and_then(ferry::duration))
            .flatten(),
        linkable: class.is_linkable(),
        restricted,
    }
    .map_speeds(|heading, speed| driven(mode, tags, class, (heading, speed)))
    .and_then(|way| directed(profile, tags, way))
}

/// Who is admitted along a heading, and the speed of the kind of way.
fn admitted(
    profile: &Profile,
    tags: Tags<'_>,
    class: RoadClass,
    heading: Heading,
) -> Option<(Access, Speed)> {
    let mode = profile.mode();
    let access = Access::toward(mode, tags, heading);
    let speeds = profile.speeds();
    let speed = match (access, speeds.get(class)) {
        (Access::Denied, _) if mode == Mode::Bike && tags.is("bicycle", "dismount") => {
            Some(speeds.pushing())
        }
        (Access::Denied, _) => None,
        (Access::Restricted, _) if is_private_drive(mode, tags, class, heading) => None,
        (Access::Granted, None) => Some(speeds.elsewhere()),
        (_, usual) => usual,
    }?;
    Some((access, speed))
}

/// A private drive is somebody's yard: no car of others goes there.
fn is_private_drive(mode: Mode, tags: Tags<'_>, class: RoadClass, heading: Heading) -> bool {
    mode == Mode::Car
        && class == RoadClass::Service
        && tags.first_toward(mode.access_keys(), heading) == Some("private")
}

fn is_crossing(class: RoadClass) -> bool {
    matches!(
        class,
        RoadClass::Ferry | RoadClass::ShuttleTrain | RoadClass::MovableBridge
    )
}

/// The speed after limits and the ground.
fn driven(
    mode: Mode,
    tags: Tags<'_>,
    class: RoadClass,
    (heading, speed): (Heading, Speed),
) -> Option<Speed> {
    if is_crossing(class) {
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
fn directed(profile: &Profile, tags: Tags<'_>, way: WayTraits) -> Option<WayTraits> {
    let oneway = Oneway::of(profile.mode(), tags, way.class);
    let (forward, backward) = oneway.allows();
    let pushed = |speed: Speed| {
        let pushing = profile.speeds().pushing();
        let walks = profile.mode() == Mode::Bike && !tags.is("foot", "no");
        walks.then(|| if pushing < speed { pushing } else { speed })
    };
    way.map_speeds(|heading, speed| match heading {
        Heading::Forward if forward => Some(speed),
        Heading::Backward if backward => Some(speed),
        _ => pushed(speed),
    })
}
