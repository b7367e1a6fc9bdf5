//! A study: what its file says, valid.

use std::num::NonZeroUsize;
use std::ops::Range;
use std::path::{Path, PathBuf};

use toml::de::DeTable;

use super::compare::{CompareSettings, compare};
use super::error::{Mistakes, StudyError};
use super::files::missing;
use super::gaps::{Around, GapSettings, gaps};
use super::hours::{HoursSettings, hours};
use super::itinerary::{ItinerarySettings, itinerary};
use super::maps::{MapSettings, maps};
use super::measures::{Measures, coverage};
use super::mistake::{Mistake, MistakeKind};
use super::on_foot::{OnFootSettings, on_foot};
use super::outputs::{OutputSettings, outputs};
use super::section::{Notes, Section};
use super::sensitivity::{SensitivitySettings, sensitivity};
use super::shortfall::{ShortfallSettings, shortfall};
use super::travel::{TravelSettings, travel};
use super::who::{WhoSettings, add_bands, who};
use super::{inputs, scope};
use crate::coverage::Cutoffs;
use crate::gaps::GapCriterion;
use crate::i18n::Lang;
use crate::io::{Described, Inputs};

/// A study, valid; it does not change once read.
#[derive(Clone, Debug)]
pub struct Study {
    text: String,
    heading: Heading,
    out: PathBuf,
    inputs: Inputs,
    travel: TravelSettings,
    measures: Measures,
    gaps: GapSettings,
    maps: MapSettings,
    who: Option<WhoSettings>,
    hours: Option<HoursSettings>,
    on_foot: OnFootSettings,
    compare: Vec<CompareSettings>,
    itinerary: ItinerarySettings,
    sensitivity: Option<SensitivitySettings>,
    outputs: OutputSettings,
    shortfall: Option<ShortfallSettings>,
}

/// What stands at the head of the file.
#[derive(Clone, Debug, Default)]
struct Heading {
    title: Option<String>,
    lang: Option<Lang>,
    date: Option<String>,
    author: Option<String>,
    out: Option<String>,
}

impl Study {
    /// Reads a study file, and checks that the files it names are there.
    /// Relative paths start from the folder that the study lies in.
    ///
    /// # Errors
    /// [`StudyError`] when the file cannot be read, or holds a mistake; all
    /// mistakes are reported at once.
    pub fn read(path: &Path) -> Result<Self, StudyError> {
        let bytes = std::fs::read(path).map_err(|cause| StudyError::Unreadable {
            path: path.to_owned(),
            cause,
        })?;
        let text = String::from_utf8(bytes).map_err(|error| StudyError::NotUtf8 {
            path: path.to_owned(),
            offset: error.utf8_error().valid_up_to(),
        })?;
        let name = path.display().to_string();
        let folder = path.parent().unwrap_or(Path::new(""));
        let (study, mut mistakes, files) = analyse(&text, folder);
        mistakes.extend(missing(&files));
        judge(&name, &text, study, mistakes)
    }

    /// Reads the text of a study whose relative paths start from `folder`.
    /// Does not look whether the files it names are there.
    ///
    /// # Errors
    /// [`StudyError::Mistakes`], all of them at once.
    pub fn parse(text: &str, folder: &Path) -> Result<Self, StudyError> {
        let (study, mistakes, _) = analyse(text, folder);
        judge("study", text, study, mistakes)
    }

    /// The text of the file, for the manifest.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The title, where one is given.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.heading.title.as_deref()
    }

    /// The language, where the study says it.
    #[must_use]
    pub fn lang(&self) -> Option<Lang> {
        self.heading.lang
    }

    /// The date, as the study writes it (`2026-11`).
    #[must_use]
    pub fn date(&self) -> Option<&str> {
        self.heading.date.as_deref()
    }

    /// Who made the study.
    #[must_use]
    pub fn author(&self) -> Option<&str> {
        self.heading.author.as_deref()
    }

    /// The folder to write to: `resultats` beside the study where not said.
    #[must_use]
    pub fn out(&self) -> &Path {
        &self.out
    }

    /// The inputs.
    #[must_use]
    pub fn inputs(&self) -> &Inputs {
        &self.inputs
    }

    /// How people get there.
    #[must_use]
    pub fn travel(&self) -> &TravelSettings {
        &self.travel
    }

    /// The travel-time cut-offs.
    #[must_use]
    pub fn cutoffs(&self) -> &Cutoffs {
        &self.measures.cutoffs
    }

    /// How access is scored and for whom, where the study asks for it.
    #[must_use]
    pub fn who(&self) -> Option<&WhoSettings> {
        self.who.as_ref()
    }

    /// How many nearest places to find for each cell.
    #[must_use]
    pub fn nearest(&self) -> NonZeroUsize {
        self.measures.nearest
    }

    /// The cut-off, the mesh and the smallest zone of each question about
    /// gaps, in the order of the study; the first is that of the maps and of
    /// `gaps.csv`.
    #[must_use]
    pub fn gaps(&self) -> Vec<GapCriterion> {
        let questions = self.gaps.questions.iter();
        questions.map(|asked| asked.query.criterion).collect()
    }

    /// What makes land a gap, how gaps are ranked, and when one is solid.
    #[must_use]
    pub fn gap_settings(&self) -> &GapSettings {
        &self.gaps
    }

    /// What is asked of hours of help; `None` where the study does not.
    #[must_use]
    pub fn hours(&self) -> Option<&HoursSettings> {
        self.hours.as_ref()
    }

    /// Over which assumptions figures are measured again; `None` where the
    /// study wants none.
    #[must_use]
    pub fn sensitivity(&self) -> Option<&SensitivitySettings> {
        self.sensitivity.as_ref()
    }

    /// What figures of others are set beside those of the study.
    #[must_use]
    pub fn compare(&self) -> &[CompareSettings] {
        &self.compare
    }

    /// How priority neighbourhoods are walked.
    #[must_use]
    pub fn on_foot(&self) -> &OnFootSettings {
        &self.on_foot
    }

    /// What it takes to be served; `None` where the study does not ask who
    /// bears the gap.
    #[must_use]
    pub fn shortfall(&self) -> Option<&ShortfallSettings> {
        self.shortfall.as_ref()
    }

    /// Which maps to write.
    #[must_use]
    pub fn maps(&self) -> &MapSettings {
        &self.maps
    }

    /// Which files for other tools to write.
    #[must_use]
    pub fn outputs(&self) -> &OutputSettings {
        &self.outputs
    }

    /// The means of itinerant routes.
    #[must_use]
    pub fn itinerary(&self) -> &ItinerarySettings {
        &self.itinerary
    }

    /// The same study with other means of itinerant routes.
    #[must_use]
    pub fn with_itinerary(mut self, itinerary: ItinerarySettings) -> Self {
        self.itinerary = itinerary;
        self
    }
}

