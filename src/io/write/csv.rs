//! Comma-separated tables.

use std::borrow::Cow;
use std::io::{self, Write};

use crate::table::{Table, Value};

/// Writes a table as CSV: UTF-8, comma, quotes where needed, decimal point,
/// one header line with the columns' stable names. A text that spreadsheets
/// would run as a formula ([CSV injection]) stands behind an apostrophe.
///
/// [CSV injection]: https://owasp.org/www-community/attacks/CSV_Injection
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
            writer.write_field(harmless(value).as_bytes())?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()
}

/// A value as text that no spreadsheet calls a function for. What merely
/// begins like a formula, as telephone numbers and some identifiers do, stays
/// as it is: without a call it does nothing.
fn harmless<'a>(value: &'a Value<'_>) -> Cow<'a, str> {
    let plain = value.plain();
    let text = matches!(value, Value::Text(_));
    let begins = plain.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if text && begins && plain.contains(['(', '|', '!']) {
        return Cow::Owned(format!("'{plain}"));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{Column, ColumnType};

    #[test]
    fn nothing_calls_a_function() {
        let written = |text: &str| harmless(&Value::text(text.to_owned())).into_owned();
        for hostile in [
            "=cmd|'/C calc'!A0",
            "@SUM(A1)",
            "-2+HYPERLINK(\"x\")",
            "\t=A()",
        ] {
            assert_eq!(written(hostile), format!("'{hostile}"));
        }
        for plain in ["+33 5 55 00 00 00", "-Nf3k", "=", "Mairie (annexe)", "05"] {
            assert_eq!(written(plain), plain);
        }
        assert_eq!(harmless(&Value::Decimal(-1.5, 1)), "-1.5");
    }

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
