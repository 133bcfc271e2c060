//! Which column is what, guessed from names first and from values where names say nothing.

use super::field::{Number, date_order, event_kind, moment, number};
use super::header::{self, Header};
use super::{DateOrder, Mapping};

/// A mapping, and whether it is safe to go by it without asking.
pub(super) struct Guess {
    pub(super) mapping: Mapping,
    pub(super) certain: bool,
}

/// Guesses from the header and the first rows.
///
/// Certain means: names say who and when, names or values say what, and every
/// value agrees with the column it stands in.
pub(super) fn guess(header: &Header, rows: &[Vec<String>]) -> Guess {
    let named = |names| header.find(names).map(|column| column.index);
    let column =
        |index: usize| rows.iter().filter_map(move |row| row.get(index)).map(String::as_str);
    let fits = |index: usize, test: &dyn Fn(&str) -> bool| share(column(index), test);

    let is_date = |cell: &str| {
        [DateOrder::DayFirst, DateOrder::MonthFirst]
            .iter()
            .any(|&order| moment(cell, order).is_some())
    };
    let is_kind = |cell: &str| event_kind(cell).is_some();
    let is_number = |cell: &str| matches!(number(cell), Number::Finite(_));
    let all = 0..header.len();

    let by_name = named(header::TIME).filter(|&index| fits(index, &is_date) >= 0.9);
    let time = by_name.or_else(|| all.clone().find(|&index| fits(index, &is_date) >= 0.9));
    let (dates, order_certain) =
        time.map_or((DateOrder::YearFirst, true), |index| date_order(column(index)));

    let kind_by_name = named(header::KIND).filter(|&index| Some(index) != time);
    let kind = kind_by_name.or_else(|| all.clone().find(|&index| fits(index, &is_kind) >= 0.9));
    let taken = |index: usize| Some(index) == time || Some(index) == kind;

    let member_by_name = named(header::MEMBER).filter(|&index| !taken(index));
    let member = member_by_name.or_else(|| all.clone().find(|&index| !taken(index)));
    let object = named(header::OBJECT).filter(|&index| !taken(index) && Some(index) != member);
    // A bad number is told when its row is read; it does not make the column another.
    let value = named(header::VALUE)
        .filter(|&index| !taken(index) && Some(index) != member && fits(index, &is_number) >= 0.5);

    let text = named(header::WORDS)
        .filter(|&index| !taken(index) && ![member, object, value].contains(&Some(index)));

    let kinds_known = kind.is_none_or(|index| fits(index, &is_kind) >= 0.9);
    let certain = member_by_name.is_some()
        && by_name.is_some()
        && order_certain
        && kinds_known
        && (kind.is_some() || object.is_some());
    let at = |index: Option<usize>| index.map(|index| index as u32);
    let mapping = Mapping {
        member: at(member),
        object: at(object),
        time: at(time),
        kind: at(kind),
        value: at(value),
        text: at(text),
        dates,
    };
    Guess { mapping, certain }
}

/// The share of non-empty cells that pass; 0 if there are none.
fn share<'a>(cells: impl Iterator<Item = &'a str>, test: &dyn Fn(&str) -> bool) -> f64 {
    let (mut passed, mut total) = (0u32, 0u32);
    for cell in cells.filter(|cell| !cell.trim().is_empty()) {
        total += 1;
        passed += u32::from(test(cell));
    }
    if total == 0 { 0.0 } else { f64::from(passed) / f64::from(total) }
}

/// The order of all dates in the sample, for tables whose columns are known.
pub(super) fn dates(rows: &[Vec<String>]) -> DateOrder {
    date_order(rows.iter().flatten().map(String::as_str).filter(|cell| {
        [DateOrder::DayFirst, DateOrder::MonthFirst]
            .iter()
            .any(|&order| moment(cell, order).is_some())
    }))
    .0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(text: &str) -> Guess {
        let mut lines = text.lines().map(|line| line.split(','));
        let header = Header::new(lines.next().unwrap());
        let rows: Vec<Vec<String>> = lines.map(|line| line.map(str::to_owned).collect()).collect();
        guess(&header, &rows)
    }

    #[test]
    fn good_names_and_fitting_values_are_certain() {
        let guess = guessed("when,user id,Item_ID,action,score\n2024-01-31,u1,p1,like,5");
        assert!(!guess.certain, "`when` is not a name we know");
        assert_eq!(guess.mapping.time, Some(0));

        let guess = guessed("time,user id,Item_ID,action,score\n2024-01-31,u1,p1,like,5");
        let expected = Mapping {
            member: Some(1),
            object: Some(2),
            time: Some(0),
            kind: Some(3),
            value: Some(4),
            text: None,
            dates: DateOrder::YearFirst,
        };
        assert!(guess.certain);
        assert_eq!(guess.mapping, expected);
    }

    #[test]
    fn values_speak_where_names_do_not() {
        let guess = guessed("a,b,c\nu1,2024-01-31,评论\nu2,2024-02-01,点赞");
        assert!(!guess.certain);
        assert_eq!(guess.mapping.member, Some(0));
        assert_eq!(guess.mapping.time, Some(1));
        assert_eq!(guess.mapping.kind, Some(2));
    }

    #[test]
    fn ambiguous_dates_and_strange_kinds_are_asked_about() {
        assert!(!guessed("user_id,date,type\nu1,01/02/2024,like").certain);
        assert!(guessed("user_id,date,type\nu1,01/22/2024,like").certain);
        assert!(!guessed("user_id,date,type\nu1,2024-01-22,somersault").certain);
    }
}
