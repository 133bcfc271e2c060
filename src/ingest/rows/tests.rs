use super::*;

/// Fields of good rows, and the issue of others.
fn read(text: &str) -> Vec<Result<Vec<String>, IssueKind>> {
    let mut rows = Rows::new(io::BufReader::with_capacity(7, text.as_bytes()), b',');
    let mut all = Vec::new();
    loop {
        match rows.next().unwrap() {
            Next::Row(row) => all.push(Ok(row.iter().map(str::to_owned).collect())),
            Next::Fault(_, issue) => all.push(Err(issue)),
            Next::End => return all,
        }
    }
}

fn fields(fields: &[&str]) -> Result<Vec<String>, IssueKind> {
    Ok(fields.iter().map(|field| (*field).to_owned()).collect())
}

fn unclosed() -> Result<Vec<String>, IssueKind> {
    Err(IssueKind::UnclosedQuote { limit: limits::FIELD as u64 })
}

#[test]
fn quotes_line_ends_and_missing_last_line_end() {
    let rows = read("a,\"b,\"\"c\"\"\nd\"\r\n\r\n5\" disk,e\rf,");
    let expected = [fields(&["a", "b,\"c\"\nd"]), fields(&["5\" disk", "e"]), fields(&["f", ""])];
    assert_eq!(rows, expected);
}

#[test]
fn a_quote_left_open_at_the_end_costs_its_line_only() {
    let rows = read("a,b\n1,\"2\n3,4\n5,6");
    let expected = [fields(&["a", "b"]), unclosed(), fields(&["3", "4"]), fields(&["5", "6"])];
    assert_eq!(rows, expected);
    assert_eq!(read("a,b\n1,\"2"), [fields(&["a", "b"]), unclosed()]);
}

#[test]
fn a_quote_left_open_in_a_large_file_costs_its_line_only() {
    let tail = "3,4\n".repeat(400_000);
    let rows = read(&format!("a,b\n\n1,\"2\n{tail}"));
    assert_eq!(rows.len(), 400_002);
    assert_eq!(rows[1], unclosed());
    assert!(rows[2..].iter().all(|row| *row == fields(&["3", "4"])));
}

#[test]
fn a_giant_field_and_a_giant_row_are_given_up() {
    let giant = "x".repeat(limits::FIELD * 3);
    let rows = read(&format!("a,b\n1,{giant}\n3,4\n"));
    assert!(matches!(rows[1], Err(IssueKind::TooLarge { .. })), "{:?}", rows[1].is_ok());
    assert_eq!(rows[2..], [fields(&["3", "4"])]);

    let wide = format!("{},", "x".repeat(1_000)).repeat(10_000);
    let rows = read(&format!("a,b\n{wide}\n3,4\n"));
    assert!(matches!(rows[1], Err(IssueKind::TooLarge { .. })));
    assert_eq!(rows[2..], [fields(&["3", "4"])]);
}
