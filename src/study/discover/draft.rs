//! A study file for what was found, with comments for who will complete it.

mod asked;
mod travel;

use super::{Discovery, FileKind, Found, describe};
use crate::i18n::Catalogue;

impl Discovery {
    /// The text of a study over the files found, commented in the language of
    /// the catalogue. What could not be found stands as a comment to complete.
    #[must_use]
    pub fn draft(&self, title: &str, words: &Catalogue) -> String {
        let mut draft = Draft {
            words,
            text: String::new(),
        };
        draft.heading(title);
        draft.territory(self);
        draft.places(self);
        draft.population(self);
        draft.communes(self);
        draft.qpv(self);
        draft.zoning(self);
        draft.travel(self);
        draft.measures();
        draft.questions();
        draft.text
    }

    /// The lists of places to take, and those to leave to the user's choice:
    /// any table of points may be something else than places.
    fn places(&self) -> (Vec<&Found>, Vec<&Found>) {
        let all = self.found.iter().filter(|found| found.kind.is_places());
        let (sure, other): (Vec<_>, Vec<_>) = all.partition(|f| f.kind != FileKind::Points);
        if sure.is_empty() {
            (other, sure)
        } else {
            (sure, other)
        }
    }

    /// The population files to take, and those that would count the same
    /// people again: another grid, or the parts of a larger file.
    fn population(&self) -> (Vec<&Found>, Vec<&Found>) {
        let all = self.found.iter().filter(|found| found.kind.is_population());
        let mut all: Vec<&Found> = all.collect();
        all.sort_by_key(|found| std::cmp::Reverse(found.bytes));
        let Some(&largest) = all.first() else {
            return (all, Vec::new());
        };
        let others: Vec<_> = all
            .iter()
            .filter(|f| f.kind == largest.kind)
            .skip(1)
            .collect();
        let parts: u64 = others.iter().map(|found| found.bytes).sum();
        let holds_them = others.len() > 1 && largest.bytes >= parts / 10 * 8;
        let taken = |found: &&Found| {
            found.kind == largest.kind && (!holds_them || found.path == largest.path)
        };
        let (mut taken, mut spare): (Vec<_>, Vec<_>) = all.into_iter().partition(taken);
        taken.sort_by(|a, b| a.path.cmp(&b.path));
        spare.sort_by(|a, b| a.path.cmp(&b.path));
        (taken, spare)
    }
}

/// The text being written.
struct Draft<'a> {
    words: &'a Catalogue,
    text: String,
}

