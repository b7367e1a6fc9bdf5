//! `maillage places`: lists and maps of any form to one clean list.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;
use maillage::directory::Precision;
use maillage::directory::state::{State, StateOptions};
use maillage::faults::FaultKind;
use maillage::i18n::Catalogue;
use maillage::io::sources::{Merged, Source, SourceCount, SourcesInput, areas, merged};
use maillage::io::write::{StagedOutputs, write_csv, write_directory, write_rows_report};
use maillage::io::{CommunesInput, Described};
use maillage::report::evidence;
use maillage::study::{DescribedFiles, FileKind};

use super::output::print;
use super::{Ending, Failure, Session, bars};

#[derive(Debug, Args)]
pub(super) struct PlacesArgs {
    #[arg(required = true)]
    sources: Vec<PathBuf>,

    #[arg(long, num_args = 1..)]
    describe: Vec<PathBuf>,

    #[arg(long, num_args = 1..)]
    communes: Vec<PathBuf>,

    #[arg(long, num_args = 1..)]
    addresses: Vec<PathBuf>,

    #[arg(long)]
    decisions: Option<PathBuf>,

    #[arg(long)]
    with_contacts: bool,

    #[arg(long)]
    reference: Option<Date>,

    #[arg(long)]
    out: PathBuf,

    #[arg(long)]
    pub(super) threads: Option<NonZeroUsize>,
}

/// Reads, places and merges the sources, and says what they came to.
pub(super) fn execute(
    args: &PlacesArgs,
    session: Session,
    words: &Catalogue,
) -> Result<Ending, Failure> {
    let input = input(args)?;
    let progress = bars::progress(session.quiet, words);
    let list = merged(&input, progress.as_ref()).map_err(Failure::Load)?;
    drop(progress);
    let written = write(args, &list, words)?;
    let mut text = account(&list, words);
    for path in written {
        let path = path.display().to_string();
        text += &words.say("cli-places-written", &[("path", (&path).into())]);
        text.push('\n');
    }
    print(&text).map_err(Failure::Output)?;
    Ok(Ending::Done)
}

fn input(args: &PlacesArgs) -> Result<SourcesInput, Failure> {
    let mut descriptions = Vec::with_capacity(args.describe.len());
    for path in &args.describe {
        descriptions.push((path, DescribedFiles::read(path).map_err(Failure::Study)?));
    }
    // One description of one source need not name it.
    let only = args.sources.len() == 1 && descriptions.len() == 1;
    for (path, said) in &descriptions {
        let of_one = args.sources.iter().any(|source| said.describes(source));
        let fits = of_one || (only && said.files.is_empty());
        if !fits {
            return Err(Failure::DescribesNothing((*path).clone()));
        }
    }
    let source = |path: &PathBuf| {
        let said = descriptions
            .iter()
            .find(|(_, said)| only || said.describes(path));
        Source {
            file: described(path),
            description: said
                .map(|(_, said)| said.description.clone())
                .unwrap_or_default(),
        }
    };
    Ok(SourcesInput {
        sources: args.sources.iter().map(source).collect(),
        communes: communes(&args.communes)?,
        addresses: args.addresses.iter().map(|path| described(path)).collect(),
        decisions: decisions(args),
        with_contacts: args.with_contacts,
    })
}

/// The decisions to go by: those that are named, else the review file that an
/// earlier run wrote and a person may have filled in.
fn decisions(args: &PlacesArgs) -> Option<Described> {
    let usual = beside(&args.out, "review");
    let named = args.decisions.clone();
    let file = named.or_else(|| Some(usual).filter(|path| path.is_file()));
    file.map(|path| described(&path))
}

/// The path of an output that goes with the list: `places-review.csv` beside
/// `places.csv`.
fn beside(out: &Path, what: &str) -> PathBuf {
    let stem = out.file_stem().unwrap_or_default().to_string_lossy();
    out.with_file_name(format!("{stem}-{what}.csv"))
}

fn described(path: &Path) -> Described {
    Described {
        path: path.to_owned(),
        label: path.display().to_string(),
        ..Described::default()
    }
}

