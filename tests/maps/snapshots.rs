//! The maps of the territory drawn by hand, word for word.

use maillage::i18n::{Catalogue, Lang};
use maillage::map::{MapError, Svg, coverage_map, gaps_map};
use maillage::territory::{Territory, TerritoryParts};

use crate::hand::{about, results};
use crate::pixels;
use crate::real::{Results, keep};

fn maps(results: &Results, lang: Lang) -> Result<[Svg; 2], MapError> {
    let (about, words) = (about(), Catalogue::new(lang));
    let input = results.input(&about);
    Ok([coverage_map(&input, &words)?, gaps_map(&input, &words)?])
}

/// What the SVG says: its words, one text a line.
pub(crate) fn said(svg: &Svg) -> String {
    let words = |after: &str| {
        let start = after.find('>')? + 1;
        Some(after[start..after.find('<')?].to_owned() + "\n")
    };
    let text = svg.text();
    let elements = text.split("<t").skip(1);
    let texts = elements.filter(|e| e.starts_with("ext") || e.starts_with("itle"));
    texts.filter_map(words).collect()
}

#[test]
fn the_svg_is_as_it_was() {
    let [coverage, gaps] = maps(&results(), Lang::Fr).expect("maps");
    insta::assert_snapshot!("coverage", coverage.text());
    insta::assert_snapshot!("gaps", gaps.text());
}

#[test]
fn both_languages_say_everything() {
    for &lang in Lang::ALL {
        let [coverage, gaps] = maps(&results(), lang).expect("maps");
        let words = said(&coverage) + "—\n" + &said(&gaps);
        assert!(!words.contains('⟨') && !words.contains('{'), "{words}");
        insta::assert_snapshot!(format!("words-{lang}"), words);
    }
}

#[test]
fn hostile_names_stay_text() {
    let svgs = maps(&results(), Lang::Fr).expect("maps");
    for svg in &svgs {
        let text = svg.text();
        assert!(!text.contains("<script") && !text.contains("<d’essai>"));
        assert!(text.chars().all(|c| !c.is_control() || c == '\n'));
        assert!(text.contains("Pays &lt;d’essai&gt; &amp; Cie"));
        let options = resvg::usvg::Options::default();
        resvg::usvg::Tree::from_str(text, &options).expect("well-formed");
    }
    assert!(svgs[0].text().contains("Enclave &quot;&amp;&quot; Fils"));
}

#[test]
fn the_same_results_give_the_same_bytes() {
    let once = maps(&results(), Lang::Fr).expect("maps");
    let again = maps(&results(), Lang::Fr).expect("maps");
    assert_eq!(once, again);
    let png = |svgs: &[Svg; 2]| svgs[0].to_png(72).expect("a picture");
    assert_eq!(png(&once), png(&again));
}

#[test]
fn the_picture_is_neither_empty_nor_shifted() {
    let [coverage, gaps] = maps(&results(), Lang::Fr).expect("maps");
    let named = [("coverage", coverage), ("gaps", gaps)];
    keep("hand", Lang::Fr, &named);
    for (_, svg) in &named {
        pixels::holds_a_map(svg);
    }
}

#[test]
fn the_picture_names_its_resolution() {
    let [map, _] = maps(&results(), Lang::Fr).expect("maps");
    let png = map.to_png(200).expect("a picture");
    // 200 dots an inch are 7874 a metre.
    assert_eq!(&png[37..41], b"pHYs");
    assert_eq!(&png[41..45], 7874_u32.to_be_bytes());
    let picture = resvg::tiny_skia::Pixmap::decode_png(&png).expect("a picture");
    let sides = [picture.width(), picture.height()];
    assert!(sides.contains(&2339) || sides.contains(&2340), "{sides:?}");
    assert!(map.to_png(5000).is_err());
}

#[test]
fn nothing_to_draw_is_said() {
    let mut results = results();
    let crs = results.territory.crs();
    results.territory = Territory::new(crs, TerritoryParts::default()).expect("valid");
    assert_eq!(maps(&results, Lang::Fr), Err(MapError::Empty));
}

#[test]
fn nothing_is_set_too_small_to_read() {
    // Six and a half points, in hundredths of a millimetre.
    let least = 6.5 * 2540.0 / 72.0 - 0.1;
    for svg in maps(&results(), Lang::Fr).expect("maps") {
        let sizes = svg.text().split("font-size=\"").skip(1);
        let sizes = sizes.map(|rest| rest.split('"').next().expect("a size"));
        let sizes: Vec<f64> = sizes.map(|size| size.parse().expect("a size")).collect();
        assert!(sizes.len() > 30);
        assert!(sizes.iter().all(|&size| size >= least), "{sizes:?}");
    }
}
