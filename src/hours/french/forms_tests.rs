use crate::hours::{Assumption, Implausible, Misread, NoSchedule, OpeningHours};

fn osm(text: &str) -> String {
    let hours = OpeningHours::read(text);
    match hours.schedule() {
        Ok(schedule) => schedule.to_string(),
        Err(none) => format!("{none:?}"),
    }
}

fn forms(table: &[(&str, &str)]) {
    for (text, wanted) in table {
        assert_eq!(osm(text), *wanted, "{text:?}");
    }
}

#[test]
fn days_then_hours() {
    forms(&[
        ("Lundi 9h-12h et 14h-17h", "Mo 09:00-12:00,14:00-17:00"),
        (
            "lun-ven : 9h00 à 12h30 / 13h30-17h",
            "Mo-Fr 09:00-12:30,13:30-17:00",
        ),
        ("du lundi au vendredi de 9 h à 12 h", "Mo-Fr 09:00-12:00"),
        (
            "Lundi - Vendredi : 08h30-12h00 | 13h30-17h00",
            "Mo-Fr 08:30-12:00,13:30-17:00",
        ),
        ("mardi-jeudi-vendredi 14H00-17H45", "Tu,Th,Fr 14:00-17:45"),
        ("Lundi Mardi Samedi 9h00 à 12h00", "Mo,Tu,Sa 09:00-12:00"),
        ("Du lundi ou vendredi de 9h - 12h", "Mo-Fr 09:00-12:00"),
        (
            "Du lundi au mercredi et vendredi de 8h30 à 16h30",
            "Mo-We,Fr 08:30-16:30",
        ),
        ("Lu-Ve 09:00-12:00", "Mo-Fr 09:00-12:00"),
        ("week-end 10h-12h", "Sa,Su 10:00-12:00"),
        (
            "Lundi : 14H - 17HMardi et Jeudi : 9H30 - 12HVendredi : 9H30 - 12H",
            "Mo 14:00-17:00; Tu,Th,Fr 09:30-12:00",
        ),
        (
            "<ul><li>Lundi de 14h - 16h</li><li>Mardi de 10h30 - 12h</li></ul>",
            "Mo 14:00-16:00; Tu 10:30-12:00",
        ),
        (
            "Horaires d’ouverture\nLundi : 14h - 17h45\nMardi : 9h - 12h30",
            "Mo 14:00-17:45; Tu 09:00-12:30",
        ),
    ]);
}

#[test]
fn hours_then_days() {
    forms(&[
        (
            "8h/12h15 et 13h15/17h du lundi au vendredi",
            "Mo-Fr 08:00-12:15,13:15-17:00",
        ),
        ("de 9h à midi, du mardi au samedi", "Tu-Sa 09:00-12:00"),
        (
            "9h-12h lundi, mardi; 14h-17h mercredi",
            "Mo,Tu 09:00-12:00; We 14:00-17:00",
        ),
    ]);
}

#[test]
fn times_as_people_write_them() {
    forms(&[
        ("lundi 10-12h/14-18h30", "Mo 10:00-12:00,14:00-18:30"),
        ("ven: 8h/12h - 14h/16", "Fr 08:00-12:00,14:00-16:00"),
        ("lundi 8h30 12h", "Mo 08:30-12:00"),
        ("sam: 10h/12h 15h/18h", "Sa 10:00-12:00,15:00-18:00"),
        ("Lun 8h30h/12h-14h/17h", "Mo 08:30-12:00,14:00-17:00"),
        ("Mardi 18.30h-20h", "Tu 18:30-20:00"),
        ("Jeudi 13 h 15 - 17 h 30", "Th 13:15-17:30"),
        ("lundi 9h-12h-14h-17h", "Mo 09:00-12:00,14:00-17:00"),
        ("lundi 9h12h", "Mo 09:00-12:00"),
        ("Lundi de 9 heures à 17 heures", "Mo 09:00-17:00"),
        ("vendredi 14h à minuit", "Fr 14:00-24:00"),
    ]);
}

#[test]
fn more_exact_days_replace_and_others_add() {
    forms(&[
        (
            "Mar à ven : 10h/17h mer : 10h/18h",
            "Tu,Th,Fr 10:00-17:00; We 10:00-18:00",
        ),
        (
            "Lundi au vendredi 8h-12h, lundi : 13h30-17h",
            "Mo 08:00-12:00,13:30-17:00; Tu-Fr 08:00-12:00",
        ),
    ]);
}

#[test]
fn closing() {
    forms(&[
        ("Lundi : fermé\nMardi : 9h-12h", "Tu 09:00-12:00"),
        (
            "Lundi au vendredi 9h-12h / 14h-17h (fermé le mercredi)",
            "Mo,Tu,Th,Fr 09:00-12:00,14:00-17:00",
        ),
        (
            "Fermé le mercredi. Lundi au jeudi 9h-12h",
            "Mo,Tu,Th 09:00-12:00",
        ),
        (
            "Du lundi au jeudi : 9h-12h30, 13h30-17h. Fermeture au public le jeudi après-midi.",
            "Mo-We 09:00-12:30,13:30-17:00; Th 09:00-12:30",
        ),
        (
            "Tous les jours sauf le dimanche 9h-18h",
            "Mo-Sa 09:00-18:00",
        ),
        (
            "du lundi au samedi sauf mercredi et jours fériés 9h-12h",
            "Mo,Tu,Th-Sa 09:00-12:00; PH off",
        ),
        (
            "vendredi 14h00 à 17h30 sauf jours fériés",
            "Fr 14:00-17:30; PH off",
        ),
    ]);
}

