//! What the columns of a file mean.

use super::super::error::RoadsError;
use super::super::input::RoadFile;
use super::values::{folded, is_yes, oneway, speed};
use crate::network::WayTraits;
use crate::network::profile::{BdTopo, Mode, Oneway, Profile, Tags};

/// The columns that say something of travel, by their place in a record.
#[derive(Debug)]
pub(super) enum Schema {
    /// BD TOPO, of any edition since 2.
    BdTopo(BdTopoColumns),
    /// A kind, a direction and speeds under names of their own.
    Named(NamedColumns),
    /// Columns are keys of `OpenStreetMap`.
    Keys(Vec<String>),
}

#[derive(Debug, Default)]
pub(super) struct BdTopoColumns {
    nature: Option<usize>,
    importance: Option<usize>,
    direction: Option<usize>,
    speed: Option<usize>,
    urban: Option<usize>,
    access: Option<usize>,
    state: Option<usize>,
}

#[derive(Debug, Default)]
pub(super) struct NamedColumns {
    kind: Option<usize>,
    oneway: Option<usize>,
    maxspeed: Option<usize>,
    speed: Option<usize>,
}

/// What a record is to a profile.
#[derive(Debug, PartialEq)]
pub(super) enum Verdict {
    /// It admits it so.
    Open(WayTraits),
    /// It does not admit it.
    Closed,
    /// Its kind is not known: taken for a minor road.
    UnknownKind(String, Option<WayTraits>),
}

impl Schema {
    /// Binds the columns: those that the study names, else those of BD TOPO,
    /// of Geofabrik (`fclass`), or keys of `OpenStreetMap` (`highway`). With
    /// none of them, every line is a minor road open both ways.
    pub(super) fn bind(file: &RoadFile, columns: &[String]) -> Result<Self, RoadsError> {
        let at = |names: &[&str]| {
            names
                .iter()
                .find_map(|n| columns.iter().position(|c| c.eq_ignore_ascii_case(n)))
        };
        if let Some(named) = named(file, columns)? {
            return Ok(Self::Named(named));
        }
        if at(&["nature"]).is_some() {
            return Ok(Self::BdTopo(BdTopoColumns::bind(at)));
        }
        if at(&["highway"]).is_some() {
            return Ok(Self::Keys(columns.to_vec()));
        }
        Ok(Self::Named(NamedColumns {
            kind: at(&["fclass"]),
            oneway: at(&["oneway"]),
            maxspeed: at(&["maxspeed"]),
            speed: None,
        }))
    }

    /// What a record is to a profile.
    pub(super) fn traits(&self, values: &[String], profile: &Profile) -> Verdict {
        match self {
            Self::BdTopo(columns) => columns.traits(values, profile),
            Self::Named(columns) => columns.traits(values, profile),
            Self::Keys(keys) => {
                let pairs: Vec<(&str, &str)> = keys
                    .iter()
                    .zip(values)
                    .filter(|(_, value)| !value.is_empty())
                    .map(|(key, value)| (key.as_str(), value.as_str()))
                    .collect();
                verdict(profile.way(Tags::new(&pairs)))
            }
        }
    }
}

fn verdict(way: Option<WayTraits>) -> Verdict {
    way.map_or(Verdict::Closed, Verdict::Open)
}

/// The columns that the study names, where it names any.
fn named(file: &RoadFile, columns: &[String]) -> Result<Option<NamedColumns>, RoadsError> {
    let at = |name: &Option<String>| -> Result<Option<usize>, RoadsError> {
        let Some(name) = name else { return Ok(None) };
        let found = columns.iter().position(|c| c == name);
        let found = found.or_else(|| columns.iter().position(|c| c.eq_ignore_ascii_case(name)));
        found.map(Some).ok_or_else(|| RoadsError::NoColumn {
            file: file.file.label.clone(),
            column: name.clone(),
            found: columns.join(", "),
        })
    };
    let wanted = &file.columns;
    let bound = NamedColumns {
        kind: at(&wanted.kind)?,
        oneway: at(&wanted.oneway)?,
        maxspeed: at(&wanted.maxspeed)?,
        speed: at(&wanted.speed)?,
    };
    Ok((*wanted != super::super::RoadColumns::default()).then_some(bound))
}

