//! Decay functions as people write them: `power:1`, `steps:10=1,20=0.68`.

use std::fmt;
use std::str::FromStr;

use super::kernel::Kernel;
use super::{Decay, DecayError, Step, Steps};
use crate::travel::matrix::Impedance;

const STEPS: &str = "steps:10=1,20=0.68,30=0.22, bounds inclusive, or <10=1 for one that is not";

impl FromStr for Decay {
    type Err = DecayError;

    /// Reads `flat`, `given`, `power:B`, `exponential:B`, `gaussian:S`,
    /// `gaussian:b=B`, `logistic:M,S`, `linear:D`, `dai:D`, `epanechnikov:D`,
    /// `steps:10=1,20=0.68,30=0.22`, with points in decimals; a step written
    /// `<10=1` leaves its bound out.
    fn from_str(text: &str) -> Result<Self, DecayError> {
        let (name, rest) = text.split_once(':').unwrap_or((text, ""));
        let read = |name, form| Parameters {
            text,
            rest,
            name,
            form,
        };
        match name {
            "flat" | "binary" => read("flat", "flat, and the cut-off apart").none(Self::flat()),
            "given" => read("given", "given").none(Self::given()),
            "steps" => read("steps", STEPS).steps(),
            "power" => Self::power(read("power", "power:1").one()?),
            "exponential" => Self::exponential(read("exponential", "exponential:0.1").one()?),
            "gaussian" => match rest.strip_prefix("b=") {
                Some(b) => {
                    let b = Parameters {
                        rest: b,
                        ..read("gaussian", "gaussian:b=87")
                    };
                    Self::gaussian_over(b.one()?)
                }
                None => Self::gaussian(read("gaussian", "gaussian:10 or gaussian:b=87").one()?),
            },
            "logistic" => {
                let [median, deviation] = read("logistic", "logistic:30,5").many()?;
                Self::logistic(median, deviation)
            }
            "linear" => Self::linear(read("linear", "linear:30").reach()?),
            "dai" => Self::dai(read("dai", "dai:30").reach()?),
            "epanechnikov" => Self::epanechnikov(read("epanechnikov", "epanechnikov:30").reach()?),
            _ => Err(DecayError::Unknown(text.to_owned())),
        }
    }
}

impl fmt::Display for Decay {
    /// As it is read, its cut-off apart.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kernel {
            Kernel::Flat => f.write_str("flat"),
            Kernel::Given => f.write_str("given"),
            Kernel::Power(beta) => write!(f, "power:{beta}"),
            Kernel::Exponential(beta) => write!(f, "exponential:{beta}"),
            Kernel::Gaussian(b) => write!(f, "gaussian:b={b}"),
            Kernel::Logistic { median, deviation } => write!(f, "logistic:{median},{deviation}"),
            Kernel::Linear(reach) => write!(f, "linear:{reach}"),
            Kernel::Dai(reach) => write!(f, "dai:{reach}"),
            Kernel::Epanechnikov(reach) => write!(f, "epanechnikov:{reach}"),
            Kernel::Steps(steps) => {
                let mut before = "steps:";
                for step in steps.list() {
                    let open = if step.inclusive { "" } else { "<" };
                    write!(f, "{before}{open}{}={}", step.bound.get(), step.weight)?;
                    before = ",";
                }
                Ok(())
            }
        }
    }
}

/// The parameters of one function.
struct Parameters<'a> {
    text: &'a str,
    rest: &'a str,
    name: &'static str,
    form: &'static str,
}

impl Parameters<'_> {
    fn wrong(&self) -> DecayError {
        DecayError::Form {
            name: self.name,
            text: self.text.to_owned(),
            form: self.form,
        }
    }

    fn none(&self, decay: Decay) -> Result<Decay, DecayError> {
        if self.text.contains(':') {
            return Err(self.wrong());
        }
        Ok(decay)
    }

    fn number(&self, text: &str) -> Result<f64, DecayError> {
        text.trim().parse().map_err(|_| self.wrong())
    }

    fn many<const N: usize>(&self) -> Result<[f64; N], DecayError> {
        let numbers: Result<Vec<f64>, _> =
            self.rest.split(',').map(|text| self.number(text)).collect();
        numbers?.try_into().map_err(|_| self.wrong())
    }

    fn one(&self) -> Result<f64, DecayError> {
        self.many().map(|[number]| number)
    }

    fn reach(&self) -> Result<Impedance, DecayError> {
        Impedance::new(self.one()?).ok_or_else(|| self.wrong())
    }

    fn steps(&self) -> Result<Decay, DecayError> {
        let step = |text: &str| {
            let (bound, weight) = text.split_once('=').ok_or_else(|| self.wrong())?;
            let (bound, inclusive) = match bound.trim().strip_prefix('<') {
                Some(bound) => (bound, false),
                None => (bound, true),
            };
            Ok(Step {
                bound: Impedance::new(self.number(bound)?).ok_or_else(|| self.wrong())?,
                inclusive,
                weight: self.number(weight)?,
            })
        };
        let steps: Result<Vec<Step>, DecayError> = self.rest.split(',').map(step).collect();
        Steps::new(steps?).map(Decay::steps)
    }
}
