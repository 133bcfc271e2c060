//! The list to act on where the community lives: nothing is done from here.

use crate::app::task::export;
use crate::engine::QualityRow;
use crate::moderate::Subject;

/// Hands the shown cases to the browser as a file: a line each, of key, whose doing, text.
pub fn download(rows: &[QualityRow]) {
    export::download("truefan-review.txt", "text/plain", lines(rows).as_bytes());
}

fn lines(rows: &[QualityRow]) -> String {
    let line = |row: &QualityRow| {
        let key = match &row.subject {
            Subject::Content(key) | Subject::Member(key) => key.clone(),
            Subject::Remark(_) => row.content_label.clone(),
        };
        let mark = row.mark.map_or_else(String::new, |mark| format!("{mark:?}").to_lowercase());
        // A line end inside a text would make two rows of one.
        let fields = [mark, key, row.member_label.clone(), row.text.clone()];
        fields.map(|field| field.replace(['\t', '\n', '\r'], " ")).join("\t") + "\n"
    };
    rows.iter().map(line).collect()
}
