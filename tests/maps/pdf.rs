//! Maps and the atlas as PDF, read back by a reader of a few lines.

use std::collections::BTreeSet;
use std::io::Read as _;

use flate2::read::ZlibDecoder;
use maillage::i18n::{Catalogue, Lang};
use maillage::map::{
    About, AtlasInput, MapInput, MapStop, MapTours, Orientation, Paper, PaperSize, atlas,
    coverage_map,
};

use crate::{hand, pixels};

/// A PDF as a reader of a few lines sees it.
struct Read {
    /// All that is not in streams.
    objects: String,
    /// The streams, inflated.
    streams: Vec<String>,
}

impl Read {
    fn of(bytes: &[u8]) -> Self {
        assert!(bytes.starts_with(b"%PDF-1.7"), "a PDF starts so");
        let (mut objects, mut streams) = (String::new(), Vec::new());
        let mut rest = bytes;
        while let Some(start) = find(rest, b"stream\n") {
            objects += &String::from_utf8_lossy(&rest[..start]);
            let body = &rest[start + 7..];
            let end = find(body, b"endstream").expect("a stream ends");
            let mut inflated = Vec::new();
            let read = ZlibDecoder::new(&body[..end]).read_to_end(&mut inflated);
            streams.push(read.map_or_else(
                |_| String::new(),
                |_| String::from_utf8_lossy(&inflated).into_owned(),
            ));
            rest = &body[end + 9..];
        }
        objects += &String::from_utf8_lossy(rest);
        Self { objects, streams }
    }

    fn pages(&self) -> usize {
        self.objects.matches("/Type/Page/").count()
    }

    /// The titles of the outline, in the order of the file.
    fn bookmarks(&self) -> Vec<String> {
        let items = self.objects.split("/Title").skip(1);
        let titles = items.filter(|item| {
            item.split("endobj")
                .next()
                .is_some_and(|i| i.contains("/Dest"))
        });
        titles.map(text).collect()
    }

    /// The letters that the words of the pages are made of.
    fn letters(&self) -> BTreeSet<char> {
        let maps = self.streams.iter().filter(|s| s.contains("beginbfchar"));
        let codes = maps.flat_map(|map| map.split('<').filter_map(|part| part.split('>').next()));
        let codes = codes.filter_map(|code| u32::from_str_radix(code, 16).ok());
        codes.filter_map(char::from_u32).collect()
    }

    /// Width and height of the first page, in points.
    fn page_size(&self) -> [f64; 2] {
        let start = "MediaBox[0 0 ";
        let at = self.objects.find(start).expect("a page") + start.len();
        let sides = self.objects[at..].split(']').next().unwrap_or_default();
        let mut sides = sides.split(' ').map(|side| side.parse().expect("a number"));
        [(); 2].map(|()| sides.next().expect("two sides"))
    }

    /// The elements of this kind in the tree of tags, as they are written.
    fn tagged(&self, kind: &str) -> Vec<&str> {
        let mark = format!("/Type/StructElem/S/{kind}/");
        let found = self.objects.split("endobj");
        found.filter(|object| object.contains(&mark)).collect()
    }

    /// The object of this number.
    fn object(&self, number: &str) -> &str {
        let mark = format!("\n{number} 0 obj");
        let at = self.objects.find(&mark).expect("an object that is there");
        self.objects[at..]
            .split("endobj")
            .next()
            .unwrap_or_default()
    }

    /// How many letters the pages show as text.
    fn shown(&self) -> usize {
        self.streams
            .iter()
            .map(|stream| stream.matches(")Tj").count())
            .sum()
    }
}

/// The objects that an element of the tree of tags holds, by number.
fn kids(element: &str) -> Vec<&str> {
    let all = element
        .split("/K[")
        .nth(1)
        .and_then(|k| k.split(']').next());
    let all = all.unwrap_or_default().split(" 0 R");
    all.map(str::trim)
        .filter(|number| !number.is_empty())
        .collect()
}

