use super::*;

const UNKNOWN: Format = Format::Refused(IssueKind::UnknownFormat);

#[test]
fn delimiters_are_found_by_regularity() {
    assert_eq!(sniff(b"a,b,c\n1,2,3\n"), Format::Table(b','));
    assert_eq!(sniff(b"a;b;c\n1,5;2,5;3,5\n"), Format::Table(b';'));
    assert_eq!(sniff(b"a\tb\n1,2,3\tx\n4\ty"), Format::Table(b'\t'));
    assert_eq!(sniff(b"a|b\n1|2\n"), Format::Table(b'|'));
    assert_eq!(sniff(b"id,list\n1,a;b;c\n2,d\n"), Format::Table(b','));
    assert_eq!(sniff(b"sep=;\r\na,b;c\r\n1;2\r\n"), Format::Table(b';'));
    assert_eq!(sniff(b"a,b"), Format::Table(b','));
}

#[test]
fn xml_is_known_by_its_root() {
    let users = "\u{feff}<?xml version=\"1.0\"?>\n<!-- x --><Users>\n";
    assert_eq!(sniff(users.as_bytes()), Format::StackExchange(Kind::Users));
    assert_eq!(sniff(b"<votes/>"), Format::StackExchange(Kind::Votes));
    assert_eq!(sniff(b"<rss><channel/></rss>"), UNKNOWN);
    assert_eq!(sniff(b"<!DOCTYPE html><html></html>"), UNKNOWN);
    let bomb = b"<!DOCTYPE users [<!ENTITY a \"aa\">]><users>&a;</users>";
    assert!(matches!(sniff(bomb), Format::Refused(IssueKind::Malformed { .. })));
}

#[test]
fn what_is_no_table_is_refused() {
    assert_eq!(sniff(b""), Format::Empty);
    assert_eq!(sniff(b"\xEF\xBB\xBF \r\n"), Format::Empty);
    assert_eq!(sniff(b"PK\x03\x04 and so on"), Format::Archive);
    assert_eq!(sniff(b"%PDF-1.7\n1,2,3\n4,5,6"), UNKNOWN);
    assert_eq!(sniff(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08\x06"), UNKNOWN);
    assert_eq!(sniff(b"{\"a\": 1, \"b\": 2}"), UNKNOWN);
    assert_eq!(sniff(b"Just a word\nand another"), UNKNOWN);
}
