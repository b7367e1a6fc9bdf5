//! Classes of communes: the density grid, and the rural zonings ZRR and FRR.
//! Codes of any vintage are brought to today's by the rules of
//! [`communes`](crate::io::communes).

mod density;
mod rural;

#[cfg(test)]
mod tests;

pub use density::read_density;
pub use rural::read_rural;
