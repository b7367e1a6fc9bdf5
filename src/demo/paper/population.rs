//! The population grid, in the columns of Filosofi 2021 at 200 m.

use std::collections::HashMap;
use std::io::Write as _;
use std::path::Path;

use super::super::error::DemoError;
use super::super::num::count;
use super::super::people::{Cell, SIDE};
use super::super::society::Commune;
use super::super::world::World;
use super::{households, stream};

/// The columns, exactly.
const HEADING: &str = "idcar_200m,idcar_1km,idcar_nat,i_est_200,i_est_1km,lcog_geo,ind,men,men_pauv,men_1ind,men_5ind,men_prop,men_fmp,ind_snv,men_surf,men_coll,men_mais,log_av45,log_45_70,log_70_90,log_ap90,log_inc,log_soc,ind_0_3,ind_4_5,ind_6_10,ind_11_17,ind_18_24,ind_25_39,ind_40_54,ind_55_64,ind_65_79,ind_80p,ind_inc";

/// Squares with fewer tenths of people have fewer than eleven households,
/// below which INSEE imputes.
const SECRET: u32 = 240;

/// Cells of 200 m along the side of a square kilometre.
const PER_KM: i32 = 5;

/// Writes the grid and returns how many cells it has.
pub(super) fn write(world: &World, path: &Path) -> Result<usize, DemoError> {
    let squares = squares(world);
    let communes = &world.society.communes;
    stream::text(path, HEADING, (communes.len(), 64), |range| {
        let mut rows = Vec::new();
        for rank in range {
            for cell in world.cells_of(rank) {
                let few = squares[&square(cell)] < u64::from(SECRET);
                row(&mut rows, (world, &communes[rank]), (cell, few));
            }
        }
        Ok(rows)
    })?;
    Ok((0..communes.len())
        .map(|rank| world.cells_of(rank).len())
        .sum())
}

fn square(cell: &Cell) -> (i32, i32) {
    (cell.row.div_euclid(PER_KM), cell.column.div_euclid(PER_KM))
}

/// The people of every square kilometre, in tenths.
fn squares(world: &World) -> HashMap<(i32, i32), u64> {
    let mut squares = HashMap::new();
    let ranks = 0..world.society.communes.len();
    for cell in ranks.flat_map(|rank| world.cells_of(rank)) {
        *squares.entry(square(cell)).or_default() += u64::from(cell.tenths);
    }
    squares
}

fn row(rows: &mut Vec<u8>, (world, commune): (&World, &Commune), (cell, few): (&Cell, bool)) {
    let side = i32::try_from(count(SIDE)).expect("the side of a cell is 200 m");
    let (km_row, km_column) = square(cell);
    let km = format!(
        "CRS3035RES1000mN{}E{}",
        km_row * PER_KM * side,
        km_column * PER_KM * side
    );
    let own = format!("CRS3035RES200mN{}E{}", cell.row * side, cell.column * side);
    let secret = cell.tenths < SECRET;
    let natural = if secret { &km } else { &own };
    write!(
        rows,
        "{own},{km},{natural},{},{},{}",
        u8::from(secret),
        u8::from(few),
        commune.code
    )
    .expect("writing to memory does not fail");
    for tenths in households::figures(world, commune, cell) {
        rows.push(b',');
        push_tenths(rows, tenths);
    }
    rows.push(b'\n');
}

/// Appends a count of tenths as a decimal number: `12.5`, `12`.
fn push_tenths(rows: &mut Vec<u8>, tenths: usize) {
    let (whole, rest) = (tenths / 10, tenths % 10);
    let done = if rest == 0 {
        write!(rows, "{whole}")
    } else {
        write!(rows, "{whole}.{rest}")
    };
    done.expect("writing to memory does not fail");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_short() {
        let mut text = Vec::new();
        push_tenths(&mut text, 125);
        push_tenths(&mut text, 120);
        assert_eq!(text, b"12.512");
        assert_eq!(HEADING.split(',').count(), 34);
    }
}