/// A study without mistakes, else its mistakes.
fn judge(
    name: &str,
    text: &str,
    study: Option<Study>,
    mistakes: Vec<Mistake>,
) -> Result<Study, StudyError> {
    match study {
        Some(study) if mistakes.is_empty() => Ok(study),
        _ => Err(Mistakes::new(name, text, mistakes).into()),
    }
}

/// The files that a study names, and where.
type Named = Vec<(Described, Range<usize>)>;

/// What a text says, with every mistake in it; no study where it is no TOML.
fn analyse(text: &str, folder: &Path) -> (Option<Study>, Vec<Mistake>, Named) {
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return (None, errors.iter().map(syntax).collect(), Vec::new());
    }
    let notes = Notes::new(folder);
    let study = Section::root(&table, &notes).read(|root| whole(root, text, folder));
    let (mistakes, files) = notes.into_parts();
    (Some(study), mistakes, files)
}

fn syntax(error: &toml::de::Error) -> Mistake {
    Mistake {
        span: error.span().unwrap_or(0..0),
        kind: MistakeKind::Syntax(error.message().to_owned()),
    }
}

/// Reads every section. What is faulty keeps its default: the study is thrown
/// away then, and only its mistakes are shown.
fn whole(root: &mut Section<'_>, text: &str, folder: &Path) -> Study {
    let heading = heading(root);
    let (scope, crs) = scope::territory(root);
    let who = who(root);
    let mut inputs = Inputs {
        scope,
        crs,
        places: inputs::places(root),
        directory: inputs::directory(root),
        population: inputs::population(root),
        attributes: inputs::attributes(root),
        communes: inputs::communes(root),
        qpv: inputs::qpv(root),
        zoning: inputs::zoning(root),
    };
    add_bands(&mut inputs.attributes, who.as_ref());
    let hours = hours(root);
    let around = around((who.as_ref(), hours.as_ref()), &inputs);
    let gaps = gaps(root, &around);
    let publics = around.publics;
    Study {
        text: text.to_owned(),
        who,
        out: folder.join(heading.out.as_deref().unwrap_or("resultats")),
        heading,
        travel: travel(root, !inputs.qpv.outlines.is_empty()),
        inputs,
        measures: coverage(root),
        gaps,
        maps: maps(root, &publics),
        hours,
        on_foot: on_foot(root),
        compare: compare(root),
        itinerary: itinerary(root),
        outputs: outputs(root),
        sensitivity: sensitivity(root),
        shortfall: shortfall(root),
    }
}

/// What gaps may rest on.
fn around<'a>(
    (who, hours): (Option<&'a WhoSettings>, Option<&'a HoursSettings>),
    inputs: &Inputs,
) -> Around<'a> {
    let mut publics: Vec<String> = inputs.attributes.keys().cloned().collect();
    if who.is_some_and(|who| who.difficulty.is_some()) {
        publics.push("digital_difficulty".to_owned());
    }
    Around {
        hours,
        who,
        publics,
    }
}

fn heading(root: &mut Section<'_>) -> Heading {
    let languages = Lang::ALL.iter().map(|&lang| (lang.key(), lang));
    Heading {
        title: root.text("title"),
        lang: root.choice("lang", &languages.collect::<Vec<_>>()),
        date: root.get("date").and_then(|node| node.date()),
        author: root.text("author"),
        out: root.text("out"),
    }
}
