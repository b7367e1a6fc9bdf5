//! Inputs that cannot be read at all, in the reader's language.

use maillage::i18n::{Arg, Catalogue};
use maillage::io::LoadError;

use super::causes::plainly;
use super::failure::{Said, pair, system};

/// What is wrong with an input, and what to do.
pub(super) fn say(error: &LoadError, words: &Catalogue) -> Said {
    if let LoadError::Read { source, .. } = error {
        return with(error, "read", &[("cause", system(source, words))], words);
    }
    if let LoadError::MissingColumn {
        column,
        present,
        nearest,
        ..
    } = error
    {
        let args = [("column", column.clone()), ("present", present.join(", "))];
        let (what, help) = with(error, "missing-column", &args, words);
        return (what, Some(guess(nearest.as_deref(), help, words)));
    }
    if let LoadError::Malformed {
        expected, reason, ..
    } = error
    {
        let own = format!("signs-form-{expected}");
        let form = if words.has(&own) {
            words.say(&own, &[])
        } else {
            (*expected).to_owned()
        };
        let args = [("expected", form), ("reason", plainly(reason, words))];
        return with(error, "malformed", &args, words);
    }
    if let LoadError::UnknownShape { reason, .. } = error {
        let reason = words.say(&format!("signs-shape-{}", reason.key()), &[]);
        return with(error, "unknown-shape", &[("reason", reason)], words);
    }
    match values(error) {
        Some((key, args)) => with(error, key, &args, words),
        // What has no words here yet keeps the library's.
        None => (error.to_string(), None),
    }
}

/// The message of a kind of error and the values in it.
fn values(error: &LoadError) -> Option<(&'static str, Vec<(&'static str, String)>)> {
    Some(match error {
        LoadError::Empty { .. } => ("empty", vec![]),
        LoadError::NoRows { .. } => ("no-rows", vec![]),
        LoadError::UntoldCrs { .. } => ("untold-crs", vec![]),
        LoadError::EmptyScope { scope } => ("empty-scope", vec![("scope", scope.clone())]),
        LoadError::GeographicCrs { crs } => ("geographic-crs", vec![("crs", crs.to_string())]),
        LoadError::MissingCompanion { companion, .. } => (
            "missing-companion",
            vec![("companion", (*companion).to_owned())],
        ),
        LoadError::Projection { source, .. } => {
            ("projection", vec![("reason", source.to_string())])
        }
        _ => return None,
    })
}

/// The file concerned, where there is one.
fn file(error: &LoadError) -> &str {
    match error {
        LoadError::Read { file, .. }
        | LoadError::Empty { file }
        | LoadError::NoRows { file }
        | LoadError::MissingColumn { file, .. }
        | LoadError::Malformed { file, .. }
        | LoadError::UnknownShape { file, .. }
        | LoadError::MissingCompanion { file, .. }
        | LoadError::UntoldCrs { file }
        | LoadError::Projection { file, .. } => file,
        _ => "",
    }
}

fn with(error: &LoadError, key: &str, values: &[(&str, String)], words: &Catalogue) -> Said {
    let mut args: Vec<(&str, Arg<'_>)> = values.iter().map(|(k, v)| (*k, v.into())).collect();
    args.push(("file", file(error).into()));
    pair(&format!("load-{key}"), &args, words)
}

/// What was probably meant, before the remedy.
fn guess(nearest: Option<&str>, help: Option<String>, words: &Catalogue) -> String {
    let guess = nearest.map(|meant| words.say("mistake-meant", &[("meant", meant.into())]));
    let parts = [guess, help];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
