//! Calendars, as iCalendar (RFC 5545).

use std::io::{self, Write};

use jiff::civil::{Date, DateTime};

use crate::crs::LonLat;

/// A calendar of events in French local time.
#[derive(Clone, Debug, PartialEq)]
pub struct IcsCalendar {
    /// What it is called.
    pub name: String,
    /// The day that all events are stamped with: outputs never tell when they
    /// were made, so that the same plan gives the same bytes.
    pub stamp: Date,
    /// The events, in the order they are written.
    pub events: Vec<IcsEvent>,
}

/// One event.
#[derive(Clone, Debug, PartialEq)]
pub struct IcsEvent {
    /// Its identifier, unique for ever: made of what the event is.
    pub uid: String,
    /// When it starts, in French local time.
    pub start: DateTime,
    /// When it ends, in French local time.
    pub end: DateTime,
    /// One line that says what.
    pub summary: String,
    /// Where, in words.
    pub location: String,
    /// More about it; may hold several lines.
    pub description: String,
    /// Where, in degrees.
    pub position: Option<LonLat>,
}

/// The rules of French time since 1996 (directive 2000/84/EC): summer time
/// from the last Sunday of March to the last of October.
const TIME_ZONE: [&str; 17] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Paris",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZNAME:CEST",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZNAME:CET",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// Writes a calendar: lines end with CR LF and are folded at 75 octets, never
/// inside a character; text is escaped.
///
/// # Errors
/// Whatever `out` answers.
pub fn write_ics(calendar: &IcsCalendar, out: impl Write) -> io::Result<()> {
    let mut lines = Lines { out };
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//maillage//itinerary//FR",
    ] {
        lines.put(line)?;
    }
    lines.put("CALSCALE:GREGORIAN")?;
    lines.put(&format!("X-WR-CALNAME:{}", escaped(&calendar.name)))?;
    for line in TIME_ZONE {
        lines.put(line)?;
    }
    for event in &calendar.events {
        lines.event(event, calendar.stamp)?;
    }
    lines.put("END:VCALENDAR")
}

struct Lines<W> {
    out: W,
}

impl<W: Write> Lines<W> {
    fn event(&mut self, event: &IcsEvent, stamp: Date) -> io::Result<()> {
        self.put("BEGIN:VEVENT")?;
        self.put(&format!("UID:{}", escaped(&event.uid)))?;
        self.put(&format!("DTSTAMP:{}T000000Z", stamp.strftime("%Y%m%d")))?;
        let time = |at: DateTime| at.strftime("%Y%m%dT%H%M%S").to_string();
        self.put(&format!("DTSTART;TZID=Europe/Paris:{}", time(event.start)))?;
        self.put(&format!("DTEND;TZID=Europe/Paris:{}", time(event.end)))?;
        self.put(&format!("SUMMARY:{}", escaped(&event.summary)))?;
        self.put(&format!("LOCATION:{}", escaped(&event.location)))?;
        self.put(&format!("DESCRIPTION:{}", escaped(&event.description)))?;
        if let Some(at) = event.position {
            self.put(&format!("GEO:{:.6};{:.6}", at.lat(), at.lon()))?;
        }
        self.put("END:VEVENT")
    }

    /// Writes one line, folded where it is longer than 75 octets: what follows
    /// a fold starts with a space, which counts.
    fn put(&mut self, line: &str) -> io::Result<()> {
        let mut room = 75;
        for c in line.chars() {
            if c.len_utf8() > room {
                self.out.write_all(b"\r\n ")?;
                room = 74;
            }
            room -= c.len_utf8();
            self.out.write_all(c.encode_utf8(&mut [0; 4]).as_bytes())?;
        }
        self.out.write_all(b"\r\n")
    }
}

/// Text as values hold it: backslash, semicolon, comma and line ends escaped,
/// other control characters left out.
fn escaped(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => all.extend(['\\', c]),
            '\n' => all.push_str("\\n"),
            c if c.is_control() => {}
            c => all.push(c),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn written(summary: &str) -> String {
        let event = IcsEvent {
            uid: "2026-09-07-bus-1-23008@maillage".to_owned(),
            start: date(2026, 9, 7).at(9, 30, 0, 0),
            end: date(2026, 9, 7).at(11, 0, 0, 0),
            summary: summary.to_owned(),
            location: "Auzances".to_owned(),
            description: "a\nb".to_owned(),
            position: LonLat::new(2.5, 46.0),
        };
        let calendar = IcsCalendar {
            name: "Plan".to_owned(),
            stamp: date(2026, 9, 7),
            events: vec![event],
        };
        let mut bytes = Vec::new();
        write_ics(&calendar, &mut bytes).expect("a vector takes all");
        String::from_utf8(bytes).expect("UTF-8")
    }

    #[test]
    fn lines_are_folded_at_75_octets_and_unfold_to_what_they_were() {
        let long = "é".repeat(100);
        let text = written(&long);
        assert!(text.split("\r\n").all(|line| line.len() <= 75));
        assert!(
            text.replace("\r\n ", "")
                .contains(&format!("SUMMARY:{long}\r\n"))
        );
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    }

    #[test]
    fn what_has_a_meaning_is_escaped() {
        let text = written("Mairie; salle 1, \\ étage\r\nfond");
        assert!(text.contains("SUMMARY:Mairie\\; salle 1\\, \\\\ étage\\nfond\r\n"));
        assert!(text.contains("DTSTART;TZID=Europe/Paris:20260907T093000\r\n"));
        assert!(text.contains("DTSTAMP:20260907T000000Z\r\n"));
        assert!(text.contains("GEO:46.000000;2.500000\r\n"));
    }
}
