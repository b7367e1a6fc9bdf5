//! Names in the French manner, put together from syllables. None is meant to
//! be anybody's.

use deunicode::deunicode;

use super::super::chance::Chance;

/// A name with its article, in the three forms that official tables give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::demo) struct Name {
    article: Article,
    bare: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Article {
    None,
    Le,
    La,
    Les,
    Elided,
}

impl Name {
    fn new(article: Article, bare: String) -> Self {
        Self { article, bare }
    }

    /// The name as it is spoken: `L'Isle-sur-Vouance`.
    pub(in crate::demo) fn full(&self) -> String {
        let article = match self.article {
            Article::None => "",
            Article::Le => "Le ",
            Article::La => "La ",
            Article::Les => "Les ",
            Article::Elided => "L'",
        };
        format!("{article}{}", self.bare)
    }

    /// The name without its article (`NCCENR`).
    pub(in crate::demo) fn bare(&self) -> &str {
        &self.bare
    }

    /// The name without article in plain capitals (`NCC`).
    pub(in crate::demo) fn capitals(&self) -> String {
        let plain = deunicode(&self.bare).to_uppercase();
        plain.replace(['-', '\''], " ")
    }

    /// The kind of name (`TNCC`): which article stands before it, and whether
    /// it begins with a vowel.
    pub(in crate::demo) fn kind(&self) -> u8 {
        match self.article {
            Article::None => u8::from(
                self.capitals()
                    .starts_with(['A', 'E', 'I', 'O', 'U', 'H', 'Y']),
            ),
            Article::Le => 2,
            Article::La => 3,
            Article::Les => 4,
            Article::Elided => 5,
        }
    }

    /// The name after « de »: `de Vergnac`, `d'Aubeix`, `du Mas`, `des Fontaines`.
    pub(in crate::demo) fn of(&self) -> String {
        match self.article {
            Article::None if self.kind() == 1 => format!("d'{}", self.bare),
            Article::None => format!("de {}", self.bare),
            Article::Le => format!("du {}", self.bare),
            Article::La => format!("de La {}", self.bare),
            Article::Les => format!("des {}", self.bare),
            Article::Elided => format!("de L'{}", self.bare),
        }
    }
}

const HEADS: [&str; 44] = [
    "Aub", "Arv", "Bal", "Barg", "Bour", "Brév", "Cast", "Chant", "Charm", "Cour", "Cress", "Dar",
    "Dom", "Esp", "Faug", "Fél", "Font", "Gal", "Gour", "Grand", "Jav", "Lamb", "Larr", "Loub",
    "Marc", "Maur", "Mont", "Mour", "Nant", "Orl", "Oss", "Pell", "Peyr", "Pol", "Quinç", "Roch",
    "Sauv", "Sér", "Tauv", "Trém", "Vall", "Vern", "Vign", "Vouz",
];

const MIDDLES: [&str; 22] = [
    "", "", "", "", "", "ér", "el", "ign", "ol", "ill", "ess", "al", "and", "om", "our", "ich",
    "ard", "ent", "ev", "in", "ouv", "ab",
];

const TAILS: [&str; 40] = [
    "ac", "ac", "ignac", "ay", "as", "at", "eix", "euil", "ères", "ières", "elle", "ole", "on",
    "ons", "ans", "an", "ange", "y", "y", "igny", "ville", "ville", "court", "oux", "ou", "es",
    "et", "ette", "enne", "ois", "oire", "our", "azat", "iers", "ieu", "os", "ues", "ède", "anne",
    "eau",
];

const SAINTS: [&str; 30] = [
    "Aubrin",
    "Vérand",
    "Maxel",
    "Cybarde",
    "Loriot",
    "Ferréaud",
    "Gondin",
    "Sulpin",
    "Éparche",
    "Yverand",
    "Oradou",
    "Bardoux",
    "Césin",
    "Thaurin",
    "Médric",
    "Amadou",
    "Priest-Vieux",
    "Hilorin",
    "Jourdain",
    "Léobard",
    "Marcien",
    "Nazérand",
    "Oustrille",
    "Palais-Neuf",
    "Quintien",
    "Rémois",
    "Savinard",
    "Tersan",
    "Ulfrand",
    "Vaubert",
];

