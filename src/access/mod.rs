//! Access.

mod apl;
mod balanced;
mod cumulative;
mod decay;
mod enhanced_two_step;
pub mod equity;
mod error;
mod gravity;
mod huff_three_step;
mod kernel_density;
mod measure;
mod nearest;
mod scores;
mod setting;
mod spread;
#[cfg(test)]
mod tests;
mod three_step;
mod two_step;

pub use apl::{apl, national_steps};
pub use balanced::balanced;
pub use cumulative::cumulative;
pub use decay::{Decay, DecayError, Step, Steps};
pub use enhanced_two_step::enhanced_two_step;
pub use error::AccessError;
pub use gravity::gravity;
pub use huff_three_step::huff_three_step;
pub use kernel_density::kernel_density;
pub use measure::{Measure, Options, Plan};
pub use nearest::nearest;
pub use scores::Scores;
pub use setting::Setting;
pub use three_step::three_step;
pub use two_step::two_step;
