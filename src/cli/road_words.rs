//! Roads that cannot be used, in the reader's language.

use maillage::i18n::{Arg, Catalogue};
use maillage::io::roads::RoadsError;
use maillage::network::NetworkError;
use maillage::study::RunError;

use super::failure::{Said, pair, system};

/// What is wrong with the roads, and what to do.
pub(super) fn say(error: &RoadsError, words: &Catalogue) -> Said {
    let Some((key, values)) = values(error, words) else {
        // What has no words here yet keeps the library's.
        return (error.to_string(), None);
    };
    let args: Vec<(&str, Arg<'_>)> = values.iter().map(|(k, v)| (*k, v.into())).collect();
    pair(&format!("roads-{key}"), &args, words)
}

/// The same of one profile of a study.
pub(super) fn of_profile(profile: &str, error: &RoadsError, words: &Catalogue) -> Said {
    let (what, help) = say(error, words);
    let args = [("profile", profile.into()), ("what", (&what).into())];
    (words.say("roads-of-profile", &args), help)
}

/// Roads that lie elsewhere than people; other errors keep the library's words.
pub(super) fn elsewhere(error: &RunError, words: &Catalogue) -> Said {
    let RunError::RoadsElsewhere {
        profile,
        files,
        roads,
        people,
    } = error
    else {
        return (error.to_string(), None);
    };
    let (roads, people) = (roads.to_string(), people.to_string());
    let args = [
        ("profile", profile.into()),
        ("files", files.into()),
        ("roads", (&roads).into()),
        ("people", (&people).into()),
    ];
    pair("roads-elsewhere", &args, words)
}

/// The message of a kind of error and the values in it.
type Values = (&'static str, Vec<(&'static str, String)>);

fn values(error: &RoadsError, words: &Catalogue) -> Option<Values> {
    Some(match error {
        RoadsError::Open { file, cause } => (
            "open",
            vec![("file", file.clone()), ("cause", system(cause, words))],
        ),
        RoadsError::Truncated { file, at } => (
            "truncated",
            vec![("file", file.clone()), ("at", at.to_string())],
        ),
        RoadsError::Damaged {
            file, form, detail, ..
        } => (
            "damaged",
            vec![
                ("file", file.clone()),
                ("form", (*form).to_owned()),
                ("detail", detail.clone()),
            ],
        ),
        RoadsError::UnknownForm { file } => ("unknown-form", vec![("file", file.clone())]),
        RoadsError::NoColumn {
            file,
            column,
            found,
        } => (
            "no-column",
            vec![
                ("file", file.clone()),
                ("column", column.clone()),
                ("found", found.clone()),
            ],
        ),
        RoadsError::NoCrs { file } => ("no-crs", vec![("file", file.clone())]),
        RoadsError::Network(NetworkError::Empty {
            ways,
            missing_nodes,
        }) => (
            "empty",
            vec![
                ("ways", words.number(exact(*ways), 0)),
                ("missing", words.number(exact(*missing_nodes), 0)),
            ],
        ),
        _ => return None,
    })
}

#[expect(clippy::cast_precision_loss, reason = "a count to be shown")]
fn exact(count: u64) -> f64 {
    count as f64
}
