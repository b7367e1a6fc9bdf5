//! Help, in both languages, and mistakes on the command line.

use crate::world::{maillage, ran};

#[test]
fn help_teaches_in_french() {
    for command in ["", "run", "check", "new", "demo"] {
        let args: Vec<&str> = command.split(' ').filter(|a| !a.is_empty()).collect();
        let help = ran(&[args.as_slice(), &["--help", "--lang", "fr"]].concat());
        assert_eq!((help.code, help.err.as_str()), (0, ""));
        insta::assert_snapshot!(format!("help-fr-{command}"), help.out);
    }
}

#[test]
fn help_teaches_in_english() {
    for command in ["", "run", "check", "new", "demo"] {
        let args: Vec<&str> = command.split(' ').filter(|a| !a.is_empty()).collect();
        let help = ran(&[args.as_slice(), &["-h", "--lang", "en"]].concat());
        assert_eq!((help.code, help.err.as_str()), (0, ""));
        insta::assert_snapshot!(format!("help-en-{command}"), help.out);
    }
}

#[test]
fn the_locale_decides_where_nothing_is_said() {
    for (locale, word) in [
        ("en_GB.UTF-8", "Usage:"),
        ("fr_FR.UTF-8", "Utilisation"),
        ("de_DE.UTF-8", "Utilisation"),
        ("C", "Utilisation"),
    ] {
        let output = maillage().env("LANG", locale).arg("-h").output();
        let help = String::from_utf8(output.expect("it runs").stdout).expect("UTF-8");
        assert!(help.contains(word), "{locale}: {help}");
    }
}

#[test]
fn mistakes_of_arguments_are_said_in_the_language() {
    let said: Vec<String> = [
        &["run", "a.toml", "--thredas", "2"][..],
        &["rum", "a.toml"],
        &["run"],
        &["run", "a.toml", "--threads"],
        &["run", "a.toml", "--threads", "0"],
        &["demo", "--size", "big"],
        &["run", "a.toml", "--lang", "de"],
        &["--lang", "en"],
        &["new", "--force", "--lang", "en"],
    ]
    .iter()
    .map(|args| {
        let ran = ran(args);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{args:?}");
        format!("maillage {}\n{}", args.join(" "), ran.err)
    })
    .collect();
    insta::assert_snapshot!("usage", said.join("\n"));
}

#[test]
fn no_argument_at_all_shows_the_help() {
    let ran = ran(&[]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("Pour commencer"), "{}", ran.err);
}

#[test]
fn a_reader_who_leaves_is_no_error() {
    use std::process::{Command, Stdio};
    let program = maillage().get_program().to_owned();
    let mut child = Command::new(program)
        .arg("--help")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{:?}", output.stderr);
}
