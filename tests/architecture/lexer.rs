//! Enough of Rust's grammar to read paths, macros and functions from a file.

/// A piece of code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    Word(String),
    /// `::`
    Joint,
    Sign(char),
}

/// A piece of code with the line it stands on, from 1.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    pub(crate) token: Token,
    pub(crate) line: usize,
}

impl Placed {
    pub(crate) fn is(&self, sign: char) -> bool {
        self.token == Token::Sign(sign)
    }

    pub(crate) fn word(&self) -> Option<&str> {
        match &self.token {
            Token::Word(word) => Some(word),
            _ => None,
        }
    }
}

/// Reads a file, leaving out comments and the inside of literals.
pub(crate) fn tokens(text: &str) -> Vec<Placed> {
    let letters: Vec<char> = text.chars().collect();
    let (mut at, mut line) = (0, 1);
    let mut found = Vec::new();
    while at < letters.len() {
        let (end, token) = piece(&letters, at);
        if let Some(token) = token {
            found.push(Placed { token, line });
        }
        line += letters[at..end].iter().filter(|&&c| c == '\n').count();
        at = end;
    }
    found
}

/// The piece that starts here: where it ends, and what it is unless it is
/// space, a comment or a literal.
fn piece(letters: &[char], at: usize) -> (usize, Option<Token>) {
    let next = |offset: usize| letters.get(at + offset).copied().unwrap_or('\0');
    match (letters[at], next(1)) {
        ('/', '/') => (skip_to(letters, at, |rest| rest[0] == '\n'), None),
        ('/', '*') => (
            skip_to(letters, at, |rest| rest.starts_with(&['*', '/'])) + 2,
            None,
        ),
        ('"', _) => (string_end(letters, at + 1), None),
        ('r', '"' | '#') if raw_hashes(&letters[at + 1..]).is_some() => {
            (raw_end(letters, at + 1), None)
        }
        ('b', '"') => (string_end(letters, at + 2), None),
        ('\'', _) => (quote_end(letters, at), None),
        (':', ':') => (at + 2, Some(Token::Joint)),
        (c, _) if c.is_alphanumeric() || c == '_' => {
            let end = skip_to(letters, at, |rest| {
                !(rest[0].is_alphanumeric() || rest[0] == '_')
            });
            (end, Some(Token::Word(letters[at..end].iter().collect())))
        }
        (c, _) if c.is_whitespace() => (at + 1, None),
        (c, _) => (at + 1, Some(Token::Sign(c))),
    }
}

fn skip_to(letters: &[char], at: usize, stop: impl Fn(&[char]) -> bool) -> usize {
    (at..letters.len())
        .find(|&i| stop(&letters[i..]))
        .unwrap_or(letters.len())
}

fn string_end(letters: &[char], mut at: usize) -> usize {
    while at < letters.len() && letters[at] != '"' {
        at += if letters[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(letters.len())
}

/// How many hashes open a raw string; `None` where none opens.
fn raw_hashes(rest: &[char]) -> Option<usize> {
    let hashes = rest.iter().take_while(|&&c| c == '#').count();
    (rest.get(hashes) == Some(&'"')).then_some(hashes)
}

fn raw_end(letters: &[char], at: usize) -> usize {
    let hashes = raw_hashes(&letters[at..]).unwrap_or(0);
    let mut close = vec!['"'];
    close.resize(hashes + 1, '#');
    let end = skip_to(letters, at + hashes + 1, |rest| rest.starts_with(&close));
    (end + close.len()).min(letters.len())
}

/// Past a character literal, or past the quote alone of a lifetime.
fn quote_end(letters: &[char], at: usize) -> usize {
    match (letters.get(at + 1), letters.get(at + 2)) {
        (Some('\\'), _) => {
            (skip_to(letters, at + 3, |rest| rest[0] == '\'') + 1).min(letters.len())
        }
        (Some(_), Some('\'')) => at + 3,
        _ => at + 1,
    }
}

/// The tokens without the items that only tests see.
pub(crate) fn without_tests(tokens: &[Placed]) -> Vec<Placed> {
    let mark: Vec<Token> = vec![
        Token::Sign('#'),
        Token::Sign('['),
        Token::Word("cfg".into()),
        Token::Sign('('),
        Token::Word("test".into()),
        Token::Sign(')'),
        Token::Sign(']'),
    ];
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let here = tokens[at..].iter().take(mark.len()).map(|p| &p.token);
        if here.eq(&mark) {
            at = item_end(tokens, at + mark.len());
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}

/// Past the item that starts here: its semicolon or its closing brace.
fn item_end(tokens: &[Placed], from: usize) -> usize {
    let open = (from..tokens.len()).find(|&i| tokens[i].is('{') || tokens[i].is(';'));
    match open {
        Some(open) if tokens[open].is('{') => closing(tokens, open) + 1,
        Some(semicolon) => semicolon + 1,
        None => tokens.len(),
    }
}

/// Where the bracket opened here is closed.
pub(crate) fn closing(tokens: &[Placed], open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token.token {
            Token::Sign('{' | '(' | '[') => depth += 1,
            Token::Sign('}' | ')' | ']') => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    tokens.len() - 1
}

/// A path as written, groups spelled out: `use a::{b, c::d}` gives `a::b` and
/// `a::c::d`. The name of a macro keeps its exclamation mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Path {
    pub(crate) names: Vec<String>,
    pub(crate) line: usize,
    /// Whether it follows a dot: a method or a field.
    pub(crate) member: bool,
}

/// Every path of the code.
pub(crate) fn paths(tokens: &[Placed]) -> Vec<Path> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let start = at;
        if tokens[at].word().is_some() {
            let before = found.len();
            at = path(tokens, at, &[], &mut found);
            let member = start > 0 && tokens[start - 1].is('.');
            found[before..]
                .iter_mut()
                .for_each(|path| path.member = member);
        }
        at = at.max(start + 1);
    }
    found
}

/// Reads one path, or each of a group, after a prefix; gives where it ends.
fn path(tokens: &[Placed], from: usize, prefix: &[String], found: &mut Vec<Path>) -> usize {
    let mut names = prefix.to_vec();
    let line = tokens[from].line;
    let mut at = from;
    while let Some(word) = tokens.get(at).and_then(Placed::word) {
        names.push(word.to_owned());
        at += 1;
        let joint = tokens.get(at).is_some_and(|t| t.token == Token::Joint);
        if !joint {
            break;
        }
        at += 1;
        if tokens.get(at).is_some_and(|t| t.is('{')) {
            return group(tokens, at, &names, found);
        }
    }
    if let Some(name) = names
        .last_mut()
        .filter(|_| tokens.get(at).is_some_and(|t| t.is('!')))
    {
        name.push('!');
    }
    found.push(Path {
        names,
        line,
        member: false,
    });
    at
}

fn group(tokens: &[Placed], open: usize, prefix: &[String], found: &mut Vec<Path>) -> usize {
    let close = closing(tokens, open);
    let mut at = open + 1;
    while at < close {
        let end = if tokens[at].word().is_some() {
            path(tokens, at, prefix, found)
        } else {
            at
        };
        at = end.max(at + 1);
    }
    close + 1
}
