//! The rules, each a function from a file to the sentences that say where it
//! is broken.

use crate::lexer::{Path, Placed, Token, closing, paths, tokens, without_tests};

/// The core rooms in the order of their dependencies; rooms of the same rank
/// do not know each other.
const CORE: [(&str, u8); 16] = [
    ("units", 0),
    ("crs", 1),
    ("faults", 2),
    ("hours", 2),
    ("territory", 3),
    ("network", 4),
    ("directory", 4),
    ("whereabouts", 5),
    ("travel", 5),
    ("coverage", 6),
    ("access", 6),
    ("gaps", 7),
    ("sensitivity", 8),
    ("siting", 8),
    ("itinerary", 9),
    ("scenario", 10),
];

/// What every room may know: the trait by which long work tells that it goes
/// on, and tables as values.
const EVERYWHERE: [&str; 2] = ["progress", "table"];

/// Rooms that know the core and, beside it, the rooms named. The rooms of
/// pictures and documents know the core by its results alone: not the roads.
const OUTER: [(&str, &[&str]); 8] = [
    ("progress", &[]),
    ("table", &[]),
    ("i18n", &[]),
    ("io", &["i18n"]),
    ("map", &["i18n"]),
    ("report", &["i18n", "map"]),
    ("demo", &["i18n", "io"]),
    ("study", &["i18n", "io", "map", "report", "demo"]),
];

/// Crates of files, terminals and pictures, that no core room may use.
const NOT_IN_CORE: [&str; 18] = [
    "anyhow",
    "calamine",
    "clap",
    "csv",
    "encoding_rs",
    "fluent_bundle",
    "geojson",
    "indicatif",
    "krilla",
    "krilla_svg",
    "miette",
    "osmpbf",
    "plotters",
    "resvg",
    "serde_json",
    "shapefile",
    "tempfile",
    "toml",
];

/// Crates of the command line, that no room of the library may use.
const NOT_IN_LIBRARY: [&str; 4] = ["anyhow", "clap", "indicatif", "sys_locale"];

/// Printing, exiting, reading the clock, the environment or chance: never in
/// the library. A macro has its exclamation mark; a name is found anywhere in
/// a path, several only together.
const NEVER: [&[&str]; 21] = [
    &["println!"],
    &["eprintln!"],
    &["print!"],
    &["eprint!"],
    &["dbg!"],
    &["stdout"],
    &["stderr"],
    &["process", "exit"],
    &["process", "abort"],
    &["std", "env"],
    &["env", "var"],
    &["env", "var_os"],
    &["env", "args"],
    &["SystemTime"],
    &["Instant"],
    &["Zoned", "now"],
    &["Timestamp", "now"],
    &["thread_rng"],
    &["from_entropy"],
    &["from_os_rng"],
    &["OsRng"],
];

/// Parts of a room that never name the others: the check of tours shares no
/// code with what makes them.
const APART: [(&str, &[&str]); 1] = [("src/itinerary/check/", &["planner", "tours", "chance"])];

/// Every broken rule of a file, by its path from the top of the tree.
pub(crate) fn broken(file: &str, text: &str) -> Vec<String> {
    let all = tokens(text);
    let mut found = length(text);
    found.extend(unfinished(&all));
    found.extend(apart(file, &all));
    if let Some(inside) = file.strip_prefix("src/") {
        let code = if is_test_file(file) {
            Vec::new()
        } else {
            without_tests(&all)
        };
        found.extend(functions(&code));
        found.extend(degrees_in_trees(&code));
        let room = Room::of(inside);
        if !room.is_binary() {
            found.extend(paths(&code).iter().flat_map(|path| room.breaks(path)));
        }
    }
    found.iter().map(|what| format!("{file}:{what}")).collect()
}

/// Names that a part of a room must not use, wherever in a path.
fn apart(file: &str, all: &[Placed]) -> Vec<String> {
    let rules = APART.iter().filter(|(part, _)| file.starts_with(part));
    let names: Vec<&str> = rules.flat_map(|(_, names)| names.iter().copied()).collect();
    let uses = |path: &Path| {
        let found = path
            .names
            .iter()
            .find(|name| names.contains(&name.as_str()));
        found
            .filter(|_| !path.member)
            .map(|name| format!("{}: the check of tours does not know {name}", path.line))
    };
    paths(all).iter().filter_map(uses).collect()
}

fn is_test_file(file: &str) -> bool {
    ["_tests.rs", "/tests.rs", "/testing.rs"]
        .iter()
        .any(|end| file.ends_with(end))
        || file.contains("/tests/")
}

fn length(text: &str) -> Vec<String> {
    let lines = text.lines().count();
    let sentence = || format!("501: {lines} lines; a file has 500 at most");
    (lines > 500).then(sentence).into_iter().collect()
}

/// `unwrap` and what stands for code not written yet, tests included.
fn unfinished(all: &[Placed]) -> Vec<String> {
    let unwrap = |path: &&Path| path.member && path.names[0] == "unwrap";
    let stub = |path: &&Path| {
        let name = path.names.last().map(String::as_str);
        matches!(name, Some("todo!" | "unimplemented!"))
    };
    let found = paths(all);
    found
        .iter()
        .filter(|path| unwrap(path) || stub(path))
        .map(|path| format!("{}: {} is never used", path.line, path.names.join("::")))
        .collect()
}