const THINGS: [(&str, u8); 26] = [
    ("Chapelle", 3),
    ("Ferté", 3),
    ("Roche", 3),
    ("Croix", 3),
    ("Celle", 3),
    ("Motte", 3),
    ("Villedieu", 3),
    ("Bastide", 3),
    ("Breuil", 2),
    ("Mas", 2),
    ("Puy", 2),
    ("Bourg", 2),
    ("Chêne", 2),
    ("Moulin", 2),
    ("Vigan", 2),
    ("Fontaines", 4),
    ("Essarts", 4),
    ("Granges", 4),
    ("Forges", 4),
    ("Trois-Vents", 4),
    ("Isle", 5),
    ("Hôpital", 5),
    ("Aubépin", 5),
    ("Épine", 5),
    ("Hermitage", 5),
    ("Étang", 5),
];

const TRAITS: [&str; 14] = [
    "le-Vieux",
    "la-Forêt",
    "les-Bois",
    "le-Château",
    "la-Montagne",
    "le-Haut",
    "le-Bas",
    "les-Étangs",
    "la-Plaine",
    "en-Brèche",
    "aux-Loups",
    "le-Sec",
    "sous-Roche",
    "l'Église",
];

/// A root such as `Vernignac`.
fn root(chance: &mut Chance) -> String {
    let head = chance.pick(&HEADS);
    let (middle, tail) = (chance.pick(&MIDDLES), chance.pick(&TAILS));
    format!("{head}{middle}{tail}")
}

/// The name of a commune, perhaps after the river it lies on.
pub(in crate::demo) fn commune(chance: &mut Chance, river: Option<&str>) -> Name {
    let (article, base) = match chance.unit() {
        u if u < 0.17 => (Article::None, format!("Saint-{}", chance.pick(&SAINTS))),
        u if u < 0.27 => thing(chance),
        _ => (Article::None, root(chance)),
    };
    let with = |end: String| Name::new(article, format!("{base}-{end}"));
    match (river, chance.unit()) {
        (Some(river), u) if u < 0.42 => with(format!("sur-{river}")),
        (None, u) if u < 0.15 => with(chance.pick(&TRAITS).to_owned()),
        (None, u) if u < 0.2 => with(format!("en-{}", root(chance))),
        _ if base.starts_with("Saint-") && chance.happens(0.55) => {
            let end = format!(
                "{}-{}",
                if chance.happens(0.5) { "de" } else { "lès" },
                root(chance)
            );
            with(
                end.replace("de-A", "d'A")
                    .replace("de-E", "d'E")
                    .replace("de-O", "d'O"),
            )
        }
        _ => Name::new(article, base),
    }
}

fn thing(chance: &mut Chance) -> (Article, String) {
    let (noun, article) = chance.pick(&THINGS);
    let article = match article {
        2 => Article::Le,
        3 => Article::La,
        4 => Article::Les,
        _ => Article::Elided,
    };
    (article, noun.to_owned())
}

/// The name of a river, without its article: `Vouance`.
pub(in crate::demo) fn river(chance: &mut Chance) -> String {
    const SOURCES: [&str; 22] = [
        "Arv", "Bel", "Vou", "Tar", "Lor", "Mour", "Sarm", "Gal", "Niz", "Aur", "Dour", "Ross",
        "Cél", "Ev", "Harl", "Iss", "Jonc", "Lign", "Murd", "Ozer", "Prun", "Semb",
    ];
    const ENDS: [&str; 12] = [
        "ance", "ère", "oise", "ette", "ive", "olle", "aune", "ouze", "ande", "èle", "eille", "ame",
    ];
    format!("{}{}", chance.pick(&SOURCES), chance.pick(&ENDS))
}

/// The name of a département.
pub(in crate::demo) fn departement(chance: &mut Chance, rivers: (&str, &str)) -> String {
    let (near, other) = rivers;
    match chance.unit() {
        u if u < 0.2 => format!("Haute-{near}"),
        u if u < 0.35 => format!("Val-de-{near}"),
        u if u < 0.5 && near != other => format!("{near}-et-{other}"),
        u if u < 0.7 => format!("Monts-de-{}", root(chance)),
        u if u < 0.85 => format!("Plaine-de-{}", root(chance)),
        _ => format!("{near}-Maritime"),
    }
}

/// The name of an intercommunalité around a town.
pub(in crate::demo) fn grouping(chance: &mut Chance, town: &Name, large: bool) -> String {
    if large {
        return format!("CA {} Agglomération", town.full());
    }
    match chance.unit() {
        u if u < 0.35 => format!("CC du Pays {}", town.of()),
        u if u < 0.6 => format!("CC {} et ses environs", town.full()),
        u if u < 0.8 => format!("CC {} - {}", town.full(), root(chance)),
        _ => format!("CC des Terres {}", town.of()),
    }
}
