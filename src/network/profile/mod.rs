//! Who may go where, and how fast: the profiles `car`, `foot` and `bike`.
//!
//! A [`Profile`] turns the tags of a way into [`WayTraits`] and those of a
//! node into [`NodeTraits`]. The rules are those of the profiles that come
//! with OSRM, whose cases hold them, one idea a file: [`WayKind`] says what
//! a way is, [`Access`] who may pass, [`Oneway`] which way, [`maxspeed`] and
//! [`Speeds`] how fast. [`BdTopo`] is the counterpart for the roads of IGN.

mod access;
mod barrier;
mod bdtopo;
mod blocked;
mod ferry;
mod kind;
mod limits;
pub mod maxspeed;
mod measure;
mod mode;
mod oneway;
#[cfg(test)]
mod profile_tests;
mod speeds;
mod surface;
mod tags;
mod traits;
mod way;

pub use access::Access;
pub use bdtopo::BdTopo;
pub use ferry::duration;
pub use kind::WayKind;
pub use mode::{Mode, UnknownMode};
pub use oneway::Oneway;
pub use speeds::Speeds;
pub use tags::{Heading, Tags};

use crate::network::{NodeTraits, WayTraits};
use crate::units::Speed;

/// The rules of one mode, with the speeds that a study may set.
///
/// ```
/// use maillage::network::profile::{Mode, Profile, Tags};
/// let pairs = [("highway", "residential"), ("oneway", "yes")];
/// let way = Profile::of(Mode::Car).way(Tags::new(&pairs)).ok_or("closed to cars")?;
/// assert!(way.forward.is_some() && way.backward.is_none());
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    mode: Mode,
    speeds: Speeds,
}

/// Why a speed was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ProfileError {
    /// The name is no kind of way.
    #[error(
        "« {name} » is no kind of way for the {mode} profile; write `default` for the ordinary speed, or a kind such as residential, secondary, track"
    )]
    UnknownKind {
        /// What was written.
        name: String,
        /// The profile.
        mode: Mode,
    },
}

impl Profile {
    /// The profile of a mode, with its usual speeds.
    #[must_use]
    pub fn of(mode: Mode) -> Self {
        Self {
            mode,
            speeds: Speeds::of(mode),
        }
    }

    /// The same profile with another speed on a kind of way (the name of a
    /// [`WayKind`]), or with another ordinary speed under the name
    /// `default`: walking for `foot`, riding for `bike`, ways that only a tag
    /// opens for `car`.
    ///
    /// # Errors
    /// [`ProfileError::UnknownKind`] when the name is neither.
    pub fn with_speed(mut self, name: &str, speed: Speed) -> Result<Self, ProfileError> {
        match WayKind::from_key(name) {
            Some(kind) => self.speeds.set(kind, speed),
            None if name == "default" => self.speeds.set_ordinary(speed),
            None => {
                return Err(ProfileError::UnknownKind {
                    name: name.to_owned(),
                    mode: self.mode,
                });
            }
        }
        Ok(self)
    }

    /// How people travel.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// The speeds by kind of way.
    #[must_use]
    pub fn speeds(&self) -> &Speeds {
        &self.speeds
    }

    /// What a way is to this mode; `None` where it does not pass at all.
    #[must_use]
    pub fn way(&self, tags: Tags<'_>) -> Option<WayTraits> {
        way::admit(self, tags)
    }

    /// What a node is to this mode.
    #[must_use]
    pub fn node(&self, tags: Tags<'_>) -> NodeTraits {
        barrier::node(self.mode, tags)
    }

    /// What a road of IGN's BD TOPO is to this mode; `None` where it does not
    /// pass.
    #[must_use]
    pub fn bd_topo(&self, road: &BdTopo<'_>) -> Option<WayTraits> {
        bdtopo::admit(self, road)
    }
}