/// Functions have 50 lines and 4 arguments at most, `self` not counted.
fn functions(code: &[Placed]) -> Vec<String> {
    let starts = (0..code.len()).filter(|&at| code[at].word() == Some("fn"));
    let mut found = Vec::new();
    for at in starts {
        let Some(name) = code.get(at + 1).and_then(Placed::word) else {
            continue;
        };
        let line = code[at].line;
        let Some(open) = (at..code.len()).find(|&i| code[i].is('(')) else {
            continue;
        };
        let close = closing(code, open);
        let arguments = arguments(&code[open + 1..close]);
        if arguments > 4 {
            found.push(format!(
                "{line}: {name} has {arguments} arguments; 4 at most"
            ));
        }
        let body = (close..code.len()).find(|&i| code[i].is('{') || code[i].is(';'));
        if let Some(body) = body.filter(|&i| code[i].is('{')) {
            let lines = code[closing(code, body)].line + 1 - line;
            if lines > 50 {
                found.push(format!("{line}: {name} has {lines} lines; 50 at most"));
            }
        }
    }
    found
}

/// Counts the colons that name an argument: those outside every bracket.
fn arguments(list: &[Placed]) -> usize {
    let mut depth = 0_i32;
    let mut count = 0;
    for (at, token) in list.iter().enumerate() {
        match token.token {
            Token::Sign('(' | '[' | '{' | '<') => depth += 1,
            Token::Sign('>') if at > 0 && list[at - 1].is('-') => {}
            Token::Sign(')' | ']' | '}' | '>') => depth -= 1,
            Token::Sign(':') if depth == 0 => count += 1,
            _ => {}
        }
    }
    count
}

/// Positions in degrees have no place in a tree of planar distances.
fn degrees_in_trees(code: &[Placed]) -> Vec<String> {
    let mut found = Vec::new();
    for (at, token) in code.iter().enumerate() {
        let next = |offset: usize| code.get(at + offset);
        let implemented = matches!(token.word(), Some("RTreeObject" | "PointDistance"))
            && next(1).and_then(Placed::word) == Some("for")
            && next(2).and_then(Placed::word) == Some("LonLat");
        let held = matches!(
            token.word(),
            Some("RTree" | "GeomWithData" | "CachedEnvelope")
        ) && generics(&code[at + 1..]).any(|t| t.word() == Some("LonLat"));
        if implemented || held {
            found.push(format!("{}: degrees stand in an R-tree", token.line));
        }
    }
    found
}

/// The tokens between the angle brackets that start here, if any do.
fn generics(rest: &[Placed]) -> impl Iterator<Item = &Placed> {
    let turbofish = usize::from(rest.first().is_some_and(|t| t.token == Token::Joint));
    let mut depth = 0_i32;
    rest.iter().skip(turbofish).take_while(move |token| {
        depth += i32::from(token.is('<')) - i32::from(token.is('>'));
        depth > 0
    })
}

/// The room that a file belongs to, with the modules it lies in.
struct Room {
    name: String,
    modules: Vec<String>,
}

impl Room {
    fn of(inside: &str) -> Self {
        let stem = inside.strip_suffix(".rs").unwrap_or(inside);
        let mut modules: Vec<String> = stem.split('/').map(str::to_owned).collect();
        modules.retain(|module| module != "mod");
        let name = modules.first().cloned().unwrap_or_default();
        Self { name, modules }
    }

    fn is_binary(&self) -> bool {
        matches!(self.name.as_str(), "main" | "cli")
    }

    fn breaks(&self, path: &Path) -> Vec<String> {
        let names: Vec<&str> = path.names.iter().map(String::as_str).collect();
        let mut found = Vec::new();
        let mut say = |what: String| found.push(format!("{}: {what}", path.line));
        if let Some(other) = self.other_room(&names)
            && !may_know(&self.name, other)
        {
            say(format!("{} does not know {other}", self.name));
        }
        if names.len() > 1 && !path.member && self.may_not_use(names[0]) {
            say(format!("{} does not use {}", self.name, names[0]));
        }
        let never = NEVER.iter().find(|never| holds(&names, never));
        if let Some(never) = never {
            say(format!("{} is not for the library", never.join("::")));
        }
        found
    }

    /// The room of the crate that a path leads to, from `crate` or `super`.
    fn other_room<'a>(&self, names: &[&'a str]) -> Option<&'a str> {
        let up = names.iter().take_while(|&&name| name == "super").count();
        let at_top = names.first() == Some(&"crate") || (up > 0 && up == self.modules.len());
        let room = names.get(up.max(1)).copied()?;
        (at_top && is_room(room)).then_some(room)
    }

    fn may_not_use(&self, other: &str) -> bool {
        let core = rank(&self.name).is_some();
        NOT_IN_LIBRARY.contains(&other) || (core && NOT_IN_CORE.contains(&other))
    }
}

/// Rooms are modules; what the top re-exports starts with a capital.
fn is_room(name: &str) -> bool {
    name.starts_with(char::is_lowercase) && !name.ends_with('!')
}

fn rank(room: &str) -> Option<u8> {
    CORE.iter()
        .find(|(name, _)| *name == room)
        .map(|&(_, rank)| rank)
}

fn may_know(room: &str, other: &str) -> bool {
    if room == other || EVERYWHERE.contains(&other) {
        return true;
    }
    let outer = OUTER.iter().find(|(name, _)| *name == room);
    match (rank(room), rank(other), outer) {
        (Some(own), Some(others), _) => others < own,
        (None, Some(_), Some(_)) => match room {
            "map" | "report" => other != "network",
            _ => !EVERYWHERE.contains(&room),
        },
        (None, None, Some((_, known))) => known.contains(&other),
        // The top of the library names every room but the command line.
        (None, _, None) => room == "lib" && other != "cli",
        _ => false,
    }
}

/// Whether these names stand together in a path.
fn holds(names: &[&str], wanted: &[&str]) -> bool {
    names.windows(wanted.len()).any(|window| window == wanted)
}
