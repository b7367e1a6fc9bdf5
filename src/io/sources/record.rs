//! The values of a row as a record of the directory.

use std::collections::BTreeSet;
use std::str::FromStr;

use super::binding::Values;
use super::{Description, Field, address, dates, hours, privacy};
use crate::directory::older::{self, Term};
use crate::directory::{
    Care, Hours, Itinerance, Origin, Pivot, Programme, Public, Record, Typology,
};
use crate::faults::{Action, FaultKind, LoadReport, Location};
use crate::territory::{CommuneCode, ServiceMode};

/// What a place that one cannot go to says of it is a term of `modalites_acces`.
use crate::directory::Access;

/// Makes records of rows.
pub(super) struct Maker<'a> {
    pub(super) description: &'a Description,
    /// Whether contacts of persons are carried on.
    pub(super) with_contacts: bool,
}

/// A row being made into a record.
struct Making<'a, 'b> {
    maker: &'a Maker<'a>,
    values: Values,
    here: Location,
    report: &'b mut LoadReport,
    unmapped: BTreeSet<(&'static str, String)>,
}

impl Maker<'_> {
    /// The record of a row; its position and whether it is a stop are settled
    /// later, when all rows are known.
    pub(super) fn record(&self, values: Values, origin: Origin, report: &mut LoadReport) -> Record {
        let mut making = Making {
            maker: self,
            here: origin.location.clone(),
            values,
            report,
            unmapped: BTreeSet::new(),
        };
        let id = making.text(Field::Id);
        let name = making.text(Field::Name);
        let mut record = Record::new(origin, id, name);
        making.whereabouts(&mut record);
        making.identity(&mut record);
        making.offer(&mut record);
        making.contacts(&mut record);
        making.words(&mut record);
        record.unmapped = making.unmapped;
        record.mode = if record.access.contains(&Access::NoPublic) {
            ServiceMode::NoPublic
        } else {
            ServiceMode::Fixed
        };
        record
    }
}

impl Making<'_, '_> {
    fn text(&mut self, field: Field) -> String {
        let texts = self.values.remove(&field).unwrap_or_default();
        texts.into_iter().next().unwrap_or_default()
    }

    fn note(&mut self, field: Field, kind: FaultKind, action: Action, value: &str) {
        let place = self.here.at_column(field.key());
        // A value may be a whole page; its start tells it.
        let value: String = value.chars().take(200).collect();
        self.report.push(place, kind, action, value);
    }

    /// A value of some type; one that is none is noted.
    fn parsed<T: FromStr>(&mut self, field: Field) -> Option<T> {
        let text = self.text(field);
        let read = text.parse().ok();
        if read.is_none() && !text.is_empty() {
            self.note(field, FaultKind::UnknownValue, Action::Noted, &text);
        }
        read
    }

    fn whereabouts(&mut self, record: &mut Record) {
        let split = address::split(&self.text(Field::Address));
        record.address = split.street;
        record.complement = self.text(Field::Complement).replace('\n', " ");
        record.postcode = self.parsed(Field::Postcode).or(split.postcode);
        let commune = self.text(Field::Commune);
        let commune = address::without_cedex(&commune);
        record.commune = if commune.is_empty() {
            split.town
        } else {
            commune.to_owned()
        };
        let code = self.text(Field::CommuneCode);
        record.commune_code = CommuneCode::parse_padded(&code).ok();
        if record.commune_code.is_none() && !code.is_empty() {
            self.note(
                Field::CommuneCode,
                FaultKind::UnknownCommune,
                Action::Noted,
                &code,
            );
        }
    }

    fn identity(&mut self, record: &mut Record) {
        // Half the lists write zeros, or the legal form, for a number that
        // they do not know: nothing to tell anyone of.
        record.pivot = self.text(Field::Pivot).parse::<Pivot>().ok();
        record.parent = self.text(Field::Parent);
        record.typologies = self.typologies();
        record.publishers = self
            .values
            .remove(&Field::Publisher)
            .unwrap_or_default()
            .into_iter()
            .collect();
        let date = self.text(Field::Updated);
        let pattern = self.maker.description.dates.get(&Field::Updated);
        record.updated = dates::read(&date, pattern.map(String::as_str));
        if record.updated.is_none() && !date.is_empty() {
            self.note(Field::Updated, FaultKind::NotADate, Action::Noted, &date);
        }
    }

    fn typologies(&mut self) -> BTreeSet<Typology> {
        let mut read = BTreeSet::new();
        for text in self.values.remove(&Field::Typology).unwrap_or_default() {
            // Pôle emploi became France Travail in 2024.
            let text = if text == "PE" { "FT" } else { text.as_str() };
            match text.parse() {
                Ok(code) => {
                    read.insert(code);
                }
                Err(_) => self.unmapped(Field::Typology, text),
            }
        }
        read
    }

    fn unmapped(&mut self, field: Field, text: &str) {
        self.note(field, FaultKind::UnmappedTerm, Action::Noted, text);
        self.unmapped.insert((field.key(), text.to_owned()));
    }