/// Files of communes by their content: outlines, the table of codes, the
/// table of changes.
fn communes(files: &[PathBuf]) -> Result<CommunesInput, Failure> {
    let mut input = CommunesInput::default();
    for path in files {
        let file = described(path);
        match FileKind::of(path).map_err(Failure::at(path))? {
            Some(FileKind::CommuneOutlines) => input.outlines.push(file),
            Some(FileKind::CommuneTable) => input.table = Some(file),
            Some(FileKind::CommuneChanges) => input.changes = Some(file),
            Some(FileKind::Epci) => input.epci = Some(file),
            Some(FileKind::Departements) => input.departements = Some(file),
            _ => return Err(Failure::NoCommunes(path.clone())),
        }
    }
    Ok(input)
}

/// Writes the list and, beside it, the report, the review file and the state
/// of the list by area where the communes are known; gives their paths.
fn write(args: &PlacesArgs, list: &Merged, words: &Catalogue) -> Result<Vec<PathBuf>, Failure> {
    let areas = areas(&communes(&args.communes)?).map_err(Failure::Load)?;
    let options = StateOptions {
        reference: args.reference,
        ..StateOptions::default()
    };
    let state = areas
        .as_ref()
        .map(|areas| State::of(&list.directory, areas, &options));
    let folder = args.out.parent().filter(|f| !f.as_os_str().is_empty());
    let mut outputs =
        StagedOutputs::begin(folder.unwrap_or(Path::new("."))).map_err(Failure::Write)?;
    let mut written = vec![args.out.clone()];
    let name = file_name(&args.out)?;
    outputs
        .write(&name, |out| write_directory(list.listed(), out))
        .map_err(Failure::Write)?;
    let reason = |kind: FaultKind| words.say(&format!("fault-{}", kind.key()), &[]);
    written.push(beside(&args.out, "report"));
    outputs
        .write(&file_name(&written[1])?, |out| {
            write_rows_report(list.rows(), reason, out)
        })
        .map_err(Failure::Write)?;
    let mut tables = vec![("review", list.review(|score| evidence(score, words)))];
    if let (Some(state), Some(areas)) = (&state, &areas) {
        tables.push(("departements", state.departements_table(areas)));
        if areas.epcis().next().is_some() {
            tables.push(("epci", state.epcis_table(areas)));
        }
    }
    for (what, table) in tables {
        let path = beside(&args.out, what);
        outputs
            .write(&file_name(&path)?, |out| write_csv(&table, out))
            .map_err(Failure::Write)?;
        written.push(path);
    }
    outputs.commit().map_err(Failure::Write)?;
    Ok(written)
}

fn file_name(path: &Path) -> Result<String, Failure> {
    let name = path.file_name().and_then(|name| name.to_str());
    let invalid = || Failure::at(path)(std::io::ErrorKind::InvalidFilename.into());
    name.map(str::to_owned).ok_or_else(invalid)
}

/// What each source came to, and the list.
fn account(list: &Merged, words: &Catalogue) -> String {
    let mut lines: Vec<String> = list
        .gathered
        .counts
        .iter()
        .flat_map(|count| source_lines(count, words))
        .collect();
    let directory = &list.directory;
    lines.push(words.say(
        "cli-places-total",
        &[
            ("places", directory.places.len().into()),
            ("merged", directory.merged_away().into()),
            ("review", directory.review.len().into()),
        ],
    ));
    lines.join("\n") + "\n"
}

fn source_lines(count: &SourceCount, words: &Catalogue) -> Vec<String> {
    let name = count.name.to_string();
    let head = words.say(
        "cli-places-source",
        &[
            ("name", (&name).into()),
            ("rows", count.rows.into()),
            ("aside", count.set_aside.into()),
            ("places", count.places.into()),
        ],
    );
    let by_precision = Precision::ALL.iter().zip(count.precisions);
    let told = by_precision.filter(|(_, number)| *number > 0);
    let mut parts: Vec<String> = told
        .map(|(precision, number)| {
            words.say(
                &format!("cli-places-{}", precision.key()),
                &[("count", number.into())],
            )
        })
        .collect();
    if count.unplaced > 0 {
        parts.push(words.say("cli-places-nowhere", &[("count", count.unplaced.into())]));
    }
    vec![head, format!("  {}", parts.join(", "))]
}
