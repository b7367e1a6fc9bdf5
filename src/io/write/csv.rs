//! Comma-separated tables.

use std::io::{self, Write};

use crate::table::Table;

/// Writes a table as CSV: UTF-8, comma, quotes where needed, decimal point,
/// one header line with the columns' stable names.
///
/// # Errors
/// Whatever `out` answers.
pub fn write_csv(table: &Table<'_>, out: impl Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(table.columns().iter().map(|column| &column.name))?;
    let mut row = Vec::with_capacity(table.columns().len());
    for rank in 0..table.len() {
        table.fill(rank, &mut row);
        for value in &row {
            writer.write_field(value.plain().as_bytes())?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{Column, ColumnType, Value};

    #[test]
    fn quotes_what_needs_it_and_leaves_missing_values_empty() {
        let columns = ["name", "people"]
            .map(|n| Column::new(n, ColumnType::Text))
            .to_vec();
        let table = Table::new("t", columns, 2, |rank, out| {
            out.push(Value::text(if rank == 0 {
                "Saint-Fort, \"le Vieux\""
            } else {
                "Bû"
            }));
            out.push(if rank == 0 {
                Value::Missing
            } else {
                Value::Thousandths(4500)
            });
        });
        let mut bytes = Vec::new();
        write_csv(&table, &mut bytes).expect("a vector takes all");
        let text = String::from_utf8(bytes).expect("UTF-8");
        assert_eq!(
            text,
            "name,people\n\"Saint-Fort, \"\"le Vieux\"\"\",\nBû,4.5\n"
        );
    }
}
