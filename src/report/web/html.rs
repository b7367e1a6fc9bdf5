//! HTML as text, in which nothing from a file can become markup.

/// A page as it grows.
#[derive(Clone, Debug, Default)]
pub(super) struct Html {
    out: String,
}

/// Names and values of attributes; an empty value stands for the name alone.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Html {
    /// What was written.
    pub(super) fn into_text(self) -> String {
        self.out
    }

    /// An element around what `inside` writes.
    pub(super) fn within(
        &mut self,
        tag: &str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Self),
    ) {
        self.open(tag, attributes);
        inside(self);
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
        if is_block(tag) {
            self.out.push('\n');
        }
    }

    /// An element around a text.
    pub(super) fn leaf(&mut self, tag: &str, attributes: Attributes<'_>, text: &str) {
        self.within(tag, attributes, |html| html.text(text));
    }

    /// An element without end.
    pub(super) fn open(&mut self, tag: &str, attributes: Attributes<'_>) {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            if !value.is_empty() {
                self.out.push_str("=\"");
                self.out.push_str(&escaped(value));
                self.out.push('"');
            }
        }
        self.out.push('>');
    }

    /// Text, escaped.
    pub(super) fn text(&mut self, text: &str) {
        self.out.push_str(&escaped(text));
    }

    /// A name that comes from a file: whatever direction it is written in,
    /// the words around it keep theirs.
    pub(super) fn name(&mut self, name: &str) {
        self.leaf("bdi", &[], name);
    }

    /// Markup of our own, as it is.
    pub(super) fn markup(&mut self, markup: &str) {
        self.out.push_str(markup);
    }
}

fn is_block(tag: &str) -> bool {
    !matches!(
        tag,
        "bdi" | "a" | "abbr" | "span" | "th" | "td" | "b" | "strong" | "label"
    )
}

/// The text with what HTML reserves written as entities; control characters
/// and those that HTML forbids become spaces.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            letter if letter.is_control() && letter != '\n' => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_never_becomes_markup() {
        let mut html = Html::default();
        html.leaf(
            "p",
            &[("title", "\"><script>")],
            "</p><script>alert('x')</script>\u{0}",
        );
        assert_eq!(
            html.into_text(),
            "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;/p&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; </p>\n"
        );
    }

    #[test]
    fn an_attribute_without_value_is_a_name_alone() {
        let mut html = Html::default();
        html.open("input", &[("checked", ""), ("id", "a")]);
        assert_eq!(html.into_text(), "<input checked id=\"a\">");
    }
}
