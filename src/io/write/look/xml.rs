//! What the languages of looks share: elements within elements.

use std::io;

use quick_xml::Writer;
use quick_xml::events::BytesText;

/// A document under way.
pub(super) type Xml = Writer<Vec<u8>>;

/// An element around others.
pub(super) fn within(
    xml: &mut Xml,
    name: &str,
    inner: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    xml.create_element(name).write_inner_content(inner)?;
    Ok(())
}

/// An element around words.
pub(super) fn text(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    let text = BytesText::new(text);
    xml.create_element(name).write_text_content(text)?;
    Ok(())
}
