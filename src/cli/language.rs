//! The language, before anything else is known.

use std::ffi::OsString;

use maillage::i18n::Lang;

/// The language that `--lang` asks for, else the locale's, else French. A
/// value that is no language is left for the full reading to refuse.
pub(super) fn find(args: &[OsString]) -> Lang {
    asked(args).unwrap_or_else(of_machine)
}

/// The language of the machine's locale, else French.
pub(super) fn of_machine() -> Lang {
    sys_locale::get_locale().map_or_else(Lang::default, |locale| Lang::from_locale(&locale))
}

fn asked(args: &[OsString]) -> Option<Lang> {
    let mut words = args.iter().skip(1).filter_map(|arg| arg.to_str());
    while let Some(word) = words.next() {
        let value = match word {
            "--" => return None,
            "--lang" => words.next(),
            _ => word.strip_prefix("--lang="),
        };
        if let Some(lang) = value.and_then(|value| value.parse().ok()) {
            return Some(lang);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_option_is_found_wherever_it_stands() {
        let find = |line: &str| {
            let args: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            asked(&args)
        };
        assert_eq!(find("maillage run a.toml --lang en"), Some(Lang::En));
        assert_eq!(find("maillage --lang=fr run a.toml"), Some(Lang::Fr));
        assert_eq!(find("maillage run -- --lang en"), None);
        assert_eq!(find("maillage run --lang de"), None);
        assert_eq!(find("--lang"), None);
    }
}
