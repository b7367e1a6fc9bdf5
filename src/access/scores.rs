//! What a measure gives.

/// One score an origin, in their order; `None` where the origin reaches
/// nothing that counts. The unit is the measure's own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scores(Vec<Option<f64>>);

impl Scores {
    pub(super) fn new(scores: Vec<Option<f64>>) -> Self {
        Self(scores)
    }

    /// The score of every origin.
    #[must_use]
    pub fn values(&self) -> &[Option<f64>] {
        &self.0
    }

    /// The score of every origin, with 0 for those that reach nothing: what
    /// sums and indices of inequality take, for measures of which more is
    /// better.
    #[must_use]
    pub fn or_zero(&self) -> impl ExactSizeIterator<Item = f64> {
        self.0.iter().map(|score| score.unwrap_or(0.0))
    }

    /// How many origins reach nothing that counts.
    #[must_use]
    pub fn unreached(&self) -> usize {
        self.0.iter().filter(|score| score.is_none()).count()
    }
}
