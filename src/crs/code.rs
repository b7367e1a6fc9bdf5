//! The reference systems that French open data comes in.

use std::fmt;
use std::str::FromStr;

/// A coordinate reference system, named by its EPSG code.
///
/// The constants are the systems that official French data uses; any other
/// code of the EPSG registry can be asked for with [`Crs::from_epsg`] and is
/// checked when a [`Transform`](super::Transform) is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Crs(u16);

impl Crs {
    /// WGS 84, longitude and latitude in degrees.
    pub const WGS84: Self = Self(4326);
    /// RGF93 / Lambert-93, metropolitan France.
    pub const LAMBERT93: Self = Self(2154);
    /// ETRS89-extended / LAEA Europe, the system of European grids.
    pub const LAEA_EUROPE: Self = Self(3035);
    /// WGS 84 / Pseudo-Mercator, the system of web maps.
    pub const WEB_MERCATOR: Self = Self(3857);
    /// RGAF09 / UTM zone 20N, Guadeloupe and Martinique.
    pub const ANTILLES: Self = Self(5490);
    /// RGFG95 / UTM zone 22N, Guyane.
    pub const GUYANE: Self = Self(2972);
    /// RGR92 / UTM zone 40S, La Réunion.
    pub const REUNION: Self = Self(2975);
    /// RGM04 / UTM zone 38S, Mayotte.
    pub const MAYOTTE: Self = Self(4471);

    /// Names that `.prj` files and `GeoJSON` headers use, in lower case with
    /// everything but letters and digits removed.
    const NAMES: [(&'static str, Self); 16] = [
        ("lambert93", Self::LAMBERT93),
        ("laea", Self::LAEA_EUROPE),
        ("lambertazimuthalequalarea", Self::LAEA_EUROPE),
        ("pseudomercator", Self::WEB_MERCATOR),
        ("webmercator", Self::WEB_MERCATOR),
        ("rgaf09utmzone20n", Self::ANTILLES),
        ("rgfg95utmzone22n", Self::GUYANE),
        ("rgfg1995utm22n", Self::GUYANE),
        ("rgr92utmzone40s", Self::REUNION),
        ("rgr92utm40s", Self::REUNION),
        ("rgm04utmzone38s", Self::MAYOTTE),
        ("crs84", Self::WGS84),
        ("gcswgs1984", Self::WGS84),
        ("wgs84", Self::WGS84),
        ("gcsrgf1993", Self(4171)),
        ("rgf93", Self(4171)),
    ];

    /// The system with this EPSG code.
    #[must_use]
    pub const fn from_epsg(code: u16) -> Self {
        Self(code)
    }

    /// The EPSG code.
    #[must_use]
    pub const fn epsg(self) -> u16 {
        self.0
    }

    /// Recognises a reference system in what files say of it: `EPSG:2154`,
    /// `urn:ogc:def:crs:EPSG::2154`, `urn:ogc:def:crs:OGC:1.3:CRS84`, the WKT
    /// of a `.prj`. `None` when nothing known is named.
    #[must_use]
    pub fn recognise(text: &str) -> Option<Self> {
        let folded: String = text
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_lowercase();
        Self::by_code(text).or_else(|| {
            Self::NAMES
                .iter()
                .find(|(name, _)| folded.contains(name))
                .map(|&(_, crs)| crs)
        })
    }

    /// The last EPSG code that a text names: in WKT the outermost authority
    /// comes last.
    fn by_code(text: &str) -> Option<Self> {
        let upper = text.to_uppercase();
        let after = &upper[upper.rfind("EPSG")? + 4..];
        let digits: String = after
            .chars()
            .skip_while(|c| !c.is_ascii_digit())
            .take_while(char::is_ascii_digit)
            .collect();
        digits.parse().ok().map(Self)
    }

    /// The projected system in which distances are measured near a position:
    /// Lambert-93 in and around metropolitan France, the official UTM of the
    /// French territories overseas, the zone of WGS 84 / UTM anywhere else.
    #[must_use]
    pub fn local(position: super::LonLat) -> Self {
        match (position.lon(), position.lat()) {
            (lon, lat) if (-64.0..-59.0).contains(&lon) && (12.0..20.0).contains(&lat) => {
                Self::ANTILLES
            }
            (lon, lat) if (-56.0..-50.0).contains(&lon) && (0.0..10.0).contains(&lat) => {
                Self::GUYANE
            }
            (lon, lat) if (54.0..57.0).contains(&lon) && (-24.0..-18.0).contains(&lat) => {
                Self::REUNION
            }
            (lon, lat) if (44.0..46.0).contains(&lon) && (-15.0..-11.0).contains(&lat) => {
                Self::MAYOTTE
            }
            (lon, lat) if (-6.0..11.0).contains(&lon) && (40.5..52.0).contains(&lat) => {
                Self::LAMBERT93
            }
            (lon, lat) => Self::utm(lon, lat),
        }
    }

    /// WGS 84 / UTM: EPSG:32601 to 32660 north of the equator, 32701 to 32760
    /// south of it.
    fn utm(lon: f64, lat: f64) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and 60 for a longitude"
        )]
        let zone = ((lon + 180.0) / 6.0).floor() as u16;
        let first = if lat < 0.0 { 32_701 } else { 32_601 };
        Self(first + zone.min(59))
    }
}

impl fmt::Display for Crs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EPSG:{}", self.0)
    }
}

impl FromStr for Crs {
    type Err = UnknownCrs;
    fn from_str(text: &str) -> Result<Self, UnknownCrs> {
        text.trim()
            .parse()
            .map(Self)
            .or_else(|_| Self::recognise(text).ok_or_else(|| UnknownCrs(text.to_owned())))
    }
}

/// A text that names no reference system.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("« {0} » names no coordinate reference system; write it as EPSG:2154")]
pub struct UnknownCrs(String);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everywhere_has_a_system_in_metres() {
        for (lon, lat, epsg) in [
            (2.35, 48.85, 2154),
            (9.52, 47.17, 2154),
            (55.5, -21.1, 2975),
            (-51.22, -30.03, 32_722),
            (166.45, -22.27, 32_758),
            (180.0, 10.0, 32_660),
        ] {
            let position = crate::crs::LonLat::new(lon, lat).expect("a position");
            let local = Crs::local(position);
            assert_eq!(local, Crs::from_epsg(epsg));
            assert!(crate::crs::Transform::new(Crs::WGS84, local).is_ok());
        }
    }

    #[test]
    fn reads_what_files_say() {
        for (text, crs) in [
            ("EPSG:2154", Crs::LAMBERT93),
            ("urn:ogc:def:crs:EPSG::3035", Crs::LAEA_EUROPE),
            ("urn:ogc:def:crs:OGC:1.3:CRS84", Crs::WGS84),
            (
                r#"PROJCS["RGF93_Lambert_93",GEOGCS["GCS_RGF_1993"]]"#,
                Crs::LAMBERT93,
            ),
            (
                r#"PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere"]"#,
                Crs::WEB_MERCATOR,
            ),
            (r#"GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]"#, Crs::WGS84),
            (
                r#"PROJCS["RGR92_UTM_40S",GEOGCS["GCS_RGR_1992"]]"#,
                Crs::REUNION,
            ),
        ] {
            assert_eq!(Crs::recognise(text), Some(crs), "{text}");
        }
        assert_eq!(Crs::recognise("LOCAL_CS[\"plan\"]"), None);
    }
}
