//! The first sheet: which tables there are, and what each column holds.

use rust_xlsxwriter::{Url, Worksheet, XlsxError};

use super::sheet::{Styles, on_paper};
use super::{Listed, Place};
use crate::i18n::{Arg, Catalogue};
use crate::io::write::described;
use crate::table::Column;

/// Widths of its columns, in characters.
const WIDTHS: [u16; 5] = [26, 28, 16, 8, 100];

/// Writes the sheet, which bears the title of the study.
pub(super) fn write(
    sheet: &mut Worksheet,
    (title, listed): (&str, &[Listed]),
    (styles, words): (&Styles, &Catalogue),
) -> Result<(), XlsxError> {
    sheet.set_name(words.say("tools-front", &[]))?;
    for (at, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(at, width)?;
    }
    on_paper(sheet);
    sheet.write_string_with_format(0, 0, title, &styles.title)?;
    sheet.write_string(1, 0, words.say("tools-about", &[]))?;
    let mut front = Front {
        sheet,
        styles,
        words,
        line: 3,
    };
    front.tables(listed)?;
    front.columns(listed)
}

struct Front<'a> {
    sheet: &'a mut Worksheet,
    styles: &'a Styles,
    words: &'a Catalogue,
    line: u32,
}

impl Front<'_> {
    fn tables(&mut self, listed: &[Listed]) -> Result<(), XlsxError> {
        self.title("tools-tables")?;
        let heads = ["table", "file", "rows"];
        self.heads(&heads)?;
        // The sentence stands under the widest column of the sheet.
        let holds = self.words.say("tools-head-holds", &[]);
        self.sheet
            .write_string_with_format(self.line - 1, 4, holds, &self.styles.head)?;
        for table in listed {
            self.table(table)?;
            self.line += 1;
        }
        self.line += 1;
        Ok(())
    }

    fn table(&mut self, table: &Listed) -> Result<(), XlsxError> {
        let about = described::about(&table.name, self.words);
        let rows = table.rows.to_string();
        let told = match table.place {
            Place::Sheet => about,
            Place::TooLong => {
                let rows = [("rows", Arg::Count(table.rows as u64))];
                format!("{about} {}", self.words.say("tools-elsewhere", &rows))
            }
            Place::Folder => format!("{about} {}", self.words.say("tools-folder", &[])),
        };
        if table.place == Place::Sheet {
            let link = Url::new(format!("internal:'{}'!A1", table.sheet));
            self.sheet
                .write_url_with_text(self.line, 0, link, &*table.name)?;
        } else {
            self.sheet.write_string(self.line, 0, &*table.name)?;
        }
        self.sheet.write_string(self.line, 1, &table.file)?;
        let rows = rows.parse::<f64>().unwrap_or_default();
        self.sheet.write_number(self.line, 2, rows)?;
        self.sheet
            .write_string_with_format(self.line, 4, told, &self.styles.wrapped)?;
        Ok(())
    }

    fn columns(&mut self, listed: &[Listed]) -> Result<(), XlsxError> {
        self.title("tools-columns")?;
        self.heads(&["table", "column", "type", "unit", "holds"])?;
        for table in listed.iter().filter(|table| table.place != Place::Folder) {
            for column in &table.columns {
                self.column(table, column)?;
                self.line += 1;
            }
        }
        Ok(())
    }

    fn column(&mut self, table: &Listed, column: &Column) -> Result<(), XlsxError> {
        let kind = format!("tools-type-{}", described::kind(column.kind));
        let unit = column.unit().map_or("", |unit| match unit.sign() {
            "1" => "",
            sign => sign,
        });
        let told = described::column(&table.name, column, self.words);
        let texts = [
            &*table.name,
            &column.name,
            &self.words.say(&kind, &[]),
            unit,
        ];
        for (at, text) in (0..).zip(texts) {
            self.sheet.write_string(self.line, at, text)?;
        }
        self.sheet
            .write_string_with_format(self.line, 4, told, &self.styles.wrapped)?;
        Ok(())
    }

    fn title(&mut self, key: &str) -> Result<(), XlsxError> {
        let title = self.words.say(key, &[]);
        self.sheet
            .write_string_with_format(self.line, 0, title, &self.styles.title)?;
        self.line += 1;
        Ok(())
    }

    fn heads(&mut self, heads: &[&str]) -> Result<(), XlsxError> {
        for (at, head) in (0..).zip(heads) {
            let head = self.words.say(&format!("tools-head-{head}"), &[]);
            self.sheet
                .write_string_with_format(self.line, at, head, &self.styles.head)?;
        }
        self.line += 1;
        Ok(())
    }
}
