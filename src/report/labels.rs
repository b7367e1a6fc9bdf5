//! The stable names of headline figures in tables.

use crate::coverage::Cutoffs;
use crate::coverage::help::HelpHours;
use crate::sensitivity::Figure;

/// The cut-offs and moments that figures are named by.
pub struct Labels {
    minutes: Vec<String>,
    moments: Vec<String>,
}

impl Labels {
    /// From the cut-offs of a study, and the hours of help where it asks for them.
    #[must_use]
    pub fn new(cutoffs: &Cutoffs, help: Option<&HelpHours>) -> Self {
        let minutes = cutoffs.as_slice().iter();
        let moments = help.map_or(&[][..], |help| &help.settings.moments);
        Self {
            minutes: minutes.map(|c| c.minutes().to_string()).collect(),
            moments: moments.iter().map(ToString::to_string).collect(),
        }
    }

    /// `share_20`, `gap_zones`, `share_at_saturday`…
    ///
    /// # Panics
    /// When the figure is of another study.
    #[must_use]
    pub fn key(&self, figure: Figure) -> String {
        match figure {
            Figure::Within(rank) => format!("within_{}", self.minutes[rank]),
            Figure::Share(rank) => format!("share_{}", self.minutes[rank]),
            Figure::QpvShare(rank) => format!("qpv_share_{}", self.minutes[rank]),
            Figure::GapZones => "gap_zones".to_owned(),
            Figure::GapPeople => "gap_people".to_owned(),
            Figure::HoursWeek => "hours_week".to_owned(),
            Figure::SaturdayShare => "saturday_hours_share".to_owned(),
            Figure::Moment(rank) => format!("share_at_{}", self.moments[rank]),
        }
    }
}
