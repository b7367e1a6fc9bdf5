//! Access: who gets how much of what is offered, and how unequally.
//!
//! Measures go over any [`Catchments`](crate::travel::catchments::Catchments):
//! a travel model's or those of a matrix of the user's own. They never ask
//! which. Each is a function of its own; [`Plan`] chooses one by name, with the
//! weights that go without saying.
//!
//! # Methods
//!
//! Origins *i* have a demand *P*, destinations *j* a supply *S*, and getting
//! from *i* to *j* costs *c*. Pairs that the model does not reach are in no sum.
//! *w* = *f*(*c*) is a weight ([`Decay`]).
//!
//! | measure | formula | unit | paper |
//! |---|---|---|---|
//! | [`cumulative`] | A_i = Σ_j S_j \[c_ij ≤ T\] | of supply | Wachs & Kumagai 1973 |
//! | [`nearest`] | the least c with Σ_{j: c_ij ≤ c} S_j ≥ n | of cost | Talen & Anselin 1998 |
//! | [`gravity`] | A_i = Σ_j S_j w_ij | of supply | Hansen 1959 |
//! | [`two_step`] | R_j = S_j / Σ_i P_i \[c_ij ≤ T\]; A_i = Σ_j R_j \[c_ij ≤ T\] | supply a head | Luo & Wang 2003 |
//! | [`enhanced_two_step`] | R_j = S_j / Σ_i P_i w_ij; A_i = Σ_j R_j w_ij | supply a head | Luo & Qi 2009 |
//! | [`kernel_density`] | the same under a kernel | supply a head | Dai 2010 |
//! | [`three_step`] | G_ij = w_ij / Σ_j w_ij; R_j = S_j / Σ_i P_i G_ij w_ij; A_i = Σ_j R_j G_ij w_ij | supply a head | Wan, Zou & Sternberg 2012 |
//! | [`huff_three_step`] | H_ij = S_j w_ij / Σ_j S_j w_ij; R_j = S_j / Σ_i P_i H_ij; A_i = Σ_j R_j H_ij w_ij | supply a head | Jörg et al. 2019 |
//! | [`balanced`] | R_j = S_j / Σ_i P_i (w_ij / Σ_j w_ij); A_i = Σ_j R_j (w_ij / Σ_i w_ij) | supply a head | Páez, Higgins & Vivona 2019 |
//! | [`apl()`] | two steps with 1, 0.3 and 0.1 up to 5, 10 and 15 minutes | supply a head | Barlet et al. 2012 (DREES) |
//!
//! **Bounds** are inclusive: a cost of exactly the cut-off, or of a step's
//! bound, is within it; a step may be written to leave its bound out.
//!
//! **Who reaches nothing** (no destination that offers anything has a weight
//! above 0) stays in the results without a score, told from a score of 0; in
//! tables and indices they have the access 0, with a flag.
//!
//! **What nobody asks for** (no demand weighs on it) has nothing to share out,
//! and still counts as reached. Destinations that offer nothing reach nobody;
//! in [`three_step`] and [`balanced`] they take part in people's choice.
//!
//! **Missing hours** of a place are no matter of this room: supply comes in as
//! given, and whoever makes it from hours says what stands for unknown ones.
//! In a study S_j is h_j × e_j, the hours a week that place *j* is open, over
//! the 52 weeks of a year with its public holidays, times the people at work
//! there; unit: hours of work a week. Where a list does not say the hours
//! (nothing said, by appointment alone, not understood, impossible), or the
//! staff, the default of the kind of place is taken (`coverage::help`, every
//! figure a parameter), and the part of the supply that is so is told beside
//! the scores. P_i is the residents of a cell, and each cell travels by the
//! profile that is for its people.
//!
//! **Near the border** of a study scores are too high: places around it are
//! reached with all that they offer, while the people who live beyond the
//! border and share it are not in the study.
//!
//! **Sums** go in the order of origins and of destinations: results are the
//! same to the bit for any number of threads. In the two-step measures, 3SFCA
//! and APL all the supply that anyone reaches is shared out:
//! Σ_i P_i A_i = Σ_j S_j over the destinations with demand.
//!
//! # Equity
//!
//! Groups *k* of p_k people have the access a_k, those who reach nothing 0;
//! P = Σ p_k, μ = Σ p_k a_k / P, r_k is the share of people ranked below group
//! *k* plus half of those ranked with it. See [`equity`].
//!
//! | index | formula | unit | paper |
//! |---|---|---|---|
//! | [`equity::gini`] | 2 cov(a, r) / μ, ranked by a | none, 0 to 1 | Gini 1914; Lerman & Yitzhaki 1989 |
//! | [`equity::theil`] | Σ p_k (a_k/μ) ln(a_k/μ) / P, with 0 ln 0 = 0 | none, 0 to ln P | Theil 1967 |
//! | [`equity::palma`] | mean a above the ninth decile of rank, over mean a up to the fourth | none | Palma 2011 |
//! | [`equity::concentration`] | 2 cov(a, r) / μ, ranked by income | none, −1 to 1 | Wagstaff et al. 1991 |
//! | [`equity::fgt`] | Σ_{a_k < z} p_k ((z − a_k)/z)^α / P, α = 0, 1, 2 | none, 0 to 1 | Foster, Greer & Thorbecke 1984 |
//!
//! Who is exactly at the line z is not below it; who is exactly at the fourth
//! decile is of the poorer. In a study z is a share (half, where not said) of
//! the mean access of a resident of the whole territory, the same line for
//! every group; people are ranked by the mean standard of living of their
//! cell (`ind_snv` of Filosofi, where the study keeps it), else by the part of
//! its households that are poor, else not at all, and the table says which.
//! Where ties leave nobody above the ninth decile there is no Palma ratio.
//!
//! # Publics
//!
//! [`publics`] tells who the demand may be: people in digital difficulty are
//! D_i = Σ_b n_ib τ_b over the age bands *b* of the grid, τ_b the mean of the
//! published rates over the years of the band, children below the first rate
//! none. Rates are of one source and year, and without gaps, or there is no
//! estimate; a cell without ages has none, and its people are told.

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
pub mod publics;
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