    fn terms<T: Term>(&mut self, field: Field) -> BTreeSet<T> {
        let mut read = BTreeSet::new();
        for text in self.values.remove(&field).unwrap_or_default() {
            match older::read::<T>(&text) {
                Some(terms) => read.extend(terms),
                None => self.unmapped(field, &text),
            }
        }
        read
    }

    fn offer(&mut self, record: &mut Record) {
        record.services = self.terms(Field::Services);
        self.publics(record);
        record.fees = self.terms(Field::Fees);
        record.access = self.terms(Field::Access);
        record.support = self.terms(Field::Support);
        record.itinerance = self.terms::<Itinerance>(Field::Itinerance);
        record.labels = self
            .values
            .remove(&Field::Labels)
            .unwrap_or_default()
            .into_iter()
            .collect();
        record.other_labels = self
            .values
            .remove(&Field::OtherLabels)
            .unwrap_or_default()
            .into_iter()
            .collect();
        for text in self.values.remove(&Field::Programmes).unwrap_or_default() {
            if let Some(terms) = older::read::<Programme>(&text) {
                record.programmes.extend(terms);
                continue;
            }
            // A label of a programme that has ended is a label still.
            let kind = FaultKind::UnmappedTerm;
            self.note(Field::Programmes, kind, Action::Noted, &text);
            record.other_labels.insert(text);
        }
    }

    /// Older files keep publics and care in one column.
    fn publics(&mut self, record: &mut Record) {
        record.care = self.terms(Field::Care);
        for text in self.values.remove(&Field::Publics).unwrap_or_default() {
            if let Some(publics) = older::read::<Public>(&text) {
                record.publics.extend(publics);
            } else if let Some(care) = older::read::<Care>(&text) {
                record.care.extend(care);
            } else {
                self.unmapped(Field::Publics, &text);
            }
        }
    }

    fn contacts(&mut self, record: &mut Record) {
        let phones = self.values.remove(&Field::Phone).unwrap_or_default();
        let emails = self.values.remove(&Field::Email).unwrap_or_default();
        record.phones = self.public(Field::Phone, phones, privacy::is_mobile);
        let emails = emails
            .into_iter()
            .filter(|email| email.contains('@'))
            .collect();
        record.emails = self.public(Field::Email, emails, privacy::is_personal);
        let sites = self.values.remove(&Field::Website).unwrap_or_default();
        record.websites = sites.iter().filter_map(|text| site(text)).collect();
        record.booking = site(&self.text(Field::Booking)).unwrap_or_default();
        record.accessibility = site(&self.text(Field::Accessibility)).unwrap_or_default();
    }

    /// The values that are no person's, unless all are asked for.
    fn public(
        &mut self,
        field: Field,
        mut values: Vec<String>,
        is_private: fn(&str) -> bool,
    ) -> Vec<String> {
        if !self.maker.with_contacts {
            let before = values.len();
            values.retain(|value| !is_private(value));
            if values.len() < before {
                // Never the value itself: the report is an output too.
                self.note(field, FaultKind::PrivateContact, Action::Mended, "");
            }
        }
        values
    }

    fn words(&mut self, record: &mut Record) {
        let (read, noticed) = hours::read(&self.values);
        record.hours = match read {
            Some(Hours::Raw(text)) => Some(Hours::Raw(self.open(Field::Hours, text))),
            other => other,
        };
        if let Some((kind, action, text)) = noticed {
            let text = self.open(Field::Hours, text);
            self.note(Field::Hours, kind, action, &text);
        }
        let summary = self.text(Field::Summary);
        record.summary = self.open(Field::Summary, summary);
        let detail = self.text(Field::Detail);
        record.detail = self.open(Field::Detail, detail);
    }

    /// A text without what it holds of persons.
    fn open(&mut self, field: Field, text: String) -> String {
        if self.maker.with_contacts {
            return text;
        }
        let (clean, held) = privacy::scrubbed(&text);
        if held {
            self.note(field, FaultKind::PrivateContact, Action::Mended, "");
        }
        clean
    }
}

/// An address of the web: with its scheme, or beginning like one.
fn site(text: &str) -> Option<String> {
    let word = text.split_whitespace().next()?;
    let host = word.split("://").last()?.split('/').next()?;
    let is_host = host.contains('.')
        && !host.contains('@')
        && host.len() > 3
        && host
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | ':' | '_'));
    // Words behind the address make it a remark.
    let alone = text.split_whitespace().count() == 1 || word.contains("://");
    (is_host && alone).then(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::site;

    #[test]
    fn sites_are_told_from_remarks() {
        for good in ["abracodabra.fr", "https://x.fr/a b", "http://a.fr"] {
            assert!(site(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "@",
            "facebook : centre social",
            "Oui",
            "a@b.fr",
            "voir notre site.fr",
        ] {
            assert_eq!(site(bad), None, "{bad}");
        }
    }
}
