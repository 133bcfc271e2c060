//! Pairs of Han characters as a reader knows them.
//!
//! Han text without a dictionary is read in overlapping pairs: what two texts share of
//! 修足用什么工具 is 修足, 足用, 用什 and so on, of which half are no words. Pairs that
//! overlap are put together again, so that what two texts say in common is quoted whole.
//! Pairs from different places can overlap too: who quotes looks whether it is there.

use crate::text::is_han;

/// Words with their Han pairs put together wherever one begins as another ends. What is
/// put together stands where its first part did.
pub(super) fn phrases(mut words: Vec<String>) -> Vec<String> {
    while let Some((first, second)) = overlap(&words) {
        let rest: String = words[second].chars().skip(1).collect();
        words[first].push_str(&rest);
        let later = words.remove(first.max(second));
        if first > second {
            words[second] = later;
        }
    }
    words
}

/// Two that overlap in one character.
fn overlap(words: &[String]) -> Option<(usize, usize)> {
    let han = |word: &String| word.chars().all(is_han);
    let ends_as = |first: &String, second: &String| first.chars().last() == second.chars().next();
    (0..words.len()).filter(|&first| han(&words[first])).find_map(|first| {
        let mut others = (0..words.len()).filter(|&second| second != first);
        others
            .find(|&second| han(&words[second]) && ends_as(&words[first], &words[second]))
            .map(|second| (first, second))
    })
}

#[cfg(test)]
mod tests {
    use super::phrases;

    fn said(words: &[&str]) -> Vec<String> {
        phrases(words.iter().map(|&word| word.to_owned()).collect())
    }

    #[test]
    fn pairs_that_overlap_are_a_phrase() {
        assert_eq!(said(&["么工", "rust", "什么", "用什", "工具"]), ["用什么工具", "rust"]);
        assert_eq!(said(&["陶艺", "编织"]), ["陶艺", "编织"]);
        assert_eq!(said(&["哈哈", "bread", "daring"]), ["哈哈", "bread", "daring"]);
        assert_eq!(said(&[]), [""; 0]);
    }
}
