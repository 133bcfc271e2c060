//! Numbers as people and spreadsheets write them.

/// What a cell that should hold a number holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Number {
    /// Nothing.
    Empty,
    /// A finite number, also as a 32-bit one.
    Finite(f64),
    /// NaN, infinite, or too large to be kept: `"1e999".parse()` is no error in Rust.
    NotFinite,
    /// Words.
    Text,
}

/// Reads a cell. Thousands may be set off by commas: 1,234.5.
pub(crate) fn number(cell: &str) -> Number {
    let cell = cell.trim();
    if cell.is_empty() {
        return Number::Empty;
    }
    let parsed = cell.parse::<f64>().ok().or_else(|| grouped(cell)?.parse().ok());
    match parsed {
        None => Number::Text,
        Some(value) if value.is_finite() && (value as f32).is_finite() => Number::Finite(value),
        Some(_) => Number::NotFinite,
    }
}

/// Without its commas, if they stand before groups of three digits.
fn grouped(cell: &str) -> Option<String> {
    let whole = cell.split('.').next()?;
    let mut groups = whole.trim_start_matches(['-', '+']).split(',');
    let first = groups.next()?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let proper = (1..=3).contains(&first.len())
        && digits(first)
        && groups.all(|group| group.len() == 3 && digits(group));
    proper.then(|| cell.replace(',', ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finite_numbers_are_read_and_others_told_apart() {
        assert_eq!(number(" 12.5 "), Number::Finite(12.5));
        assert_eq!(number("-3e2"), Number::Finite(-300.0));
        assert_eq!(number("1,234,567.5"), Number::Finite(1_234_567.5));
        assert_eq!(number(""), Number::Empty);
        assert_eq!(number("12,5"), Number::Text);
        assert_eq!(number("twelve"), Number::Text);
        for cell in ["NaN", "nan", "inf", "-Infinity", "1e999", "1e39"] {
            assert_eq!(number(cell), Number::NotFinite, "{cell}");
        }
    }
}
