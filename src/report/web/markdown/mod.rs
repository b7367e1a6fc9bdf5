//! The same report as Markdown (CommonMark, with the tables of GFM), for
//! those who write the strategy: the same sentences and tables as the page,
//! from the same makers, with links to the pictures beside.

mod escape;

use super::areas;
use super::blocks::Block;
use super::figures;
use super::glossary::TERMS;
use super::grid::{Align, Cell, Grid};
use super::hours;
use super::input::PageInput;
use super::mapped;
use super::method::{RULES, limits, rows};
use super::page::title;
use super::sensitivity;
use super::zones;
use super::{access, compared, on_foot, plan, shortfall};
use crate::coverage::Zoning;
use crate::i18n::Arg;
use crate::map::Lacking;
use crate::report::tables::zone_name;
use escape::escaped;

/// The most rows of a table: a text is read, the files hold the rest.
const MOST_ROWS: usize = 25;

/// Writes the report; `files` are the outputs written so far, of which the
/// pictures are shown.
#[must_use]
pub fn markdown(input: &PageInput<'_>, files: &[String]) -> String {
    let mut text = Text::default();
    text.heading(1, &title(input));
    text.paragraph(&format!("**{}**", escaped(&figures::headline_words(input))));
    if let Some(proposal) = plan::proposal(input) {
        text.words(&proposal);
    }
    let about = [&*input.about.date, &*input.about.credit];
    let about: Vec<&str> = about.into_iter().filter(|a| !a.is_empty()).collect();
    text.words(&about.join(" · "));
    text.heading(2, &input.word("web-figures"));
    for figure in figures::all(input) {
        let range = figure.of.and_then(|of| sensitivity::range(input, of));
        let range = range.map_or_else(String::new, |range| format!(" {}", escaped(&range)));
        let [label, value, meaning] =
            [figure.label, figure.value, figure.meaning].map(|t| escaped(&t));
        let said = [("name", Arg::Text(&label)), ("told", Arg::Text(&value))];
        let figure = input.say("document-figure", &said);
        text.item(&format!("**{figure}** {meaning}{range}"));
    }
    pictures(input, files, &mut text);
    gaps(input, &mut text);
    text.section((input, "web-plan"), &plan::blocks(input));
    land(input, &mut text);
    for (key, blocks) in [
        ("web-on-foot", on_foot::blocks(input)),
        ("web-hours", hours::blocks(input)),
        ("web-access", access::blocks(input)),
        ("web-shortfall", shortfall::blocks(input)),
        ("web-compare", compared::blocks(input)),
        ("web-sensitivity", sensitivity::blocks(input)),
    ] {
        text.section((input, key), &blocks);
    }
    method(input, &mut text);
    text.heading(2, &input.word("web-glossary"));
    for term in TERMS {
        let key = format!("web-term-{term}");
        let [name, told] = [key.clone(), format!("{key}-is")].map(|k| escaped(&input.word(&k)));
        let name = format!("**{name}**");
        let said = [("name", Arg::Text(&name)), ("told", Arg::Text(&told))];
        text.item(&input.say("document-term", &said));
    }
    text.words(&input.word("document-tools"));
    text.out
}

/// Every picture that was written: as PNG where there is one.
fn pictures(input: &PageInput<'_>, files: &[String], text: &mut Text) {
    let of = |end: &'static str| {
        let own = |file: &'_ String| {
            let name = file.strip_prefix("itinerary/").unwrap_or(file);
            Some(name.strip_prefix("maps/")?.to_owned())
        };
        let all = files.iter().filter_map(move |f| Some((f, own(f)?)));
        all.filter_map(move |(file, name)| Some((file, name.strip_suffix(end)?.to_owned())))
    };
    let mut all: Vec<(&String, String)> = of(".png").collect();
    if all.is_empty() {
        all = of(".svg").collect();
    }
    if all.is_empty() {
        return;
    }
    // Who is served comes before what is proposed.
    all.sort_by_key(|(file, _)| !file.starts_with("maps/"));
    text.heading(2, &input.word("document-pictures"));
    for (file, name) in all {
        let told = picture(input, &name);
        // Angle brackets hold spaces that a profile's name may have.
        text.paragraph(&format!("![{}](<{file}>)", escaped(&told)));
    }
    text.words(&mapped::description(input));
}

/// What a picture shows, by the name of its file.
fn picture(input: &PageInput<'_>, name: &str) -> String {
    let key = format!("document-picture-{name}");
    if input.words.has(&key) {
        return input.word(&key);
    }
    if let Some((day, time)) = name
        .strip_prefix("hours_")
        .and_then(|moment| moment.split_once('_'))
        && let Some((hour, minute)) = time.split_at_checked(2)
    {
        let moment = hours::named(input, &format!("{day}_{hour}:{minute}"));
        return input.say("document-picture-moment", &[("moment", Arg::Text(&moment))]);
    }
    if let Some(number) = name.strip_prefix("tours-") {
        return input.say("document-picture-vehicle", &[("number", Arg::Text(number))]);
    }
    let name = name.replace('_', " ");
    input.say("document-picture", &[("name", Arg::Text(&name))])
}

