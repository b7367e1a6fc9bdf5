//! Turn restrictions, from relations.

use crate::network::TurnRule;
use crate::network::profile::{Mode, Tags};

/// A turn restriction by the identifiers of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Restriction {
    pub(super) from: i64,
    pub(super) via: i64,
    pub(super) to: i64,
    pub(super) rule: TurnRule,
}

/// What a member of a relation is, as far as restrictions go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MemberKind {
    Node,
    Way,
    Other,
}

/// A member of a relation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member<'a> {
    pub(super) kind: MemberKind,
    pub(super) id: i64,
    pub(super) role: &'a str,
}

/// The restrictions that a relation states for a mode: one for each pair of
/// ways, for `no_entry` and `no_exit` may name several. Only turns at one
/// node are read; those along a way in between are left.
pub(super) fn read<'a>(mode: Mode, tags: Tags<'_>, members: &'a [Member<'a>]) -> Vec<Restriction> {
    let Some(rule) = rule(mode, tags) else {
        return Vec::new();
    };
    let via: Vec<i64> = with_role(members, MemberKind::Node, "via").collect();
    let &[via] = via.as_slice() else {
        return Vec::new();
    };
    with_role(members, MemberKind::Way, "from")
        .flat_map(|from| {
            with_role(members, MemberKind::Way, "to").map(move |to| Restriction {
                from,
                via,
                to,
                rule,
            })
        })
        .collect()
}

fn with_role<'a>(
    members: &'a [Member<'a>],
    kind: MemberKind,
    role: &'a str,
) -> impl Iterator<Item = i64> + 'a {
    members
        .iter()
        .filter(move |m| m.kind == kind && m.role == role)
        .map(|m| m.id)
}

/// The rule for a mode: its own tag before the general one. Cars alone heed
/// restrictions; walkers never do, and cyclists may dismount.
fn rule(mode: Mode, tags: Tags<'_>) -> Option<TurnRule> {
    if mode != Mode::Car || !tags.get("type")?.starts_with("restriction") {
        return None;
    }
    let exempt = tags.get("except").is_some_and(|list| {
        list.split(';')
            .any(|who| mode.restriction_keys().contains(&who.trim()))
    });
    let value = mode
        .restriction_keys()
        .iter()
        .find_map(|who| tags.suffixed("restriction:", who))
        .or_else(|| tags.get("restriction").filter(|_| !exempt))?;
    if value.starts_with("no_") {
        Some(TurnRule::No)
    } else {
        value.starts_with("only_").then_some(TurnRule::Only)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MEMBERS: [Member<'static>; 3] = [
        Member {
            kind: MemberKind::Way,
            id: 1,
            role: "from",
        },
        Member {
            kind: MemberKind::Node,
            id: 5,
            role: "via",
        },
        Member {
            kind: MemberKind::Way,
            id: 2,
            role: "to",
        },
    ];

    #[test]
    fn reads_a_turn_at_a_node() {
        let pairs = [("type", "restriction"), ("restriction", "no_left_turn")];
        let expected = Restriction {
            from: 1,
            via: 5,
            to: 2,
            rule: TurnRule::No,
        };
        assert_eq!(read(Mode::Car, Tags::new(&pairs), &MEMBERS), [expected]);
        assert!(read(Mode::Foot, Tags::new(&pairs), &MEMBERS).is_empty());
    }

    #[test]
    fn heeds_exceptions() {
        let base = [("type", "restriction"), ("restriction", "only_right_turn")];
        let exempt = [base[0], base[1], ("except", "bicycle;motorcar")];
        let lorries = [base[0], ("restriction:hgv", "no_left_turn")];
        assert_eq!(read(Mode::Car, Tags::new(&base), &MEMBERS).len(), 1);
        assert!(read(Mode::Car, Tags::new(&exempt), &MEMBERS).is_empty());
        assert!(read(Mode::Car, Tags::new(&lorries), &MEMBERS).is_empty());
    }
}
