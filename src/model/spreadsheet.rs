//! Text that a spreadsheet must not run.

use std::borrow::Cow;

/// The first characters that make a cell a formula, or that hide one.
const STARTERS: [char; 8] = ['=', '+', '-', '@', '\t', '\r', '\n', '\0'];

/// The text, with an apostrophe before it where it would be run. Full-width
/// starters count as well: spreadsheets of East Asia take them for the plain ones.
pub fn spreadsheet_text(text: &str) -> Cow<'_, str> {
    let runs = |first: char| STARTERS.contains(&first) || ['＝', '＋', '－', '＠'].contains(&first);
    if text.starts_with(runs) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// A cell of a CSV: in quotes where it must be, and never a formula.
pub fn spreadsheet_cell(text: &str) -> Cow<'_, str> {
    let safe = spreadsheet_text(text);
    if safe.contains([',', '"', '\n', '\r']) {
        Cow::Owned(format!("\"{}\"", safe.replace('"', "\"\"")))
    } else {
        safe
    }
}

#[cfg(test)]
mod tests {
    use super::{spreadsheet_cell, spreadsheet_text};

    #[test]
    fn a_cell_is_quoted_where_it_must_be() {
        assert_eq!(spreadsheet_cell("plain"), "plain");
        assert_eq!(spreadsheet_cell("a,\"b\""), "\"a,\"\"b\"\"\"");
        assert_eq!(spreadsheet_cell("=1,2"), "\"'=1,2\"");
    }

    #[test]
    fn formulas_are_made_text() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\0=1", "＝1"] {
            assert_eq!(spreadsheet_text(formula), format!("'{formula}"));
        }
    }

    #[test]
    fn plain_text_stays_as_it_is() {
        for plain in ["", "a=b", "小明", "1-2", "'quoted"] {
            assert_eq!(spreadsheet_text(plain), plain);
        }
    }
}
