//! Chance that depends on the seed and on *what* is drawn for, never on the
//! order of drawing: any part of the world can be made on any thread, twice,
//! and comes out the same.

/// The finaliser of splitmix64 (Steele, Lea & Flood 2014).
fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// The odd constant of splitmix64: 2^64 over the golden ratio.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// What chance is asked about, so that two questions about the same thing get
/// answers of their own.
#[derive(Clone, Copy, Debug)]
#[repr(u64)]
pub(super) enum About {
    Noise = 1,
    WarpEast,
    WarpNorth,
    Outline,
    Sites,
    Rivers,
    RiverSites,
    Relief,
    Towns,
    Villages,
    Hamlets,
    Cells,
    Households,
    Neighbourhoods,
    Names,
    Places,
    Links,
    Lattice,
    Streets,
    Drives,
    Tags,
}

/// One number for a question about a thing that two whole numbers name.
pub(super) fn hash(seed: u64, about: About, (a, b): (i64, i64)) -> u64 {
    let subject = mix(seed.wrapping_add(STEP.wrapping_mul(about as u64)));
    let first = mix(subject ^ a.cast_unsigned().wrapping_mul(STEP));
    mix(first.wrapping_add(b.cast_unsigned().wrapping_mul(0xd1b5_4a32_d192_ed03)))
}

/// From 0 to just below 1.
#[expect(clippy::cast_precision_loss, reason = "53 bits are kept")]
pub(super) fn unit(bits: u64) -> f64 {
    (bits >> 11) as f64 / (1_u64 << 53) as f64
}

/// A stream of draws about one thing.
#[derive(Clone, Debug)]
pub(super) struct Chance(u64);

impl Chance {
    /// The stream for a question about a thing.
    pub(super) fn new(seed: u64, about: About, thing: (i64, i64)) -> Self {
        Self(hash(seed, about, thing))
    }

    /// The next 64 bits.
    pub(super) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        mix(self.0)
    }

    /// From 0 to just below 1.
    pub(super) fn unit(&mut self) -> f64 {
        unit(self.bits())
    }

    /// From `low` to just below `high`.
    pub(super) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// Whether something of this likelihood happens.
    pub(super) fn happens(&mut self, likelihood: f64) -> bool {
        self.unit() < likelihood
    }

    /// About normal with mean 0 and deviation 1 (sum of four uniforms).
    pub(super) fn normal(&mut self) -> f64 {
        let sum = self.unit() + self.unit() + self.unit() + self.unit();
        (sum - 2.0) * 3.0_f64.sqrt()
    }

    /// One of some things.
    pub(super) fn pick<T: Copy>(&mut self, things: &[T]) -> T {
        let rank = self.bits() % (things.len() as u64);
        things[usize::try_from(rank).expect("below a length")]
    }
}