fn gaps(input: &PageInput<'_>, text: &mut Text) {
    let found = &input.gaps.zones;
    let count = [("count", found.len().into())];
    let lacking = Lacking::of(input.gaps, input.words);
    text.heading(2, &input.word("web-zones"));
    text.words(&lacking.say("web-zones-intro", &count, input.words));
    if found.is_empty() {
        return;
    }
    text.table(&zones::grid(input), (input, "gaps.csv"));
    text.heading(3, &input.word("web-zones-why"));
    for (rank, zone) in found.iter().take(zones::TOLD).enumerate() {
        let name = format!("{} · {}", rank + 1, zone_name(input.territory, zone));
        text.heading(4, &name);
        for sentence in zones::sentences(input, (rank, zone)) {
            text.item(&escaped(&sentence));
        }
    }
}

fn land(input: &PageInput<'_>, text: &mut Text) {
    text.heading(2, &input.word("web-areas"));
    let minutes = input.in_minutes(input.headline_cutoff());
    let args = [("minutes", Arg::Text(&minutes))];
    text.words(&input.say("web-areas-intro", &args));
    for listed in areas::OPEN {
        if let Some(grid) = areas::grid(input, listed) {
            text.heading(3, &input.word(listed.2));
            text.table(&grid, (input, file(listed.0)));
        }
    }
    let file = [("file", Arg::Text(file(Zoning::Communes)))];
    text.heading(3, &input.word("web-communes"));
    text.words(&input.say("document-file", &file));
}

fn file(zoning: Zoning) -> &'static str {
    match zoning {
        Zoning::Communes => "coverage_communes.csv",
        Zoning::Epci => "coverage_epci.csv",
        Zoning::Departements => "coverage_departements.csv",
        Zoning::Density => "coverage_density.csv",
        Zoning::Rural => "coverage_rural_zoning.csv",
        Zoning::Qpv => "coverage_qpv.csv",
    }
}

fn method(input: &PageInput<'_>, text: &mut Text) {
    text.heading(2, &input.word("web-method"));
    let args = [("method", Arg::Text(&input.about.method))];
    text.words(&input.say("web-method-time", &args));
    for key in RULES {
        text.item(&escaped(&input.word(key)));
    }
    text.heading(3, &input.word("web-limits"));
    for limit in limits(input) {
        text.item(&escaped(&limit));
    }
    text.heading(3, &input.word("web-sources"));
    for source in &input.about.sources {
        text.item(&escaped(source));
    }
    text.words(&rows(input));
}

/// The text being written: blocks with an empty line between, but between
/// items of one list.
#[derive(Default)]
struct Text {
    out: String,
    listing: bool,
}

impl Text {
    fn block(&mut self, block: &str, item: bool) {
        let goes_on = item && self.listing;
        if !self.out.is_empty() && !goes_on {
            self.out.push('\n');
        }
        self.out.push_str(block);
        self.out.push('\n');
        self.listing = item;
    }

    fn heading(&mut self, level: usize, words: &str) {
        let block = format!("{} {}", "#".repeat(level), escaped(words));
        self.block(&block, false);
    }

    /// A paragraph of Markdown.
    fn paragraph(&mut self, markdown: &str) {
        self.block(markdown, false);
    }

    /// A paragraph of words, which mean nothing to Markdown.
    fn words(&mut self, words: &str) {
        if !words.is_empty() {
            self.block(&escaped(words), false);
        }
    }

    fn item(&mut self, markdown: &str) {
        self.block(&format!("- {markdown}"), true);
    }

    /// A section, where there is something in it.
    fn section(&mut self, (input, key): (&PageInput<'_>, &str), blocks: &[Block]) {
        if !blocks.is_empty() {
            self.heading(2, &input.word(key));
            self.blocks(input, blocks);
        }
    }

    /// The blocks of a section; a drawing is left to the table beside it.
    fn blocks(&mut self, input: &PageInput<'_>, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading(words) => self.heading(3, words),
                Block::Words(words) | Block::Quiet(words) => self.words(words),
                Block::Items(items) => items.iter().for_each(|item| self.item(&escaped(item))),
                Block::Table(grid, file) => self.table(grid, (input, file)),
                Block::Drawing(_) => {}
            }
        }
    }

    /// The first rows of a table, and how many more its file has.
    fn table(&mut self, grid: &Grid, (input, file): (&PageInput<'_>, &str)) {
        let heads: Vec<String> = grid.heads.iter().map(|(words, _)| escaped(words)).collect();
        let rules = grid.heads.iter().map(|(_, align)| match align {
            Align::Words => "---",
            Align::Figures => "---:",
        });
        let mut lines = vec![heads.join(" | "), rules.collect::<Vec<_>>().join(" | ")];
        for row in grid.rows.iter().take(MOST_ROWS) {
            let cells: Vec<String> = row.cells.iter().map(words).collect();
            lines.push(cells.join(" | "));
        }
        let lines: Vec<String> = lines.iter().map(|line| format!("| {line} |")).collect();
        self.words(&grid.caption);
        self.block(&lines.join("\n"), false);
        let more = grid.rows.len().saturating_sub(MOST_ROWS);
        if more > 0 {
            let args = [("count", more.into()), ("file", Arg::Text(file))];
            self.words(&input.say("document-rest", &args));
        }
    }
}

fn words(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) | Cell::Name(text) | Cell::Link(text, _) => escaped(text),
    }
}