fn value(values: &[String], at: Option<usize>) -> &str {
    at.and_then(|at| values.get(at)).map_or("", String::as_str)
}

impl BdTopoColumns {
    /// Names of shapefiles, then of `GeoPackage` and `GeoJSON`.
    fn bind(at: impl Fn(&[&str]) -> Option<usize>) -> Self {
        Self {
            nature: at(&["nature"]),
            importance: at(&["importance"]),
            direction: at(&["sens", "sens_de_circulation"]),
            speed: at(&["vit_moy_vl", "vitesse_moyenne_vl"]),
            urban: at(&["urbain"]),
            access: at(&["acces_vl", "acces_vehicule_leger"]),
            state: at(&["etat", "etat_de_l_objet"]),
        }
    }

    fn traits(&self, values: &[String], profile: &Profile) -> Verdict {
        let get = |at| folded(value(values, at));
        let (nature, access, state) = (get(self.nature), get(self.access), get(self.state));
        let road = BdTopo {
            nature: &nature,
            importance: get(self.importance).parse().ok(),
            direction: oneway(value(values, self.direction)).unwrap_or(Oneway::No),
            car_speed: speed(value(values, self.speed)),
            urban: is_yes(value(values, self.urban)),
            closed_to_cars: access.starts_with("restreint") || access.starts_with("physiquement"),
            unbuilt: state.starts_with("en projet") || state.starts_with("en construction"),
        };
        if road.kind().is_some() {
            return verdict(profile.bd_topo(&road));
        }
        let minor = BdTopo { nature: "", ..road };
        Verdict::UnknownKind(nature.clone(), profile.bd_topo(&minor))
    }
}

impl NamedColumns {
    fn traits(&self, values: &[String], profile: &Profile) -> Verdict {
        let kind = folded(value(values, self.kind));
        let road = BdTopo {
            nature: &kind,
            direction: oneway(value(values, self.oneway)).unwrap_or(Oneway::No),
            car_speed: speed(value(values, self.speed)),
            ..BdTopo::default()
        };
        if !kind.is_empty() && self.kind.is_some() && road.kind().is_some() && !is_highway(&kind) {
            return verdict(profile.bd_topo(&road));
        }
        let maxspeed = speed(value(values, self.maxspeed)).map(|s| s.kmh().to_string());
        let pairs = pairs(&kind, road.direction, maxspeed.as_deref());
        let way = profile
            .way(Tags::new(&pairs))
            .map(|way| match road.car_speed {
                Some(speed) if profile.mode() == Mode::Car => WayTraits {
                    forward: way.forward.map(|_| speed),
                    backward: way.backward.map(|_| speed),
                    ..way
                },
                _ => way,
            });
        if kind.is_empty() || is_highway(&kind) {
            verdict(way)
        } else {
            Verdict::UnknownKind(kind, way)
        }
    }
}

/// Whether a kind is one of `OpenStreetMap`, in Geofabrik's spelling or not.
fn is_highway(kind: &str) -> bool {
    use crate::network::profile::WayKind;
    kind == "unknown" || kind.starts_with("track_grade") || WayKind::from_key(kind).is_some()
}

/// The tags that a record amounts to.
fn pairs<'a>(kind: &'a str, way: Oneway, maxspeed: Option<&'a str>) -> Vec<(&'a str, &'a str)> {
    let (highway, grade) = match kind.strip_prefix("track_") {
        Some(grade) => ("track", Some(grade)),
        None if kind == "unknown" => ("road", None),
        None if is_highway(kind) => (kind, None),
        None => ("unclassified", None),
    };
    let direction = match way {
        Oneway::Forward => "yes",
        Oneway::Backward => "-1",
        Oneway::No | Oneway::Reversible => "no",
    };
    let mut pairs = vec![("highway", highway), ("oneway", direction)];
    pairs.extend(grade.map(|g| ("tracktype", g)));
    pairs.extend(maxspeed.map(|m| ("maxspeed", m)));
    pairs
}