impl Draft<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A message as a comment, one `#` a line.
    fn comment(&mut self, key: &str) {
        let said = self.words.say(key, &[]);
        for line in said.lines() {
            self.line(format!("# {line}").trim_end());
        }
    }

    /// An empty line, unless what stands before is a comment on what follows.
    fn gap(&mut self) {
        if !self.text.ends_with(".\n") {
            self.line("");
        }
    }

    /// A section's heading as a comment.
    fn part(&mut self, key: &str) {
        self.line("");
        self.comment(key);
    }

    fn heading(&mut self, title: &str) {
        self.comment("new-comment-head");
        self.line("");
        self.line(&format!("title = {}", quoted(title)));
        self.line(&format!("lang = \"{}\"", self.words.lang()));
        self.line("# date = \"2026-01\"");
        self.line("# author = \"\"");
        let out = self.words.say("new-out", &[]);
        self.line(&format!("out = {}", quoted(&out)));
    }

    fn territory(&mut self, discovery: &Discovery) {
        self.part("new-comment-territory");
        self.line("[territory]");
        let codes: Vec<String> = discovery
            .departements()
            .iter()
            .map(|code| quoted(code.as_str()))
            .collect();
        if codes.is_empty() {
            self.line("# departements = [\"23\", \"87\"]");
        } else {
            self.line(&format!("departements = [{}]", codes.join(", ")));
        }
        self.line("# epci = [\"200067593\"]");
        self.line("# crs = \"EPSG:2154\"");
    }

    fn places(&mut self, discovery: &Discovery) {
        self.part("new-comment-places");
        let (sure, other) = discovery.places();
        if sure.is_empty() {
            self.comment("new-comment-no-places");
            self.line("# [[places]]\n# file = \"lieux.csv\"");
        }
        for found in sure {
            self.place_list(found, "");
        }
        if !other.is_empty() {
            self.part("new-comment-points");
        }
        for found in other {
            self.place_list(found, "# ");
        }
    }

    fn place_list(&mut self, found: &Found, mark: &str) {
        self.gap();
        self.line(&format!("{mark}[[places]]"));
        self.line(&format!("{mark}file = {}", quoted(&found.path)));
        let columns = &found.columns;
        let named = [
            ("id", &columns.id),
            ("name", &columns.name),
            ("x", &columns.x),
            ("y", &columns.y),
            ("commune", &columns.commune),
            ("kind", &columns.kind),
        ];
        let named: Vec<String> = named
            .iter()
            .filter_map(|(key, name)| Some(format!("{key} = {}", quoted(name.as_deref()?))))
            .collect();
        let Some(proposal) = &found.proposal else {
            if !named.is_empty() {
                self.line(&format!("{mark}columns = {{ {} }}", named.join(", ")));
            }
            self.origin();
            return;
        };
        self.origin();
        for line in describe::lines(proposal) {
            self.line(&format!("{mark}{line}"));
        }
    }

    /// What a map should say of a file: left to who knows it.
    fn origin(&mut self) {
        self.line("# source = \"\"\n# licence = \"\"\n# date = \"\"");
    }

    fn population(&mut self, discovery: &Discovery) {
        self.part("new-comment-population");
        let (taken, spare) = discovery.population();
        if taken.is_empty() {
            self.comment("new-comment-no-population");
            self.line("# [[population]]\n# file = \"carreaux.csv\"");
        }
        for found in taken {
            self.gap();
            self.line(&format!("[[population]]\nfile = {}", quoted(&found.path)));
            self.origin();
        }
        if !spare.is_empty() {
            self.part("new-comment-spare-population");
        }
        for found in spare {
            self.line(&format!(
                "# [[population]]\n# file = {}",
                quoted(&found.path)
            ));
        }
    }

    fn communes(&mut self, discovery: &Discovery) {
        self.part("new-comment-communes");
        self.line("[communes]");
        self.list("outlines", discovery, FileKind::CommuneOutlines);
        self.file("table", discovery, FileKind::CommuneTable);
        self.file("population", discovery, FileKind::CommunePopulation);
        self.file("changes", discovery, FileKind::CommuneChanges);
        self.file("epci", discovery, FileKind::Epci);
        self.file("departements", discovery, FileKind::Departements);
    }

    fn qpv(&mut self, discovery: &Discovery) {
        self.part("new-comment-qpv");
        self.line("[qpv]");
        self.list("outlines", discovery, FileKind::QpvOutlines);
        self.file("table", discovery, FileKind::QpvTable);
    }

    fn zoning(&mut self, discovery: &Discovery) {
        self.part("new-comment-zoning");
        self.line("[zoning]");
        self.file("density", discovery, FileKind::Density);
        self.file("rural", discovery, FileKind::RuralZoning);
    }

    /// Every figure with its usual value, as a comment to change.
    fn measures(&mut self) {
        self.part("new-comment-coverage");
        self.line("[coverage]\ncutoffs_minutes = [10, 20, 30]\n# nearest = 3");
        self.part("new-comment-gaps");
        self.line("[gaps]\ncutoff_minutes = 20\n# meshes = [\"grid\", \"h3\"]");
        self.line("# h3_resolution = 7\n# min_population = 0\n# min_area_km2 = 0\n# join_m = 0");
        self.line("# split = \"epci\"\n# public = \"age_65_plus\"");
        self.line("# [gaps.ranking]\n# people = 1.0\n# vulnerability = 0.0\n# remoteness = 0.0");
        self.line("# [gaps.confidence]\n# margin_minutes = 5\n# max_age_months = 24");
        self.part("new-comment-maps");
        self.line("[maps]\n# formats = [\"svg\", \"png\"]   # \"pdf\"\n# dpi = 200");
        self.line("# paper = \"A4\"          # \"A3\"");
        self.line("# orientation = \"auto\"  # \"portrait\", \"landscape\"");
        self.line("# atlas = true\n# bivariate = \"age_65_plus\"");
        self.line("# series = [\"public\"]   # \"plan\", \"hour\", \"profile\", \"cutoff\"");
        self.line("# classes = { hours = \"jenks\", access = \"quantiles\", count = 5 }");
        self.part("new-comment-outputs");
        self.line("[outputs]\n# formats = [\"xlsx\", \"gpkg\", \"fgb\", \"markdown\"]");
    }

    /// A key with every file of a kind.
    fn list(&mut self, key: &str, discovery: &Discovery, kind: FileKind) {
        let files: Vec<String> = discovery
            .of_kind(kind)
            .map(|found| format!("    {},", quoted(&found.path)))
            .collect();
        if files.is_empty() {
            self.line(&format!("# {key} = [\"\"]"));
        } else {
            self.line(&format!("{key} = [\n{}\n]", files.join("\n")));
        }
    }

    /// A key with the first file of a kind; the others as comments.
    fn file(&mut self, key: &str, discovery: &Discovery, kind: FileKind) {
        let mut files = discovery.of_kind(kind);
        match files.next() {
            Some(found) => self.line(&format!("{key} = {}", quoted(&found.path))),
            None => self.line(&format!("# {key} = \"\"")),
        }
        for other in files {
            self.line(&format!("# {key} = {}", quoted(&other.path)));
        }
    }
}

/// Text as TOML writes it.
pub(super) fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
