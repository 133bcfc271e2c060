//! Several things in one cell.

/// The things in a cell such as `Rust 入门；会员经营、直播`, without blanks and brackets.
pub(crate) fn items(cell: &str) -> impl Iterator<Item = &str> {
    let blank = |c: char| c.is_whitespace() || matches!(c, '[' | ']' | '"' | '\'');
    cell.split([';', '；', '、', '|', ',', '，', '\n'])
        .map(move |item| item.trim_matches(blank))
        .filter(|item| !item.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_common_separator_splits() {
        let found: Vec<&str> = items("['a', \"b c\"; d；e、f|g，h];;").collect();
        assert_eq!(found, ["a", "b c", "d", "e", "f", "g", "h"]);
        assert_eq!(items(" ").count(), 0);
    }
}
