//! `[[compare]]`: figures that others published, beside those of the study.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::measures::duration;
use super::section::{Node, Section};
use crate::coverage::{Coverage, CoverageRow, Cutoffs, Zoning, kendall, mid_ranks, spearman};
use crate::io::published::{PublishedInput, read_published};
use crate::io::{LoadError, Loaded};
use crate::report::{CompareSummary, ComparedArea, names};
use crate::table::{Column, ColumnType, Table, Value};
use crate::territory::Territory;
use crate::travel::NearestPlaces;
use crate::units::Seconds;

/// One comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareSettings {
    /// What others published, in per cent of residents.
    pub published: PublishedInput,
    /// By which areas.
    pub zoning: Zoning,
    /// Residents farther than this from every place are set beside it:
    /// exactly that time is not farther.
    pub beyond: Seconds,
}

const ZONINGS: [(&str, Zoning); 3] = [
    ("departements", Zoning::Departements),
    ("epci", Zoning::Epci),
    ("communes", Zoning::Communes),
];

/// Reads every `[[compare]]`: by département, beyond 20 minutes, where not
/// said.
pub(super) fn compare(root: &mut Section<'_>) -> Vec<CompareSettings> {
    let sections = root.get("compare").map(|node: Node<'_>| node.sections());
    let sections = sections.unwrap_or_default().into_iter();
    sections.filter_map(|section| section.read(one)).collect()
}

fn one(section: &mut Section<'_>) -> Option<CompareSettings> {
    let file = section.described();
    let column = section.need("column").and_then(|node| node.text());
    let code = section.text("code");
    let zoning = section.choice("zoning", &ZONINGS);
    let beyond = section.get("beyond_minutes").and_then(|n| duration(&n));
    Some(CompareSettings {
        published: PublishedInput {
            file: file?,
            column: column?,
            code,
        },
        zoning: zoning.unwrap_or(Zoning::Departements),
        beyond: beyond.unwrap_or(Seconds::from_tenths(20 * 600)),
    })
}

impl CompareSettings {
    fn zoning_key(&self) -> &'static str {
        let named = ZONINGS.iter().find(|(_, zoning)| *zoning == self.zoning);
        named.map_or("", |(key, _)| key)
    }

    /// What was compared, as `manifest.json` holds it.
    pub(super) fn parameters(&self) -> Json {
        json!({
            "file": self.published.file.label,
            "column": self.published.column,
            "zoning": self.zoning_key(),
            "beyond_minutes": self.beyond.minutes(),
        })
    }
}

/// Sets published figures beside those of the study; what is wrong with the
/// tables goes into the report of what was read.
pub(super) fn measure(
    settings: &[CompareSettings],
    nearest: &NearestPlaces,
    loaded: &mut Loaded,
) -> Result<Vec<CompareSummary>, LoadError> {
    let of = |settings: &CompareSettings| {
        let published = read_published(&settings.published, &mut loaded.report)?;
        let file = &settings.published.file;
        if !loaded.files.iter().any(|known| known.path == file.path) {
            loaded.files.push(file.clone());
        }
        Ok(beside(settings, &published, (&loaded.territory, nearest)))
    };
    settings.iter().map(of).collect()
}

fn beside(
    settings: &CompareSettings,
    published: &BTreeMap<String, f64>,
    (territory, nearest): (&Territory, &NearestPlaces),
) -> CompareSummary {
    let cutoffs = Cutoffs::new(vec![settings.beyond]).expect("a duration above zero");
    let coverage = Coverage::measure(territory, nearest, cutoffs);
    let tables = coverage.tables.iter();
    let rows = tables.filter(|table| table.zoning == settings.zoning);
    let areas = rows
        .flat_map(|table| &table.rows)
        .filter_map(|row| area(row, published, territory));
    let mut areas: Vec<ComparedArea> = areas.collect();
    let theirs: Vec<f64> = areas.iter().map(|area| area.published).collect();
    let ours: Vec<f64> = areas.iter().map(|area| area.ours).collect();
    let ranks = mid_ranks(&theirs).into_iter().zip(mid_ranks(&ours));
    for (area, (theirs, ours)) in areas.iter_mut().zip(ranks) {
        (area.rank_published, area.rank_ours) = (theirs, ours);
    }
    CompareSummary {
        column: settings.published.column.clone(),
        source: settings.published.file.source.clone(),
        zoning: settings.zoning_key(),
        beyond_minutes: settings.beyond.minutes(),
        spearman: spearman(&theirs, &ours),
        kendall: kendall(&theirs, &ours),
        areas,
    }
}

/// An area with people whose figure is published.
fn area(
    row: &CoverageRow,
    published: &BTreeMap<String, f64>,
    territory: &Territory,
) -> Option<ComparedArea> {
    let text = |value: Value<'_>| value.plain().into_owned();
    let code = text(names::code(territory, row.area));
    let theirs = *published.get(&code)?;
    Some(ComparedArea {
        name: text(names::name(territory, row.area)),
        published: theirs,
        ours: (1.0 - row.population.share(0)?) * 100.0,
        rank_published: 0.0,
        rank_ours: 0.0,
        code,
    })
}

/// `compare.csv`: one row an area of each comparison, both figures in per cent
/// of residents, the difference in points, the ranks from 1, the greatest
/// share first.
pub(super) fn table(compared: &[CompareSummary]) -> Table<'_> {
    use ColumnType::{Number, Text};
    let rows: Vec<(&CompareSummary, &ComparedArea)> = compared
        .iter()
        .flat_map(|one| one.areas.iter().map(move |area| (one, area)))
        .collect();
    let columns = [
        ("compared", Text),
        ("zoning", Text),
        ("code", Text),
        ("name", Text),
        ("beyond_minutes", Number),
        ("published_percent", Number),
        ("ours_percent", Number),
        ("difference_points", Number),
        ("rank_published", Number),
        ("rank_ours", Number),
    ];
    let columns = columns.map(|(name, kind)| Column::new(name, kind)).into();
    Table::new("compare", columns, rows.len(), move |rank, out| {
        let (one, area) = rows[rank];
        out.push(Value::text(one.column.as_str()));
        out.push(Value::text(one.zoning));
        out.push(Value::text(area.code.as_str()));
        out.push(Value::text(area.name.as_str()));
        out.push(Value::Decimal(one.beyond_minutes, 1));
        out.push(Value::Decimal(area.published, 2));
        out.push(Value::Decimal(area.ours, 2));
        out.push(Value::Decimal(area.ours - area.published, 2));
        out.push(Value::Decimal(area.rank_published, 1));
        out.push(Value::Decimal(area.rank_ours, 1));
    })
}
