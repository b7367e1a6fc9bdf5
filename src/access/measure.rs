//! Measures by name, with what goes without saying.

use std::str::FromStr;

use super::{
    AccessError, Decay, Scores, Setting, Steps, apl, balanced, cumulative, enhanced_two_step,
    gravity, huff_three_step, kernel_density, national_steps, nearest, three_step, two_step,
};
use crate::travel::matrix::{Amount, Impedance};

macro_rules! measures {
    ($($(#[$doc:meta])* $name:ident => $key:literal,)*) => {
        /// A measure of access.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Measure { $($(#[$doc])* $name,)* }

        impl Measure {
            /// Every measure.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable name, in studies, on the command line and in outputs.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }
        }
    };
}

measures! {
    /// [`cumulative`](super::cumulative())
    Cumulative => "cumulative",
    /// [`nearest`](super::nearest())
    Nearest => "nearest",
    /// [`gravity`](super::gravity())
    Gravity => "gravity",
    /// [`two_step`](super::two_step())
    TwoStep => "2sfca",
    /// [`enhanced_two_step`](super::enhanced_two_step())
    EnhancedTwoStep => "e2sfca",
    /// [`kernel_density`](super::kernel_density())
    KernelDensity => "kd2sfca",
    /// [`three_step`](super::three_step())
    ThreeStep => "3sfca",
    /// [`huff_three_step`](super::huff_three_step())
    HuffThreeStep => "mh3sfca",
    /// [`balanced`](super::balanced())
    Balanced => "bfca",
    /// [`apl`](super::apl())
    Apl => "apl",
}

impl FromStr for Measure {
    type Err = ();

    fn from_str(key: &str) -> Result<Self, ()> {
        let named = |measure: &&Self| measure.key() == key;
        Self::ALL.iter().find(named).copied().ok_or(())
    }
}

/// What is said about a measure; the rest goes without saying.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// The cost past which nothing counts; exactly that cost counts.
    pub cutoff: Option<Impedance>,
    /// How much less a place counts for being farther.
    pub decay: Option<Decay>,
    /// How many opportunities are to be reached.
    pub count: Option<Amount>,
}

/// A measure with everything that it needs.
///
/// | measure | decay | cut-off alone means | neither |
/// |---|---|---|---|
/// | cumulative, nearest | refused | what is within it | all that the matrix holds |
/// | gravity | needed | refused | refused |
/// | 2sfca, 3sfca, mh3sfca, bfca | taken | everything within it weighs 1 | the whole matrix is one catchment |
/// | e2sfca | taken | the three steps of Luo & Qi in its thirds | refused |
/// | kd2sfca | taken | the kernel of Dai over it | refused |
/// | apl | taken | the national steps within it | the national steps |
///
/// A cut-off beside a decay makes the weight 0 past it.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    measure: Measure,
    decay: Decay,
    options: Options,
}

impl Measure {
    /// Whether scores are amounts of supply a unit of demand: those of
    /// floating catchments are; cumulative, gravity and the cost of the
    /// nearest are not.
    #[must_use]
    pub fn is_per_head(self) -> bool {
        !matches!(self, Self::Cumulative | Self::Gravity | Self::Nearest)
    }
}

impl Plan {
    /// Completes a measure.
    ///
    /// # Errors
    /// [`AccessError`] for what makes no sense together, with what would.
    pub fn new(measure: Measure, options: Options) -> Result<Self, AccessError> {
        let counted = measure == Measure::Nearest;
        if options.count.is_some() && !counted {
            return Err(AccessError::CountRefused { measure });
        }
        let plain = counted || measure == Measure::Cumulative;
        if plain && options.decay.is_some() {
            return Err(AccessError::DecayRefused { measure });
        }
        let decay = match (&options.decay, options.cutoff) {
            (Some(decay), Some(cutoff)) => decay.clone().within(cutoff),
            (Some(decay), None) => decay.clone(),
            (None, cutoff) => usual(measure, cutoff)?,
        };
        Ok(Self {
            measure,
            decay,
            options,
        })
    }

    /// The measure.
    #[must_use]
    pub fn measure(&self) -> Measure {
        self.measure
    }

    /// The weights that it goes by.
    #[must_use]
    pub fn decay(&self) -> &Decay {
        &self.decay
    }

    /// Whether a lower score is better: it is a cost.
    #[must_use]
    pub fn is_cost(&self) -> bool {
        self.measure == Measure::Nearest
    }

    /// Takes the measure.
    ///
    /// # Errors
    /// [`AccessError::Endless`] where a pair has no finite weight.
    pub fn take(&self, setting: Setting<'_>) -> Result<Scores, AccessError> {
        let decay = &self.decay;
        match self.measure {
            Measure::Cumulative => cumulative(setting, self.options.cutoff),
            Measure::Nearest => {
                let count = self.options.count.or(Amount::new(1.0));
                nearest(setting, count.unwrap_or_default(), self.options.cutoff)
            }
            Measure::Gravity => gravity(setting, decay),
            Measure::TwoStep if self.options.decay.is_none() => {
                two_step(setting, self.options.cutoff)
            }
            Measure::TwoStep | Measure::EnhancedTwoStep => enhanced_two_step(setting, decay),
            Measure::KernelDensity => kernel_density(setting, decay),
            Measure::ThreeStep => three_step(setting, decay),
            Measure::HuffThreeStep => huff_three_step(setting, decay),
            Measure::Balanced => balanced(setting, decay),
            Measure::Apl => apl(setting, decay),
        }
    }
}

/// The weights of a measure of which only the cut-off is said.
fn usual(measure: Measure, cutoff: Option<Impedance>) -> Result<Decay, AccessError> {
    let needed = || cutoff.ok_or(AccessError::CutoffMissing { measure });
    Ok(match measure {
        Measure::Gravity => return Err(AccessError::DecayMissing { measure }),
        Measure::EnhancedTwoStep => Decay::steps(Steps::thirds(needed()?)),
        Measure::KernelDensity => Decay::dai(needed()?)?,
        Measure::Apl => {
            let national = Decay::steps(national_steps());
            cutoff.map_or(national.clone(), |cutoff| national.within(cutoff))
        }
        _ => cutoff.map_or_else(Decay::flat, Decay::binary),
    })
}