fn find(text: &[u8], word: &[u8]) -> Option<usize> {
    text.windows(word.len()).position(|window| window == word)
}

/// A text of a PDF: letters in brackets, or UTF-16 in hexadecimal figures.
fn text(from: &str) -> String {
    if let Some(plain) = from.strip_prefix('(') {
        return plain.split(')').next().unwrap_or_default().to_owned();
    }
    let digits = from
        .trim_start_matches("<FEFF")
        .split('>')
        .next()
        .unwrap_or_default();
    let units = digits.as_bytes().chunks(4).map(|unit| {
        let unit = std::str::from_utf8(unit).expect("ASCII");
        u16::from_str_radix(unit, 16).expect("hexadecimal figures")
    });
    String::from_utf16(&units.collect::<Vec<_>>()).expect("UTF-16")
}

/// What maps of the territory drawn by hand are drawn from.
fn with_input<T>(about: &About, use_it: impl FnOnce(MapInput<'_>) -> T) -> T {
    let results = hand::results();
    use_it(results.input(about))
}

fn bound(threads: usize) -> Vec<u8> {
    let words = Catalogue::new(Lang::Fr);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    with_input(&hand::about(), |map| {
        let input = AtlasInput {
            map,
            explained: &[],
            help: None,
            tours: None,
        };
        let drawn = pool.expect("threads").install(|| atlas(&input, &words));
        drawn.expect("an atlas").expect("sheets")
    })
}

#[test]
fn the_atlas_has_a_sheet_and_a_bookmark_for_every_area() {
    let read = Read::of(&bound(2));
    assert_eq!(read.pages(), 5, "contents, two départements, two EPCI");
    let mut found = read.bookmarks();
    found.sort();
    assert_eq!(found, ["978", "979", "999900001", "999900002", "Sommaire"]);
    assert_eq!(read.objects.matches("/Subtype/Link").count(), 4);
    assert_eq!(
        read.objects
            .matches("MediaBox[0 0 595.2756 841.8898]")
            .count(),
        5
    );
}

#[test]
fn the_atlas_is_the_same_for_any_number_of_threads() {
    let one = bound(1);
    assert!(one == bound(2), "two threads give other bytes than one");
    assert!(
        !one.windows(13).any(|w| w == b"/CreationDate"),
        "a date of the clock"
    );
}

#[test]
fn words_stay_words_and_maps_are_told() {
    let bytes = bound(2);
    let read = Read::of(&bytes);
    let letters = read.letters();
    for letter in "Sommaire Chiffres clés Zones blanches"
        .chars()
        .filter(|c| *c != ' ')
    {
        assert!(letters.contains(&letter), "{letter} is no text");
    }
    assert!(read.shown() > 3000, "only {} letters", read.shown());
    for part in [
        "/Lang(fr)",
        "/MarkInfo<</Marked true",
        "/S/Figure/",
        "/S/H1/",
        "/Alt",
    ] {
        assert!(read.objects.contains(part), "{part} is missing");
    }
    // The metadata stand as they are, so that programs find them unread.
    assert!(
        find(&bytes, b"pdfuaid").is_some(),
        "the document does not say that it is PDF/UA"
    );
}

#[test]
fn legends_are_tables_of_as_many_cells_in_every_row() {
    let read = Read::of(&bound(2));
    let tables = read.tagged("Table");
    // The list of contents, and key figures, classes and places of each sheet.
    assert!(tables.len() > 3 * 4, "only {} tables", tables.len());
    for table in tables {
        let rows: Vec<usize> = kids(table)
            .iter()
            .map(|row| kids(read.object(row)).len())
            .collect();
        assert!(!rows.is_empty() && rows[0] > 1, "{rows:?}");
        assert!(rows.iter().all(|&cells| cells == rows[0]), "{rows:?}");
    }
    let heads = read.tagged("TH");
    for scope in ["/Scope/Row", "/Scope/Column"] {
        assert!(heads.iter().any(|head| head.contains(scope)), "no {scope}");
    }
    assert_eq!(read.tagged("LI").len(), read.tagged("LBody").len());
    assert!(!read.tagged("LI").is_empty(), "borders are a list");
    assert_eq!(read.tagged("Link").len(), 4, "one a sheet");
    let figures = read.tagged("Figure");
    assert!(
        figures.iter().all(|figure| figure.contains("/BBox[")),
        "{figures:?}"
    );
}

#[test]
fn what_says_nothing_is_not_read() {
    let read = Read::of(&bound(2));
    let pages = read.streams.iter().filter(|stream| stream.contains("BDC"));
    let pages: Vec<&String> = pages.collect();
    assert_eq!(pages.len(), 5);
    // Method, date and sources are read on the first page alone.
    let running = |page: &&&String| page.contains("/Pagination");
    assert_eq!(pages.iter().filter(running).count(), 4);
    for page in pages {
        for part in page.split("EMC").filter(|part| part.contains("1 Tr")) {
            let is_artifact = part.trim_start().starts_with("/Artifact");
            assert!(is_artifact, "the rims of words are read: {part:.60}");
        }
    }
    let rims = read.streams.iter().any(|stream| stream.contains("BT 1 Tr"));
    assert!(rims, "words on the map have no rims");
}

#[test]
fn the_stops_of_a_plan_stand_on_the_sheet_of_their_area() {
    let words = Catalogue::new(Lang::Fr);
    let sizes = [false, true].map(|planned| {
        with_input(&hand::about(), |map| {
            let position = map.territory.cells()[0].position;
            let tours = MapTours {
                stops: vec![MapStop {
                    number: 1,
                    position,
                    words: "Halte du marché".to_owned(),
                    vehicle: 0,
                }],
                lines: Vec::new(),
                vehicles: vec!["Bus".to_owned()],
                gained: BTreeSet::new(),
                on_roads: false,
            };
            let input = AtlasInput {
                map,
                explained: &[],
                help: None,
                tours: planned.then_some(&tours),
            };
            let drawn = atlas(&input, &words).expect("an atlas").expect("sheets");
            Read::of(&drawn).shown()
        })
    });
    // The heading of stops, the name and the number twice, on two sheets.
    assert!(
        sizes[1] >= sizes[0] + 2 * "Halte du marché".len() - 2,
        "{sizes:?}"
    );
}

#[test]
fn a_map_lies_on_the_paper_that_was_asked_for() {
    let words = Catalogue::new(Lang::Fr);
    let papers = [
        (PaperSize::A4, Orientation::Portrait, [210.0, 297.0]),
        (PaperSize::A4, Orientation::Landscape, [297.0, 210.0]),
        (PaperSize::A3, Orientation::Portrait, [297.0, 420.0]),
        (PaperSize::A3, Orientation::Landscape, [420.0, 297.0]),
    ];
    for (size, orientation, millimetres) in papers {
        let about = About {
            paper: Paper { size, orientation },
            ..hand::about()
        };
        let svg = with_input(&about, |input| coverage_map(&input, &words)).expect("a map");
        pixels::holds_a_map(&svg);
        let read = Read::of(&svg.to_pdf("Préfecture").expect("a PDF"));
        let points = read.page_size().map(|side| side / 72.0 * 25.4);
        for (found, wanted) in points.into_iter().zip(millimetres) {
            assert!((found - wanted).abs() < 0.01, "{found} for {wanted} mm");
        }
        assert_eq!((read.pages(), read.bookmarks().len()), (1, 1));
    }
}

#[test]
fn letters_that_the_font_lacks_do_not_stop_the_print() {
    let words = Catalogue::new(Lang::Fr);
    let about = About {
        name: "漢字 \u{202e}abc".to_owned(),
        ..hand::about()
    };
    let svg = with_input(&about, |input| coverage_map(&input, &words)).expect("a map");
    let read = Read::of(&svg.to_pdf("").expect("a PDF all the same"));
    assert_eq!(read.pages(), 1);
}
