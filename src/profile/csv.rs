//! The feature table as a CSV, a row a person, for whoever wants to compute further.
//!
//! Columns: the member's key, the segment (by number, empty without), the score, then
//! each feature under its lasting name (see [`key`]). What is not known is an
//! empty cell. Numbers are written so that reading them back gives the same number.

use super::Profiles;
use super::feature::key;
use crate::model::{Cancelled, Dataset, Progress, spreadsheet_cell};

/// Rows between two reports.
const BETWEEN_REPORTS: usize = 1_024;

/// Writes the table.
pub fn features(
    dataset: &Dataset,
    profiles: &Profiles,
    progress: &dyn Progress,
) -> Result<String, Cancelled> {
    let table = profiles.table();
    let names = table.features.iter().map(|&feature| key::key(feature, profiles.own()));
    let header: Vec<String> = ["member_id".to_owned(), "segment".to_owned(), "score".to_owned()]
        .into_iter()
        .chain(names.map(|name| spreadsheet_cell(&name).into_owned()))
        .collect();
    let mut csv = header.join(",");
    csv.push('\n');
    for (row, &person) in table.people.iter().enumerate() {
        if row % BETWEEN_REPORTS == 0 {
            progress.report(row as u64, table.people.len() as u64)?;
        }
        csv.push_str(&spreadsheet_cell(dataset.members.key.get(person.index())));
        csv.push(',');
        if let Some(segment) = profiles.segment_of(person) {
            csv.push_str(&(segment + 1).to_string());
        }
        csv.push(',');
        csv.push_str(&profiles.score_of(person).to_string());
        for value in table.values.row(row).iter() {
            csv.push(',');
            if !value.is_nan() {
                csv.push_str(&value.to_string());
            }
        }
        csv.push('\n');
    }
    Ok(csv)
}

#[cfg(test)]
mod tests {
    use super::features;
    use crate::model::{Builder, MemberEvents, Silent, Time};
    use crate::profile::Profiles;

    #[test]
    fn it_reads_back() {
        let mut builder = Builder::default();
        for (key, size) in [("=a,b", 1.5), ("b\"c", 2.0), ("c", f64::NAN)] {
            let member = builder.member(key);
            if size.is_finite() {
                builder.attribute_number(member, "size, in m", size);
            }
        }
        let data = builder.build().0;
        let profiles =
            Profiles::fit(&data, &MemberEvents::new(&data), Time(0), 1, &Silent).unwrap();
        let written = features(&data, &profiles, &Silent).unwrap();
        let mut reader = csv::Reader::from_reader(written.as_bytes());
        assert_eq!(reader.headers().unwrap().iter().next_back(), Some("attribute:size, in m"));
        let rows: Vec<Vec<String>> =
            reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        assert_eq!(rows[0], ["'=a,b", "", "0", "1.5"]);
        assert_eq!(rows[1][0], "b\"c");
        assert_eq!(rows[2][3], "", "not known");
    }
}
