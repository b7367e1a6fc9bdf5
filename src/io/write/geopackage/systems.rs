//! Definitions of reference systems in well-known text (OGC 01-009), as the
//! EPSG registry has them.

use crate::crs::Crs;

/// The definition of WGS 84.
pub(super) const WGS84: &str = r#"GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]"#;

const LAEA: &str = r#"PROJECTION["Lambert_Azimuthal_Equal_Area"],PARAMETER["latitude_of_center",52],PARAMETER["longitude_of_center",10],PARAMETER["false_easting",4321000],PARAMETER["false_northing",3210000]"#;

const LAMBERT93: &str = r#"PROJECTION["Lambert_Conformal_Conic_2SP"],PARAMETER["latitude_of_origin",46.5],PARAMETER["central_meridian",3],PARAMETER["standard_parallel_1",49],PARAMETER["standard_parallel_2",44],PARAMETER["false_easting",700000],PARAMETER["false_northing",6600000]"#;

/// A geographic system on the ellipsoid GRS 1980: its name and code, and
/// those of its datum.
struct Geographic(&'static str, u16, &'static str, u16);

/// A system of UTM: code, name, geographic system, zone, whether it lies
/// south of the equator.
struct Utm(u16, &'static str, Geographic, u16, bool);

const OVERSEAS: [Utm; 4] = [
    Utm(
        5490,
        "RGAF09 / UTM zone 20N",
        Geographic(
            "RGAF09",
            5489,
            "Reseau_Geodesique_des_Antilles_Francaises_2009",
            1073,
        ),
        20,
        false,
    ),
    Utm(
        2972,
        "RGFG95 / UTM zone 22N",
        Geographic(
            "RGFG95",
            4624,
            "Reseau_Geodesique_Francais_Guyane_1995",
            6624,
        ),
        22,
        false,
    ),
    Utm(
        2975,
        "RGR92 / UTM zone 40S",
        Geographic("RGR92", 4627, "Reseau_Geodesique_de_la_Reunion_1992", 6627),
        40,
        true,
    ),
    Utm(
        4471,
        "RGM04 / UTM zone 38S",
        Geographic("RGM04", 4470, "Reseau_Geodesique_de_Mayotte_2004", 1036),
        38,
        true,
    ),
];

/// The name of a system, and its definition; of one that is not known here
/// `undefined`, its code standing for it.
pub(super) fn definition(crs: Crs) -> (String, String) {
    let code = crs.epsg();
    let own = |name: &str, geographic: &str, projection: &str| {
        (
            name.to_owned(),
            projected((name, code), geographic, projection),
        )
    };
    match code {
        4326 => ("WGS 84".to_owned(), WGS84.to_owned()),
        2154 => {
            let datum = Geographic("RGF93 v1", 4171, "Reseau_Geodesique_Francais_1993_v1", 6171);
            own("RGF93 v1 / Lambert-93", &datum.text(), LAMBERT93)
        }
        3035 => {
            let datum = Geographic(
                "ETRS89",
                4258,
                "European_Terrestrial_Reference_System_1989",
                6258,
            );
            own("ETRS89-extended / LAEA Europe", &datum.text(), LAEA)
        }
        32_601..=32_660 => {
            let zone = code - 32_600;
            let name = format!("WGS 84 / UTM zone {zone}N");
            own(&name, WGS84, &transverse(zone, false))
        }
        32_701..=32_760 => {
            let zone = code - 32_700;
            let name = format!("WGS 84 / UTM zone {zone}S");
            own(&name, WGS84, &transverse(zone, true))
        }
        _ => OVERSEAS.iter().find(|utm| utm.0 == code).map_or_else(
            || (crs.to_string(), "undefined".to_owned()),
            |Utm(_, name, geographic, zone, south)| {
                own(name, &geographic.text(), &transverse(*zone, *south))
            },
        ),
    }
}

impl Geographic {
    fn text(&self) -> String {
        let Self(name, code, datum, datum_code) = self;
        format!(
            r#"GEOGCS["{name}",DATUM["{datum}",SPHEROID["GRS 1980",6378137,298.257222101,AUTHORITY["EPSG","7019"]],AUTHORITY["EPSG","{datum_code}"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","{code}"]]"#
        )
    }
}

fn transverse(zone: u16, south: bool) -> String {
    let meridian = i32::from(zone) * 6 - 183;
    let northing = if south { 10_000_000 } else { 0 };
    format!(
        r#"PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",{meridian}],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",{northing}]"#
    )
}

fn projected((name, code): (&str, u16), geographic: &str, projection: &str) -> String {
    format!(
        r#"PROJCS["{name}",{geographic},{projection},UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","{code}"]]"#
    )
}
