//! Progress as a person sees it: bars where the standard error is a terminal,
//! a line a stage where it is not, nothing when asked to be quiet.

use std::io::{IsTerminal, stderr};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use maillage::i18n::Catalogue;
use maillage::progress::{Notice, Progress, Stage};

use super::output::complain;

/// The way to show progress that suits the occasion.
pub(super) fn progress<'a>(quiet: bool, words: &'a Catalogue) -> Box<dyn Progress + 'a> {
    if quiet {
        Box::new(Quiet { words })
    } else if stderr().is_terminal() {
        Box::new(Bars {
            words,
            current: Mutex::new(None),
        })
    } else {
        Box::new(Lines { words })
    }
}

fn title(words: &Catalogue, stage: Stage) -> String {
    words.say(&format!("stage-{}", stage.key()), &[])
}

fn said(words: &Catalogue, notice: &Notice) -> String {
    let values = match notice {
        Notice::CacheSpoilt { path, reason } | Notice::CacheNotWritten { path, reason } => {
            vec![("path", path.clone()), ("reason", reason.clone())]
        }
        Notice::PeopleBeyondRoads { profile, share } => vec![
            ("profile", profile.clone()),
            ("share", words.percent(*share, 1)),
        ],
        // What has no words here is not worth a line.
        _ => return String::new(),
    };
    let args: Vec<_> = values
        .iter()
        .map(|(key, value)| (*key, value.into()))
        .collect();
    words.say(&format!("notice-{}", notice.key()), &args)
}

/// Nothing but what a person should know.
struct Quiet<'a> {
    words: &'a Catalogue,
}

impl Progress for Quiet<'_> {
    fn begin(&self, _: Stage, _: Option<u64>) {}

    fn advance(&self, _: u64) {}

    fn tell(&self, notice: &Notice) {
        complain(&said(self.words, notice));
    }
}

/// One line a stage.
struct Lines<'a> {
    words: &'a Catalogue,
}

impl Progress for Lines<'_> {
    fn begin(&self, stage: Stage, _: Option<u64>) {
        complain(&title(self.words, stage));
    }

    fn advance(&self, _: u64) {}

    fn tell(&self, notice: &Notice) {
        complain(&said(self.words, notice));
    }
}

/// One bar a stage; it gives way to a plain line when the next begins.
struct Bars<'a> {
    words: &'a Catalogue,
    current: Mutex<Option<ProgressBar>>,
}

impl Bars<'_> {
    fn current(&self) -> MutexGuard<'_, Option<ProgressBar>> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Progress for Bars<'_> {
    fn begin(&self, stage: Stage, steps: Option<u64>) {
        let mut current = self.current();
        if let Some(done) = current.take() {
            close(&done);
        }
        let bar = match steps {
            Some(steps) => ProgressBar::new(steps)
                .with_style(style("{spinner} {msg} {wide_bar:.cyan} {elapsed:>4}")),
            None => ProgressBar::new_spinner().with_style(style("{spinner} {msg} {elapsed}")),
        };
        bar.set_message(title(self.words, stage));
        bar.enable_steady_tick(Duration::from_millis(120));
        *current = Some(bar);
    }

    fn advance(&self, steps: u64) {
        if let Some(bar) = self.current().as_ref() {
            bar.inc(steps);
        }
    }

    fn tell(&self, notice: &Notice) {
        let said = said(self.words, notice);
        match self.current().as_ref() {
            Some(bar) => bar.suspend(|| complain(&said)),
            None => complain(&said),
        }
    }
}

impl Drop for Bars<'_> {
    fn drop(&mut self) {
        if let Some(last) = self.current().take() {
            close(&last);
        }
    }
}

/// Leaves the stage and its time as a line.
fn close(bar: &ProgressBar) {
    bar.set_style(style("✓ {msg} {elapsed}"));
    bar.finish();
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).expect("the templates of this file are valid")
}
