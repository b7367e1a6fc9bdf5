//! Measures what the colours promise.

use super::*;

/// Linear light of the three channels, from 0 to 1 (sRGB, IEC 61966-2-1).
fn linear(colour: RGBColor) -> [f64; 3] {
    [colour.0, colour.1, colour.2].map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    })
}

/// Relative luminance (WCAG 2.1).
fn luminance(colour: RGBColor) -> f64 {
    let [red, green, blue] = linear(colour);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Contrast ratio (WCAG 2.1), from 1 to 21.
fn contrast(one: RGBColor, other: RGBColor) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

type Seen = [[f64; 3]; 3];

/// Full colour vision, and the matrices of Machado, Oliveira & Fernandes
/// (2009) for its complete loss in one receptor, on linear light.
const EYES: [(&str, Seen); 4] = [
    ("full", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "grey print",
        [
            [0.2126, 0.7152, 0.0722],
            [0.2126, 0.7152, 0.0722],
            [0.2126, 0.7152, 0.0722],
        ],
    ),
];

/// Lightness and the two colour axes of CIE 1976 L*a*b*, for D65.
fn lab(light: [f64; 3]) -> [f64; 3] {
    let [red, green, blue] = light.map(|channel| channel.clamp(0.0, 1.0));
    let f = |t: f64| {
        if t > 0.008_856 {
            t.cbrt()
        } else {
            7.787 * t + 16.0 / 116.0
        }
    };
    let x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
    let y = f(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    let z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// The difference that these eyes see between two colours (CIE 1976).
fn difference(eyes: &Seen, one: RGBColor, other: RGBColor) -> f64 {
    let seen = |colour| {
        let light = linear(colour);
        lab(eyes.map(|row| row.iter().zip(light).map(|(a, b)| a * b).sum()))
    };
    let (a, b) = (seen(one), seen(other));
    a.iter()
        .zip(b)
        .map(|(a, b)| (a - b).powi(2))
        .sum::<f64>()
        .sqrt()
}

#[test]
fn classes_grow_darker_and_are_told_apart_by_all_eyes() {
    for count in 2..=MOST_CLASSES {
        let classes = sequence(count);
        assert_eq!(classes.len(), count);
        for pair in classes.windows(2) {
            assert!(luminance(pair[0]) > luminance(pair[1]), "{pair:?}");
            for (name, eyes) in &EYES {
                let seen = difference(eyes, pair[0], pair[1]);
                assert!(seen >= 10.0, "{count} classes, {name}: {pair:?} {seen:.1}");
            }
        }
    }
}

#[test]
fn signs_that_are_no_class_differ_from_every_class() {
    for count in 2..=MOST_CLASSES {
        for class in sequence(count) {
            for (name, eyes) in &EYES[..3] {
                for sign in [PAPER, AROUND, NO_DATA, UNREACHABLE] {
                    let seen = difference(eyes, class, sign);
                    assert!(seen >= 15.0, "{name}: {class:?} {sign:?} {seen:.1}");
                }
            }
        }
    }
    assert!(contrast(UNREACHABLE, UNREACHABLE_LINES) >= 3.0);
    assert!(contrast(NO_DATA, NO_DATA_LINES) >= 3.0);
}

#[test]
fn neighbourhoods_stand_out_by_their_line_or_its_rim() {
    assert!(contrast(QPV, PAPER) >= 3.0);
    for class in sequence(MOST_CLASSES) {
        let best = contrast(QPV, class).max(contrast(PAPER, class));
        assert!(best >= 3.0, "{class:?} {best:.1}");
    }
}

#[test]
fn gaps_stand_out_from_all_that_lies_under_them() {
    for ground in [PAPER, AROUND, SERVED, BEYOND, NO_DATA] {
        let seen = contrast(GAP, ground);
        assert!(seen >= 3.0, "{ground:?} {seen:.1}");
    }
    for (name, eyes) in &EYES {
        let seen = difference(eyes, SERVED, BEYOND);
        assert!(seen >= 7.0, "{name} {seen:.1}");
    }
}

#[test]
fn words_can_be_read() {
    for words in [INK, QUIET] {
        assert!(contrast(words, PAPER) >= 4.5);
    }
}

#[test]
fn nine_classes_of_two_figures_are_told_apart_by_all_eyes() {
    let all: Vec<RGBColor> = TWO_FIGURES.into_iter().flatten().collect();
    for pair in all.windows(2) {
        assert!(luminance(pair[0]) > luminance(pair[1]), "{pair:?}");
    }
    for (rank, &one) in all.iter().enumerate() {
        for &other in &all[rank + 1..] {
            for (name, eyes) in &EYES {
                let seen = difference(eyes, one, other);
                assert!(seen >= 8.0, "{name}: {one:?} {other:?} {seen:.1}");
            }
        }
    }
}
