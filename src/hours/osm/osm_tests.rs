use crate::hours::{Implausible, Misread, NoSchedule, OpeningHours};

fn read(text: &str) -> Result<String, NoSchedule> {
    let hours = OpeningHours::read(text);
    hours
        .schedule()
        .map(ToString::to_string)
        .map_err(Clone::clone)
}

#[test]
fn the_grammar_comes_back_as_it_went_in() {
    let texts = [
        "Mo-Fr 09:00-12:00,14:00-17:00",
        "Mo,We 10:00-12:00; Th off",
        "week 1-53/2 We 09:00-12:00; week 2-52/2 Th 14:00-17:00",
        "week 10-20,30 Mo 09:00-12:00",
        "Th[1,3] 09:00-12:00",
        "Fr[-1] 09:00-12:00; PH off",
        "Mo-Fr 09:00-12:00, Sa[1] 10:00-12:00",
        "Sa,Su 09:00-12:00",
        "Su,PH 09:00-12:00",
        "Mo 09:00-12:00 \"sur rendez-vous\"",
    ];
    for text in texts {
        assert_eq!(read(text).as_deref(), Ok(text));
    }
}

#[test]
fn looser_spellings_are_read() {
    let table = [
        ("mo-fr 9:00-12:00", "Mo-Fr 09:00-12:00"),
        (
            "Mo:09:00-12:00;;Tu 09:00 - 12:00;",
            "Mo 09:00-12:00; Tu 09:00-12:00",
        ),
        ("week 01-53/2: Mo 09:00-12:00", "week 1-53/2 Mo 09:00-12:00"),
        ("Mo 09:00-12:00, 14:00-17:00", "Mo 09:00-12:00,14:00-17:00"),
        ("Fr-Mo 09:00-12:00", "Mo,Fr-Su 09:00-12:00"),
        ("Th[1-3] 09:00-12:00", "Th[1,2,3] 09:00-12:00"),
        ("09:00-12:00; Sa,Su off", "Mo-Su 09:00-12:00; Sa,Su off"),
    ];
    for (text, wanted) in table {
        assert_eq!(read(text).as_deref(), Ok(wanted), "{text:?}");
    }
}

#[test]
fn what_is_not_read_is_named_and_not_guessed() {
    let unsupported = |part: &str| NoSchedule::Unread(Misread::Unsupported(part.to_owned()));
    let lone = |part: &str| NoSchedule::Unread(Misread::LoneTime(part.to_owned()));
    let table = [
        ("Mo-Fr 09:00+", lone("09:00+")),
        ("Mo 09:30-12:00; Tu 12:30", lone("12:30")),
        ("Fr 09:00-12:00-17:00", lone("09:00-12:00-17:00")),
        ("Mo sunrise-sunset", unsupported("sunrise-sunset")),
        ("SH off; Mo 09:00-12:00", unsupported("SH off")),
        (
            "Mo 09:00-12:00 || \"sur rendez-vous\"",
            unsupported("|| \"sur rendez-vous\""),
        ),
        ("Mo", NoSchedule::Unread(Misread::NoTime("Mo"))),
        (
            "Mo 22:00-26:00",
            NoSchedule::Unread(Misread::Time("26:00".to_owned())),
        ),
        ("week 54 Mo 09:00-12:00", unsupported("54 Mo 09:00-12:00")),
        ("off", NoSchedule::Unread(Misread::Nothing)),
    ];
    for (text, wanted) in table {
        assert_eq!(read(text), Err(wanted), "{text:?}");
    }
}

#[test]
fn what_cannot_be_right() {
    let table = [
        ("24/7", Implausible::AroundTheClock),
        ("Mo-Su 00:00-24:00", Implausible::AroundTheClock),
        ("Fr 17:00-12:00", Implausible::Backwards),
        ("Mo 09:00-16:30,13:30-16:30", Implausible::Overlap),
        ("Th 04:30-18:30", Implausible::Night),
        ("Mo-Sa 07:00-21:00", Implausible::TooMany),
    ];
    for (text, wanted) in table {
        assert_eq!(read(text), Err(NoSchedule::Implausible(wanted)), "{text:?}");
    }
    // The same stretch twice is no contradiction, nor are two that touch.
    assert_eq!(
        read("We 09:00-13:00,09:00-13:00").as_deref(),
        Ok("We 09:00-13:00")
    );
    assert_eq!(
        read("We 08:00-12:00,12:00-18:00").as_deref(),
        Ok("We 08:00-18:00")
    );
    // Eighty hours a week are not more than eighty.
    assert!(read("Mo-Fr 06:00-22:00").is_ok());
    assert!(read("Mo-Fr 06:00-22:00; Sa 10:00-10:01").is_err());
}
