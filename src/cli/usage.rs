//! Help and version where they were asked for; what is wrong with the
//! arguments, in the reader's language.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use maillage::i18n::{Arg, Catalogue};

use super::Ending;
use super::output;

/// Prints help, or says what is wrong with the arguments.
pub(super) fn explain(error: &Error, words: &Catalogue) -> Ending {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // A reader who has left wants no help.
            let _ = error.print();
            Ending::Done
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            Ending::CouldNotRun
        }
        kind => {
            let text = message(kind, error, words);
            output::complain(&words.say("cli-error", &[("what", (&text).into())]));
            output::complain(&words.say("cli-usage-help", &[]));
            Ending::CouldNotRun
        }
    }
}

fn message(kind: ErrorKind, error: &Error, words: &Catalogue) -> String {
    let key = match kind {
        ErrorKind::UnknownArgument => "cli-usage-unknown-argument",
        ErrorKind::InvalidSubcommand => "cli-usage-unknown-command",
        ErrorKind::MissingRequiredArgument => "cli-usage-missing-argument",
        ErrorKind::MissingSubcommand => "cli-usage-missing-command",
        ErrorKind::InvalidValue if value(error).is_empty() => "cli-usage-missing-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-usage-bad-value",
        ErrorKind::ArgumentConflict => "cli-usage-repeated",
        // Anything else keeps the words of the argument reader.
        _ => return error.to_string().trim_end().to_owned(),
    };
    let argument = argument(error);
    let value = value(error);
    let args: [(&str, Arg<'_>); 2] = [("argument", (&argument).into()), ("value", (&value).into())];
    let said = words.say(key, &args);
    let guess =
        suggestion(error).map(|meant| words.say("mistake-meant", &[("meant", (&meant).into())]));
    let values = text(error, ContextKind::ValidValue)
        .map(|values| words.say("cli-usage-values", &[("values", (&values).into())]));
    let parts = [Some(said), guess, values];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The argument concerned, or the arguments.
fn argument(error: &Error) -> String {
    text(error, ContextKind::InvalidArg)
        .or_else(|| text(error, ContextKind::InvalidSubcommand))
        .unwrap_or_default()
}

fn value(error: &Error) -> String {
    text(error, ContextKind::InvalidValue).unwrap_or_default()
}

fn suggestion(error: &Error) -> Option<String> {
    text(error, ContextKind::SuggestedArg)
        .or_else(|| text(error, ContextKind::SuggestedSubcommand))
        .or_else(|| text(error, ContextKind::SuggestedValue))
}

fn text(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) if !texts.is_empty() => Some(texts.join(", ")),
        _ => None,
    }
}
