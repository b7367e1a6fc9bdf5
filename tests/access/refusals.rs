//! What the commands refuse, set aside and say.

use crate::routes::{Tables, maillage};

fn tables() -> Tables {
    Tables::written(
        "from_id,to_id,minutes\na,x,10\nb,x,0\nb,y,30\nc,x,-4\na,x,11\nz,x,5\n",
        "id,capacity\nx,4\ny,1\n",
        "id,population\na,3\nb,1\nc,2\n",
    )
}

/// Exit code, and what was said on the standard error without the paths.
fn said(tables: &Tables, args: &[&str]) -> (i32, String) {
    let out = tables.matrix.with_file_name("out.csv");
    let output = maillage()
        .arg("access")
        .args(["--matrix".as_ref(), tables.matrix.as_os_str()])
        .args(["--supply".as_ref(), tables.supply.as_os_str()])
        .args(["--demand".as_ref(), tables.demand.as_os_str()])
        .args(["--out".as_ref(), out.as_os_str()])
        .args(args)
        .output()
        .expect("the program runs");
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    let folder = tables.matrix.parent().expect("a folder");
    let said = said.replace(&format!("{}/", folder.display()), "");
    (output.status.code().expect("an exit code"), said)
}

#[test]
fn faulty_rows_are_told_and_everyone_stays() {
    let tables = tables();
    let (code, text) = said(
        &tables,
        &["--measure", "2sfca", "--cutoff", "30", "--lang", "en"],
    );
    assert_eq!(code, 0, "{text}");
    insta::assert_snapshot!("faults", text);
    let out = tables.matrix.with_file_name("out.csv");
    let written = std::fs::read_to_string(out).expect("a table");
    assert_eq!(
        written,
        "id,access,unreached\na,1,false\nb,2,false\nc,0,true\n"
    );
}

#[test]
fn what_makes_no_sense_is_refused_with_a_remedy() {
    let tables = tables();
    let asked: [&[&str]; 11] = [
        &["--measure", "cumulative", "--decay", "power:1"],
        &["--measure", "gravity", "--cutoff", "30"],
        &["--measure", "e2sfca"],
        &["--measure", "2sfca", "-k", "2"],
        &["--measure", "gravity", "--decay", "power:1"],
        &["--measure", "gravity", "--decay", "steps:20=1,10=0.5"],
        &["--measure", "gravity", "--decay", "logistic:30"],
        &["--measure", "gravity", "--decay", "newton:2"],
        &["--measure", "2sfca", "--cutoff", "-1"],
        &["--measure", "fca"],
        &["--measure", "2sfca", "--cost", "minuets"],
    ];
    for lang in ["en", "fr"] {
        let told = asked.map(|args| {
            let (code, text) = said(&tables, &[args, &["--lang", lang]].concat());
            assert_eq!(code, 2, "{args:?}: {text}");
            format!("maillage access … {}\n{text}", args.join(" "))
        });
        insta::assert_snapshot!(format!("refused-{lang}"), told.join("\n"));
    }
}

#[test]
fn a_matrix_of_other_points_is_refused() {
    let tables = Tables::written(
        "from_id,to_id,seconds\n1,2,60\n",
        "id,capacity\n02,1\n",
        "id,population\n01,1\n",
    );
    let (code, text) = said(&tables, &["--measure", "2sfca", "--lang", "en"]);
    assert_eq!(code, 2);
    assert!(text.contains("spelt alike"), "{text}");
}

#[test]
fn the_steps_of_the_apl_are_minutes() {
    let tables = Tables::written(
        "from_id,to_id,seconds\n1,2,240\n",
        "id,capacity\n2,3\n",
        "id,population\n1,2\n",
    );
    let (code, text) = said(&tables, &["--measure", "apl", "--lang", "en"]);
    assert_eq!(code, 2);
    assert!(text.contains("steps:300=1"), "{text}");
    let steps = ["--measure", "apl", "--decay", "steps:300=1,600=0.3,900=0.1"];
    assert_eq!(said(&tables, &steps).0, 0);
}

#[test]
fn help_states_the_formulas() {
    for command in ["access", "equity"] {
        for lang in ["en", "fr"] {
            let output = maillage()
                .args([command, "--help", "--lang", lang])
                .output();
            let text = String::from_utf8(output.expect("it runs").stdout).expect("UTF-8");
            insta::assert_snapshot!(format!("help-{command}-{lang}"), text);
        }
    }
}

#[test]
fn who_can_come_is_asked_against_the_way() {
    let tables = Tables::written(
        "from_id,to_id,minutes\na,x,10\nb,x,20\nb,y,30\n",
        "id,capacity\na,3\nb,1\n",
        "id,population\nx,0\ny,0\n",
    );
    let args = ["--measure", "cumulative", "--cutoff", "20", "--passive"];
    assert_eq!(said(&tables, &args).0, 0);
    let out = tables.matrix.with_file_name("out.csv");
    let written = std::fs::read_to_string(out).expect("a table");
    assert_eq!(written, "id,access,unreached\nx,4,false\ny,0,true\n");
}
