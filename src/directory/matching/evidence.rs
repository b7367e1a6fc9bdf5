//! What speaks for and against two records being one place.

use std::fmt;

/// Points for (above zero) or against, in tenths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(i32);

impl Points {
    /// A number of tenths.
    #[must_use]
    pub const fn from_tenths(tenths: i32) -> Self {
        Self(tenths)
    }

    /// The number of tenths.
    #[must_use]
    pub const fn tenths(self) -> i32 {
        self.0
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { '-' } else { '+' };
        write!(f, "{sign}{}.{}", self.0.abs() / 10, self.0.abs() % 10)
    }
}

/// The field that a piece of evidence comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// How the place serves: fixed, stop, depot.
    Mode,
    /// The name.
    Name,
    /// Number and street.
    Address,
    /// How far apart the positions are.
    Distance,
    /// The commune.
    Commune,
    /// The identifiers of the lists.
    Identifier,
    /// SIRET and RNA numbers.
    Pivot,
    /// Telephone numbers.
    Phone,
    /// Web sites.
    Website,
    /// The source: lists seldom hold a place twice.
    Source,
}

impl Field {
    /// The stable name written to outputs.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Mode => "mode",
            Self::Name => "name",
            Self::Address => "address",
            Self::Distance => "distance",
            Self::Commune => "commune",
            Self::Identifier => "identifier",
            Self::Pivot => "pivot",
            Self::Phone => "phone",
            Self::Website => "website",
            Self::Source => "source",
        }
    }
}

macro_rules! findings {
    ($($(#[$doc:meta])* $name:ident => $key:literal,)*) => {
        /// What a comparison of one field found.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Finding { $($(#[$doc])* $name,)* }

        impl Finding {
            /// Every finding.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable name written to outputs.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }
        }
    };
}

findings! {
    /// One is a depot or a stop, and the other not.
    OtherMode => "other-mode",
    /// The names are the same but for case and punctuation.
    SameName => "same-name",
    /// Both announce the same kind of place, and neither says more.
    SameKind => "same-kind",
    /// Their own words agree.
    SameWords => "same-words",
    /// One name is held by the other.
    NameWithin => "name-within",
    /// One is the acronym of the other.
    Acronym => "acronym",
    /// Some of their own words agree.
    SomeWords => "some-words",
    /// The same kind of place, and one says no more.
    KindAlone => "kind-alone",
    /// One announces a kind that often stands inside the other.
    MayHost => "may-host",
    /// What completes the address of one names the other.
    InComplement => "in-complement",
    /// They announce different kinds of place.
    OtherKind => "other-kind",
    /// Their own words have nothing in common.
    OtherWords => "other-words",
    /// Nothing speaks for or against in the names.
    NamesSilent => "names-silent",
    /// One is itinerant by name.
    Itinerant => "itinerant",
    /// The same street and number.
    SameAddress => "same-address",
    /// The same street, and numbers close to each other.
    NextDoor => "next-door",
    /// The same street; a number is missing.
    SameStreet => "same-street",
    /// The same street, at another number.
    OtherNumber => "other-number",
    /// The streets are alike.
    StreetAlike => "street-alike",
    /// Another street.
    OtherStreet => "other-street",
    /// So many metres apart.
    Metres => "metres",
    /// So many metres apart at least, given how little is known of where.
    MetresAtLeast => "metres-at-least",
    /// Another commune.
    OtherCommune => "other-commune",
    /// Their identifiers share a part that is nobody else's.
    SameIdentifier => "same-identifier",
    /// The same SIRET.
    SameSiret => "same-siret",
    /// The same RNA number.
    SameRna => "same-rna",
    /// Establishments of different companies.
    OtherSiren => "other-siren",
    /// The same telephone number.
    SamePhone => "same-phone",
    /// The same web site.
    SameWebsite => "same-website",
    /// Two rows of one list.
    SameSource => "same-source",
}

/// One piece of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Where it comes from.
    pub field: Field,
    /// What it is worth.
    pub points: Points,
    /// What was found.
    pub finding: Finding,
    /// The measure of it: percent for words, metres for distances.
    pub measure: Option<u32>,
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} {} {}",
            self.field.key(),
            self.points,
            self.finding.key()
        )?;
        match self.measure {
            Some(measure) => write!(f, " {measure}"),
            None => Ok(()),
        }
    }
}

