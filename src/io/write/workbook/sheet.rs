//! One table on its sheet.

use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatBorder, Worksheet, XlsxError};

use crate::table::{Column, ColumnType, Table, Unit, Value};

/// How wide columns are at least and at most, in characters.
const WIDTHS: (usize, usize) = (8, 48);

/// Rows that the width of a column is taken from.
const MEASURED: usize = 200;

/// The most characters of a cell.
const MOST_CHARACTERS: usize = 32_767;

/// The format's number for A4.
const A4: u8 = 9;

/// How cells look.
pub(super) struct Styles {
    /// Names of columns.
    pub(super) head: Format,
    /// Words over several lines.
    pub(super) wrapped: Format,
    /// Titles.
    pub(super) title: Format,
    text: Format,
    quoted: Format,
    date: Format,
    people: Format,
    share: Format,
    tenths: Format,
    degrees: Format,
    whole: Format,
    plain: Format,
}

impl Styles {
    pub(super) fn new() -> Self {
        let number = |format: &str| Format::new().set_num_format(format);
        Self {
            head: Format::new()
                .set_bold()
                .set_background_color(Color::RGB(0x00E9_E9E9))
                .set_border_bottom(FormatBorder::Thin),
            wrapped: Format::new().set_text_wrap(),
            title: Format::new().set_bold().set_font_size(14.0),
            text: number("@"),
            // What begins like a formula stays text even when a person edits
            // the cell.
            quoted: number("@").set_quote_prefix(),
            date: number("yyyy-mm-dd"),
            people: number("#,##0"),
            share: number("0.0%"),
            tenths: number("#,##0.0"),
            degrees: number("0.00000"),
            whole: number("#,##0"),
            plain: Format::new(),
        }
    }

    fn number(&self, column: &Column) -> &Format {
        match column.unit() {
            Some(Unit::Share) => &self.share,
            Some(Unit::People) => &self.people,
            Some(Unit::Degrees) => &self.degrees,
            Some(Unit::Metres) => &self.whole,
            Some(_) => &self.tenths,
            None if column.kind == ColumnType::Integer => &self.whole,
            None => &self.plain,
        }
    }
}

/// Writes a table: names of columns in a row that stays in sight and filters,
/// then a row a row, numbers as numbers and codes as text.
pub(super) fn write(
    (table, name): (&Table<'_>, &str),
    sheet: &mut Worksheet,
    styles: &Styles,
) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    let mut widths: Vec<usize> = Vec::with_capacity(table.columns().len());
    for (at, column) in (0..).zip(table.columns()) {
        sheet.write_string_with_format(0, at, &column.name, &styles.head)?;
        // The arrow of the filter stands in the same cell.
        widths.push(column.name.chars().count() + 3);
    }
    let mut row = Vec::with_capacity(table.columns().len());
    for (line, rank) in (1..).zip(0..table.len()) {
        table.fill(rank, &mut row);
        for (at, value) in row.iter().enumerate() {
            cell(value, (sheet, line, at), (&table.columns()[at], styles))?;
            if rank < MEASURED {
                widths[at] = widths[at].max(value.plain().chars().count() + 1);
            }
        }
    }
    for (at, width) in (0..).zip(widths) {
        let width = u32::try_from(width.clamp(WIDTHS.0, WIDTHS.1)).unwrap_or_default();
        sheet.set_column_width(at, width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    let (last, right) = (table.len(), table.columns().len().saturating_sub(1));
    let last = u32::try_from(last).map_err(|_| XlsxError::RowColumnLimitError)?;
    let right = u16::try_from(right).map_err(|_| XlsxError::RowColumnLimitError)?;
    sheet.autofilter(0, 0, last, right)?;
    on_paper(sheet);
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}

/// How a sheet prints: A4 lying, all columns beside one another, the name of
/// the sheet and the page at the foot.
pub(super) fn on_paper(sheet: &mut Worksheet) {
    sheet
        .set_paper_size(A4)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_footer("&L&A&R&P / &N");
}

fn cell(
    value: &Value<'_>,
    (sheet, line, at): (&mut Worksheet, u32, usize),
    (column, styles): (&Column, &Styles),
) -> Result<(), XlsxError> {
    let at = u16::try_from(at).map_err(|_| XlsxError::RowColumnLimitError)?;
    match value {
        Value::Missing => {}
        Value::Text(written) if written.is_empty() => {}
        Value::Text(written) => text(written, (sheet, line, at), (column, styles))?,
        Value::Boolean(flag) => {
            sheet.write_boolean(line, at, *flag)?;
        }
        number => {
            if let Some(number) = number.number() {
                sheet.write_number_with_format(line, at, number, styles.number(column))?;
            }
        }
    }
    Ok(())
}

/// Text as what its column holds: a day, a number where a table read it as
/// text, else text and nothing more.
fn text(
    written: &str,
    (sheet, line, at): (&mut Worksheet, u32, u16),
    (column, styles): (&Column, &Styles),
) -> Result<(), XlsxError> {
    let number = || written.parse::<f64>().ok().filter(|n| n.is_finite());
    let day = || ExcelDateTime::parse_from_str(written).ok();
    match column.kind {
        ColumnType::Date => {
            if let Some(day) = day() {
                sheet.write_datetime_with_format(line, at, &day, &styles.date)?;
                return Ok(());
            }
        }
        ColumnType::Integer | ColumnType::Number => {
            if let Some(number) = number() {
                sheet.write_number_with_format(line, at, number, styles.number(column))?;
                return Ok(());
            }
        }
        ColumnType::Text | ColumnType::Boolean => {}
    }
    let format = if written.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        &styles.quoted
    } else {
        &styles.text
    };
    let short: String = written.chars().take(MOST_CHARACTERS).collect();
    sheet.write_string_with_format(line, at, short, format)?;
    Ok(())
}
