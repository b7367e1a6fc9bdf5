//! Addresses as people write them, in a made-up extract whose houses are
//! known.

#[path = "../../benches/directory_world/addresses.rs"]
mod world;

use maillage::directory::Precision;
use maillage::directory::addresses::LocatedBy;

#[test]
fn addresses_lead_to_their_houses() {
    let houses = world::houses(20, 1);
    let book = world::book(&houses);
    assert_eq!((book.communes(), book.addresses()), (20, houses.len()));
    let asked = world::asked(&houses, 1_000, 2);
    let mut right = 0;
    for (record, house) in &asked {
        let found = book.locate(record).expect("the commune is there");
        let is_right = found.position.lonlat == house.lonlat
            && found.position.precision == Precision::Address
            && found.by == LocatedBy::Number;
        if is_right {
            right += 1;
        } else {
            eprintln!(
                "{} → {} {:?}, not {}",
                record.address, found.street, found.by, house.street
            );
        }
    }
    eprintln!("{right} of {} addresses lead to their house", asked.len());
    assert!(right >= 990, "{right} of 1000");
}
