//! What plotters asks of any backend.

use std::convert::Infallible;

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::{SvgBackend, path, put, text};

type Done = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for SvgBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Done {
        let paint = paint("fill", color);
        put!(
            self,
            r#"<rect x="{x}" y="{y}" width="1" height="1"{paint}/>"#
        );
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Done {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (x0, y0): BackendCoord,
        (x1, y1): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Done {
        let (width, height) = (x1 - x0, y1 - y0);
        let paint = painted(style, fill);
        put!(
            self,
            "<rect x=\"{x0}\" y=\"{y0}\" width=\"{width}\" height=\"{height}\"{paint}/>\n"
        );
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Done {
        self.path(points, false, &painted(style, false));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Done {
        let paint = painted(style, fill);
        put!(
            self,
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"{paint}/>\n"
        );
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Done {
        self.path(points, true, &painted(style, true));
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, words: &str, style: &T, at: BackendCoord) -> Done {
        text::write(self, words, style, at);
        Ok(())
    }
}

impl SvgBackend<'_> {
    fn path(
        &mut self,
        points: impl IntoIterator<Item = BackendCoord>,
        closed: bool,
        attributes: &str,
    ) {
        let points: Vec<_> = points.into_iter().collect();
        self.out.push_str("<path d=\"");
        path::append(self.out, &points, closed);
        put!(self, "\"{attributes}/>\n");
    }
}

fn painted<S: BackendStyle>(style: &S, fill: bool) -> String {
    if fill {
        paint("fill", style.color())
    } else {
        let stroke = paint("stroke", style.color());
        format!(
            r#" fill="none"{stroke} stroke-width="{}""#,
            style.stroke_width()
        )
    }
}

/// A colour as an attribute, with its opacity where it is not opaque.
pub(super) fn paint(property: &str, colour: BackendColor) -> String {
    let (red, green, blue) = colour.rgb;
    let opacity = if colour.alpha < 1.0 {
        format!(r#" {property}-opacity="{:.3}""#, colour.alpha)
    } else {
        String::new()
    };
    format!(" {property}=\"#{red:02x}{green:02x}{blue:02x}\"{opacity}")
}
