//! The figures of series, as one table.

use crate::map::{Series, SeriesPanel};
use crate::table::{Column, ColumnType, Table, Value};
use crate::units::Quantity;

/// One row a class of a panel: within a panel the people of the classes add
/// up to its `panel_people`.
pub(super) fn table(all: &[Series]) -> Table<'_> {
    let panels = all.iter().flat_map(|series| {
        let panels = series.panels.iter();
        panels.map(move |panel| (series.kind.key(), panel))
    });
    let rows: Vec<(&str, &SeriesPanel, usize)> = panels
        .flat_map(|(kind, panel)| (0..panel.classes.len()).map(move |class| (kind, panel, class)))
        .collect();
    Table::new("series", columns(), rows.len(), move |rank, out| {
        let (kind, panel, class) = rows[rank];
        let (name, people) = &panel.classes[class];
        let total = panel.total();
        let count = |people: Quantity| Value::Thousandths(people.thousandths());
        let share = |people: Quantity| {
            Value::maybe(people.share_of(total), |share| Value::Decimal(share, 4))
        };
        out.extend([kind, &panel.key, &panel.caption].map(Value::text));
        out.extend([count(total), count(panel.reached), share(panel.reached)]);
        out.extend([Value::text(name), count(*people), share(*people)]);
    })
}

fn columns() -> Vec<Column> {
    let text = |name: &str| Column::new(name, ColumnType::Text);
    let number = |name: &str| Column::new(name, ColumnType::Number);
    vec![
        text("series"),
        text("panel"),
        text("caption"),
        number("panel_people"),
        number("panel_reached"),
        number("share_panel_reached"),
        text("class"),
        number("class_people"),
        number("share_class"),
    ]
}