/// What becomes of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Two places.
    Different,
    /// A person is to decide.
    Review,
    /// One place.
    Same,
}

impl Verdict {
    /// The stable name written to outputs.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Different => "different",
            Self::Review => "review",
            Self::Same => "same",
        }
    }
}

/// Where verdicts change, inclusive: a score of `same` is the same place, and
/// one of `review` is to be reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    same: Points,
    review: Points,
}

impl Thresholds {
    /// Thresholds; `None` unless `review` ≤ `same`.
    #[must_use]
    pub fn new(same: Points, review: Points) -> Option<Self> {
        (review <= same).then_some(Self { same, review })
    }

    /// The score from which two records are one place.
    #[must_use]
    pub fn same(self) -> Points {
        self.same
    }

    /// The score from which a person is asked.
    #[must_use]
    pub fn review(self) -> Points {
        self.review
    }
}

impl Default for Thresholds {
    /// What the tuning half of the labelled pairs led to.
    fn default() -> Self {
        Self {
            same: Points(45),
            review: Points(20),
        }
    }
}

/// A score with all that it is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    evidence: Vec<Evidence>,
    barred: bool,
}

impl Score {
    /// Adds a piece of evidence.
    pub(super) fn add(&mut self, evidence: Evidence) {
        self.evidence.push(evidence);
    }

    /// Bars the pair: whatever the points, these are two places.
    pub(super) fn bar(&mut self) {
        self.barred = true;
    }

    /// The evidence, field after field.
    #[must_use]
    pub fn evidence(&self) -> &[Evidence] {
        &self.evidence
    }

    /// The sum of all points.
    #[must_use]
    pub fn total(&self) -> Points {
        Points(self.evidence.iter().map(|e| e.points.0).sum())
    }

    /// What becomes of the pair.
    #[must_use]
    pub fn verdict(&self, thresholds: Thresholds) -> Verdict {
        match self.total() {
            _ if self.barred => Verdict::Different,
            total if total >= thresholds.same => Verdict::Same,
            total if total >= thresholds.review => Verdict::Review,
            _ => Verdict::Different,
        }
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, evidence) in self.evidence.iter().enumerate() {
            let between = if at == 0 { "" } else { "; " };
            write!(f, "{between}{evidence}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_written_with_their_sign() {
        let written: Vec<_> = [45, -5, 0, -23].map(|t| Points(t).to_string()).into();
        assert_eq!(written, ["+4.5", "-0.5", "+0.0", "-2.3"]);
    }

    #[test]
    fn thresholds_are_inclusive_and_bars_are_final() {
        let evidence = |points| Evidence {
            field: Field::Name,
            points: Points(points),
            finding: Finding::SameName,
            measure: None,
        };
        let thresholds = Thresholds::new(Points(45), Points(20)).expect("in order");
        let verdict = |points| {
            let mut score = Score::default();
            score.add(evidence(points));
            score.verdict(thresholds)
        };
        assert_eq!(verdict(45), Verdict::Same);
        assert_eq!(verdict(44), Verdict::Review);
        assert_eq!(verdict(20), Verdict::Review);
        assert_eq!(verdict(19), Verdict::Different);
        let mut barred = Score::default();
        barred.add(evidence(90));
        barred.bar();
        assert_eq!(barred.verdict(thresholds), Verdict::Different);
        assert!(Thresholds::new(Points(1), Points(2)).is_none());
    }
}
