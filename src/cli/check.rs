//! `maillage check`: reads everything, roads among it, and travels nowhere.

use maillage::faults::Action;
use maillage::i18n::Catalogue;
use maillage::io::roads::Roads;
use maillage::io::{Loaded, load};
use maillage::study::{Study, TravelProfile, join_roads, prepare_roads};

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
        let mut loaded = load(study.inputs(), progress.as_ref()).map_err(Failure::Load)?;
        let roads = prepare_roads(study, &mut loaded, progress.as_ref()).map_err(Failure::Run)?;
        join_roads(study, &roads, (&mut loaded, progress.as_ref()));
        drop(progress);
        let text = format!(
            "{}{}{}",
            account(&loaded.report, words),
            totals(&loaded, words),
            networks(study, &roads, words)
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

/// The network of each profile that has one, a line each.
fn networks(study: &Study, roads: &[Option<Roads>], words: &Catalogue) -> String {
    let all = study.travel().profiles().iter().zip(roads);
    let line = |(profile, roads): (&TravelProfile, &Option<Roads>)| {
        let network = &roads.as_ref()?.network;
        let kilometres = words.number(network.total_length().kilometres(), 0);
        let args = [
            ("profile", (&profile.name).into()),
            ("edges", network.edge_count().into()),
            ("kilometres", (&kilometres).into()),
        ];
        Some(words.say("check-roads", &args) + "\n")
    };
    all.filter_map(line).collect()
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
