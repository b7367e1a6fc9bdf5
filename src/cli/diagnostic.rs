//! Mistakes of a study file, with the lines marked.

use std::io::IsTerminal;

use maillage::i18n::Catalogue;
use maillage::study::Mistakes;
use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource,
    Report,
};

use super::output::complain;

/// How wide a diagnostic is set.
const WIDTH: usize = 100;

/// Says every mistake, in the order of the file.
pub(super) fn report(mistakes: &Mistakes, words: &Catalogue) {
    let count = mistakes.list().len();
    let heading = words.say(
        "study-mistakes",
        &[("path", mistakes.name().into()), ("count", count.into())],
    );
    complain(&words.say("cli-error", &[("what", (&heading).into())]));
    let handler = GraphicalReportHandler::new_themed(theme()).with_width(WIDTH);
    for mistake in mistakes.list() {
        let said = mistake.kind.words(words);
        let label = LabeledSpan::new_with_span(None, mistake.span.clone());
        let diagnostic = MietteDiagnostic::new(said.what).with_label(label);
        let source = NamedSource::new(mistakes.name(), mistakes.text().to_owned());
        let report = Report::new(diagnostic).with_source_code(source);
        complain(rendered(&handler, report.as_ref()).trim_end());
        // miette would head the remedy with an English word.
        complain(&format!("   → {}\n", said.remedy));
    }
}

fn rendered(handler: &GraphicalReportHandler, diagnostic: &dyn Diagnostic) -> String {
    let mut text = String::new();
    match handler.render_report(&mut text, diagnostic) {
        Ok(()) => text,
        Err(_) => diagnostic.to_string(),
    }
}

fn theme() -> GraphicalTheme {
    let coloured = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    if coloured {
        GraphicalTheme::unicode()
    } else {
        GraphicalTheme::unicode_nocolor()
    }
}
