use super::*;

fn kmh(profile: &Profile, pairs: &[(&str, &str)]) -> (Option<f64>, Option<f64>) {
    profile.way(Tags::new(pairs)).map_or((None, None), |way| {
        (way.forward.map(Speed::kmh), way.backward.map(Speed::kmh))
    })
}

#[test]
fn a_posted_limit_makes_four_fifths_of_it() {
    let car = Profile::of(Mode::Car);
    for (pairs, expected) in [
        (vec![("highway", "primary")], (Some(65.0), Some(65.0))),
        (
            vec![("highway", "primary"), ("maxspeed", "50")],
            (Some(40.0), Some(40.0)),
        ),
        (
            vec![
                ("highway", "primary"),
                ("maxspeed", "15"),
                ("maxspeed:forward", "60"),
            ],
            (Some(48.0), Some(12.0)),
        ),
        (
            vec![("highway", "motorway"), ("surface", "mud")],
            (Some(10.0), None),
        ),
        (vec![("building", "yes")], (None, None)),
    ] {
        assert_eq!(kmh(&car, &pairs), expected, "{pairs:?}");
    }
}

#[test]
fn ferries_take_their_time() {
    let pairs = [("route", "ferry"), ("duration", "00:35")];
    let way = Profile::of(Mode::Car)
        .way(Tags::new(&pairs))
        .expect("cars board");
    assert_eq!(way.duration.map(crate::units::Seconds::get), Some(2100.0));
    assert!(!way.linkable);
    let on_foot_only = [("route", "ferry"), ("motor_vehicle", "no")];
    assert!(
        Profile::of(Mode::Car)
            .way(Tags::new(&on_foot_only))
            .is_none()
    );
}

#[test]
fn bicycles_are_pushed_against_one_way_streets_unless_a_lane_is_there() {
    let bike = Profile::of(Mode::Bike);
    let street = [("highway", "residential"), ("oneway", "yes")];
    assert_eq!(kmh(&bike, &street), (Some(15.0), Some(4.0)));
    for lane in [
        ("cycleway", "opposite"),
        ("cycleway:left", "opposite_lane"),
        ("oneway:bicycle", "no"),
    ] {
        let pairs = [street[0], street[1], lane];
        assert_eq!(kmh(&bike, &pairs), (Some(15.0), Some(15.0)), "{lane:?}");
    }
    let closed = [("highway", "residential"), ("bicycle", "no")];
    assert_eq!(kmh(&bike, &closed), (None, None));
}

#[test]
fn speeds_can_be_set() {
    let speed = |kmh| Speed::from_kmh(kmh).expect("a speed");
    let foot = Profile::of(Mode::Foot)
        .with_speed("default", speed(3.6))
        .expect("a known name");
    assert_eq!(kmh(&foot, &[("highway", "footway")]).0, Some(3.6));
    assert_eq!(kmh(&foot, &[("route", "ferry")]).0, Some(5.0));
    let car = Profile::of(Mode::Car)
        .with_speed("residential", speed(30.0))
        .expect("a known name");
    assert_eq!(kmh(&car, &[("highway", "residential")]).0, Some(30.0));
    assert!(car.with_speed("boulevard", speed(30.0)).is_err());
}

#[test]
fn the_roads_of_ign_have_the_speeds_that_ign_gives() {
    let car = Profile::of(Mode::Car);
    let road = BdTopo {
        nature: "route a 1 chaussee",
        importance: Some(4),
        direction: Oneway::Backward,
        ..BdTopo::default()
    };
    let way = car.bd_topo(&road).expect("open to cars");
    assert_eq!(way.forward, None);
    assert_eq!(way.backward.map(Speed::kmh), Some(58.0));
    let town = BdTopo {
        urban: true,
        ..road
    };
    let way = car.bd_topo(&town).expect("open to cars");
    assert_eq!(way.backward.map(Speed::kmh), Some(40.0));
    let path = BdTopo {
        nature: "sentier",
        ..BdTopo::default()
    };
    assert_eq!(car.bd_topo(&path), None);
    assert!(Profile::of(Mode::Foot).bd_topo(&path).is_some());
}
