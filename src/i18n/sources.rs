//! The files of messages: the one place where they are listed.

use super::Lang;

macro_rules! files {
    ($($room:literal),* $(,)?) => {
        /// Every file of a language, with its name.
        pub(super) fn files(lang: Lang) -> &'static [(&'static str, &'static str)] {
            match lang {
                Lang::Fr => &[$((concat!($room, ".fr.ftl"), include_str!(concat!($room, ".fr.ftl")))),*],
                Lang::En => &[$((concat!($room, ".en.ftl"), include_str!(concat!($room, ".en.ftl")))),*],
            }
        }
    };
}

files![
    "common",
    "cli",
    "faults",
    "map",
    "report",
    "study",
    "directory",
    "access",
    "siting",
    "itinerary",
    "web",
    "columns",
    "tools",
    "sensitivity",
    "gaps",
    "equity",
    "atlas",
    "shortfall",
    "tours_layer",
    "plan",
    "classes",
    "series",
    "signs",
    "document",
    "titles",
    "draft",
    "beyond",
];
