//! The population grid, in the columns of Filosofi 2021 at 200 m.

use std::collections::HashMap;
use std::io::Write as _;
use std::path::Path;

use super::super::chance::{About, Chance};
use super::super::error::DemoError;
use super::super::num::{count, real};
use super::super::people::{Cell, SIDE};
use super::super::society::Commune;
use super::super::world::World;
use super::stream;

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
    for tenths in figures(world, commune, cell) {
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

/// Shares a whole out by weights so that the parts add up to it.
fn split<const N: usize>(whole: usize, weights: [f64; N]) -> [usize; N] {
    let sum: f64 = weights.iter().sum();
    let (mut before, mut upto) = (0, 0.0);
    weights.map(|weight| {
        upto += weight / sum;
        let until = count(real(whole) * upto.min(1.0)).clamp(before, whole);
        let part = until - before;
        before = until;
        part
    })
}

/// The 28 counts of a cell from `ind` on, in tenths.
fn figures(world: &World, commune: &Commune, cell: &Cell) -> Vec<usize> {
    let thing = (cell.column.into(), cell.row.into());
    let mut chance = Chance::new(world.land.frame.seed, About::Households, thing);
    let mut about = |mean: f64| mean * chance.between(0.75, 1.25);
    let height = world.land.heights[commune.cell];
    let urban = (cell.people() / 160.0).min(1.0);
    let ind = cell.tenths as usize;
    let men = count(real(ind) / about(2.2 - 0.25 * height + 0.1 * urban)).max(1);
    let of = |share: f64| count(real(men) * share.clamp(0.0, 1.0));
    let poor = if cell.quarter {
        0.43
    } else {
        0.11 + 0.06 * height
    };
    let income = if cell.quarter {
        13_500.0
    } else {
        22_800.0 - 2_500.0 * height
    };
    let flats = if cell.quarter {
        0.92
    } else {
        0.03 + 0.75 * urban
    };
    let [coll, mais] = split(men, [about(flats).min(0.98), (1.0 - flats).max(0.02)]);
    let old = 0.25 + 0.45 * height;
    let ages = [old, about(0.2), about(0.25), about(0.3), 0.02];
    let homes = split(men, ages);
    let snv = count(real(ind) * about(income));
    let mut row = vec![
        ind,
        men,
        of(about(poor)),
        of(about(0.29 + 0.12 * urban + 0.05 * height)),
        of(about(0.07)),
        of(about(if cell.quarter {
            0.16
        } else {
            0.75 - 0.4 * urban
        })),
        of(about(if cell.quarter { 0.2 } else { 0.09 })),
        snv,
        count(real(men) * about(118.0 - 50.0 * urban)),
        coll,
        mais,
    ];
    row.extend(homes);
    row.push(of(about(if cell.quarter {
        0.78
    } else {
        0.02 + 0.2 * urban
    })));
    let aged = 0.75 + 0.75 * height - 0.15 * urban;
    let bands = [
        about(3.8),
        about(2.1),
        about(5.8),
        about(8.4),
        about(6.5 + 4.5 * urban),
        about(17.0 + 3.0 * urban),
        about(19.0),
        about(13.4 * aged.sqrt()),
        about(16.5 * aged),
        about(7.0 * aged),
        0.0,
    ];
    row.extend(split(ind, bands));
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_add_up_and_decimals_are_short() {
        assert_eq!(split(101, [1.0, 1.0, 1.0]).iter().sum::<usize>(), 101);
        let mut text = Vec::new();
        push_tenths(&mut text, 125);
        push_tenths(&mut text, 120);
        assert_eq!(text, b"12.512");
        assert_eq!(HEADING.split(',').count(), 34);
    }
}