#[test]
fn weeks_and_months() {
    forms(&[
        ("1er et 3e jeudi du mois 9h-12h", "Th[1,3] 09:00-12:00"),
        (
            "Samedi : 9h - 12h30 (uniquement les 2 premiers samedis de chaque mois)",
            "Sa[1,2] 09:00-12:30",
        ),
        ("le dernier vendredi du mois 9h-12h", "Fr[-1] 09:00-12:00"),
        (
            "semaines paires : lundi 9h-12h ; semaines impaires : mardi 14h-17h",
            "week 2-52/2 Mo 09:00-12:00; week 1-53/2 Tu 14:00-17:00",
        ),
        (
            "lundi 9h-12h semaine paire, mardi 14h-17h semaine impaire",
            "week 2-52/2 Mo 09:00-12:00; week 1-53/2 Tu 14:00-17:00",
        ),
        (
            "Lundi 9h-12h\nSemaine paire : lundi 14h-17h",
            "week 1-53/2 Mo 09:00-12:00; week 2-52/2 Mo 09:00-12:00,14:00-17:00",
        ),
    ]);
}

#[test]
fn what_is_assumed_is_told() {
    let table = [
        (
            "un mercredi sur deux de 14h à 17h",
            "week 1-53/2 We 14:00-17:00",
            Assumption::WhichWeeks("un sur deux"),
        ),
        (
            "semaine B : lundi 9h-12h",
            "week 2-52/2 Mo 09:00-12:00",
            Assumption::WhichWeeks("semaine B"),
        ),
        (
            "Le vendredi, une fois par mois, de 10h00 à 11h30",
            "Fr[1] 10:00-11:30",
            Assumption::WhichOfMonth,
        ),
        ("mardi après-midi", "Tu 14:00-17:00", Assumption::HalfDay),
        (
            "09:00 - 12:00 / 14:00 - 17:00",
            "Mo-Fr 09:00-12:00,14:00-17:00",
            Assumption::WhichDays,
        ),
    ];
    for (text, wanted, assumed) in table {
        assert_eq!(osm(text), wanted, "{text:?}");
        assert_eq!(
            OpeningHours::read(text).assumptions(),
            [assumed],
            "{text:?}"
        );
    }
}

#[test]
fn typing_errors_in_day_names() {
    forms(&[
        ("LUNDI MERDI MERCREDI 9h00 a 12h00", "Mo-We 09:00-12:00"),
        ("lunid 9h-12h, vendredis 9h-12h", "Mo,Fr 09:00-12:00"),
    ]);
}

#[test]
fn nothing_known_is_told_from_appointments() {
    for text in [
        "",
        "  ",
        "99h99",
        "99h99 - 99h99",
        "non renseigné",
        "Lundi 99:99-99:99",
        "à définir",
    ] {
        assert_eq!(
            OpeningHours::read(text).schedule(),
            Err(&NoSchedule::Unknown),
            "{text:?}"
        );
    }
    for text in [
        "sur rendez-vous",
        "Sur RDV uniquement",
        "le lundi sur rendez-vous",
        "\"sur rendez-vous\"",
    ] {
        let read = OpeningHours::read(text);
        assert_eq!(read.schedule(), Err(&NoSchedule::ByAppointment), "{text:?}");
    }
    assert_eq!(
        osm("Lundi 9h-12h sur rendez-vous"),
        "Mo 09:00-12:00 \"sur rendez-vous\""
    );
    assert_eq!(
        osm("Lundi, avec ou sans rendez-vous, 9h-12h"),
        "Mo 09:00-12:00"
    );
}

#[test]
fn what_is_not_understood_is_named() {
    let word = |w: &str| NoSchedule::Unread(Misread::Word(w.to_owned()));
    let lone = |t: &str| NoSchedule::Unread(Misread::LoneTime(t.to_owned()));
    let table = [
        ("lundi 9h-12h en période scolaire", word("periode")),
        (
            "permanence tél. du lundi au vendredi de 10h30 à 19h30",
            word("tel"),
        ),
        ("lundi au vendredi 9h-12h (vendredi 11h)", lone("11:00")),
        ("les lundis et mardis de 09h00", lone("09:00")),
        ("2 mardis par mois de 9h à 12h", word("2")),
        ("mardi 24 9h-12h", word("24")),
        (
            "Du lundi au vendredi",
            NoSchedule::Unread(Misread::NoTime("Mo")),
        ),
        (
            "Quotidien à la mairie",
            NoSchedule::Unread(Misread::NoTime("Mo")),
        ),
        (
            "Se rapprocher de l'organisme",
            NoSchedule::Unread(Misread::Nothing),
        ),
        (
            "Du lundi au vendredi de 9h à 12h et d",
            NoSchedule::Unread(Misread::CutShort),
        ),
        (
            "Lundi 25h-26h",
            NoSchedule::Unread(Misread::Time("25h".to_owned())),
        ),
    ];
    for (text, wanted) in table {
        assert_eq!(
            OpeningHours::read(text).schedule(),
            Err(&wanted),
            "{text:?}"
        );
    }
}

#[test]
fn what_cannot_be_right_is_kept_with_its_text() {
    let table = [
        ("24h/24", Implausible::AroundTheClock),
        ("lundi 17h-9h", Implausible::Backwards),
        ("Lundi 9h-12h et 11h-17h", Implausible::Overlap),
        ("Mer et Jeu : 3-11 h", Implausible::Night),
        ("lundi au samedi 7h-21h", Implausible::TooMany),
    ];
    for (text, wanted) in table {
        let hours = OpeningHours::read(text);
        assert_eq!(
            hours.schedule(),
            Err(&NoSchedule::Implausible(wanted)),
            "{text:?}"
        );
        assert_eq!(hours.raw(), text);
    }
}
