//! Help in the language of the reader: every text of a command is found from
//! its name, `cli-NAME-about`, `cli-NAME-after`, `cli-arg-NAME-ARGUMENT`.

use clap::{Arg, ArgAction, Command};
use maillage::i18n::Catalogue;

/// How wide help is set at most.
const WIDTH: usize = 100;

/// Gives a command and its subcommands their texts.
pub(super) fn localise(command: Command, words: &Catalogue) -> Command {
    let subcommands: Vec<String> = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned())
        .collect();
    let mut command = with_texts(command, words)
        .subcommand_help_heading(kept("cli-heading-commands", words))
        .subcommand_value_name(kept("cli-value-command", words));
    for name in subcommands {
        command = command.mut_subcommand(name, |sub| with_texts(sub, words));
    }
    command
}

fn with_texts(command: Command, words: &Catalogue) -> Command {
    let name = command.get_name().to_owned();
    let say = |key: &str| words.say(key, &[]);
    let has_version = command.get_version().is_some();
    let command = command
        .about(say(&format!("cli-{name}-about")))
        .long_about(say(&format!("cli-{name}-long")))
        .after_help(say(&format!("cli-{name}-after")))
        .help_template(template(words))
        .max_term_width(WIDTH)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help),
        )
        .mut_args(|arg| with_help(&name, arg, words));
    if has_version {
        let version = Arg::new("version").short('V').long("version");
        command.arg(with_help(&name, version.action(ArgAction::Version), words))
    } else {
        command
    }
}

fn with_help(command: &str, arg: Arg, words: &Catalogue) -> Arg {
    let own = format!("cli-arg-{command}-{}", arg.get_id());
    let common = format!("cli-arg-{}", arg.get_id());
    let key = if words.has(&own) { own } else { common };
    let heading = if arg.is_positional() {
        "cli-heading-arguments"
    } else {
        "cli-heading-options"
    };
    let arg = arg
        .help(words.say(&key, &[]))
        .help_heading(kept(heading, words));
    if !arg.get_action().takes_values() {
        return arg;
    }
    // The texts name defaults and possible values themselves.
    let arg = arg.hide_default_value(true).hide_possible_values(true);
    let value = format!("cli-value-{}", arg.get_id());
    if words.has(&value) {
        arg.value_name(kept(&value, words))
    } else {
        arg
    }
}

/// A text that lives as long as the program, as clap wants headings and names
/// to; the command is built once.
fn kept(key: &str, words: &Catalogue) -> &'static str {
    words.say(key, &[]).leak()
}

/// The order of help, with a translated word for usage.
fn template(words: &Catalogue) -> String {
    let usage = words.say("cli-heading-usage", &[]);
    format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}")
}
