//! `maillage check`: reads everything, computes nothing.

use maillage::faults::Action;
use maillage::i18n::Catalogue;
use maillage::io::{Loaded, load};

use super::args::CheckArgs;
use super::faults::account;
use super::output::print;
use super::{Ending, Failure, Session, with_study};

/// Says what is wrong with the inputs of a study, and what they hold.
pub(super) fn execute(
    args: &CheckArgs,
    session: Session,
    _: &Catalogue,
) -> Result<Ending, Failure> {
    with_study(&args.study, session, |study, words, progress| {
        let loaded = load(study.inputs(), progress).map_err(Failure::Load)?;
        let text = format!(
            "{}{}",
            account(&loaded.report, words),
            totals(&loaded, words)
        );
        print(&text).map_err(Failure::Output)?;
        let set_aside = loaded.report.count(Action::SetAside);
        Ok(if args.strict && set_aside > 0 {
            Ending::GateFailed
        } else {
            Ending::Done
        })
    })
}

/// What the inputs hold, in a few lines.
fn totals(loaded: &Loaded, words: &Catalogue) -> String {
    let territory = &loaded.territory;
    let people = (territory.population().thousandths() + 500) / 1000;
    let counts = &loaded.counts;
    let lines = [
        words.say(
            "check-territory",
            &[
                ("communes", territory.communes().len().into()),
                ("cells", territory.cells().len().into()),
                ("people", people.into()),
            ],
        ),
        words.say(
            "check-places",
            &[
                ("serving", counts.places_serving.into()),
                ("neighbours", counts.neighbours.into()),
                ("depots", counts.depots.into()),
                ("closed", counts.no_public.into()),
            ],
        ),
        words.say(
            "check-rows",
            &[
                ("rows", loaded.report.rows_read().into()),
                ("aside", loaded.report.count(Action::SetAside).into()),
                ("mended", loaded.report.count(Action::Mended).into()),
                ("noted", loaded.report.count(Action::Noted).into()),
            ],
        ),
    ];
    lines.join("\n") + "\n"
}
