//! Why a decay function was refused.

/// A decay function that cannot be.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum DecayError {
    /// A parameter is out of range.
    #[error("{name} cannot have the parameter {value}; give a finite number above 0")]
    Parameter {
        /// The function.
        name: &'static str,
        /// The value given.
        value: f64,
    },
    /// There are no steps.
    #[error("there are no steps; give some, as steps:10=1,20=0.68,30=0.22")]
    NoSteps,
    /// Steps do not go outwards.
    #[error(
        "the step up to {0} does not come after the one before it; give bounds in ascending order"
    )]
    Order(f64),
    /// A step has no weight.
    #[error("a step cannot weigh {0}; give a finite number from 0 up")]
    Weight(f64),
    /// The text names no function that is known.
    #[error(
        "{0} is no decay function; give flat, steps:10=1,20=0.68,30=0.22, power:B, exponential:B, gaussian:S, gaussian:b=B, logistic:M,S, linear:D, dai:D, epanechnikov:D or given"
    )]
    Unknown(String),
    /// The parameters are not those of the function.
    #[error("{text} does not have the parameters of {name}; write {form}")]
    Form {
        /// The function.
        name: &'static str,
        /// The text given.
        text: String,
        /// How it is written.
        form: &'static str,
    },
}

/// The parameter, where it is as it should be.
pub(super) fn parameter(name: &'static str, value: f64, is_good: bool) -> Result<f64, DecayError> {
    if is_good {
        Ok(value)
    } else {
        Err(DecayError::Parameter { name, value })
    }
}
