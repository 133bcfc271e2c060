//! The same table in every encoding is the same dataset.

use super::support::*;
use encoding_rs::GB18030;
use proptest::prelude::*;

fn utf16(text: &str, little: bool, mark: bool) -> Vec<u8> {
    let text = if mark { format!("\u{feff}{text}") } else { text.to_owned() };
    let bytes = |unit: u16| if little { unit.to_le_bytes() } else { unit.to_be_bytes() };
    text.encode_utf16().flat_map(bytes).collect()
}

fn encoded(text: &str) -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("UTF-8", text.as_bytes().to_vec()),
        ("UTF-8", format!("\u{feff}{text}").into_bytes()),
        ("UTF-16LE", utf16(text, true, true)),
        ("UTF-16LE", utf16(text, true, false)),
        ("UTF-16BE", utf16(text, false, true)),
        ("UTF-16BE", utf16(text, false, false)),
        ("GB18030", GB18030.encode(text).0.into_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Han text of the length that a real table has: two characters alone may be
    /// valid in two encodings, as 联通 famously is.
    #[test]
    fn tables_survive_every_encoding(
        names in prop::collection::vec("[\u{4e00}-\u{9fa5}]{2,8}[a-z0-9]{0,4}", 8..40),
        windows in any::<bool>(),
    ) {
        let end = if windows { "\r\n" } else { "\n" };
        let mut text = format!("成员ID,互动类型,interaction_time{end}");
        for name in &names {
            text.push_str(&format!("{name},评论,2024-01-31{end}"));
        }
        let expected = import_one("x", text.as_str());
        let mut distinct = names.clone();
        distinct.sort();
        distinct.dedup();
        prop_assert_eq!(expected.dataset.members.key.iter().collect::<Vec<_>>(), distinct);
        for (encoding, bytes) in encoded(&text) {
            let imported = import_one("x", bytes);
            prop_assert!(imported.dataset == expected.dataset, "{}", encoding);
            prop_assert_eq!(&imported.preview.tables[0].encoding, encoding);
        }
    }

    /// Anything that is UTF-8 is read as UTF-8.
    #[test]
    fn utf8_is_never_taken_for_another(name in "[^\\p{C}\",;|\\s\u{fffd}]{1,20}") {
        let text = format!("member_id,interaction_type,interaction_time\n{name},like,2024-01-31\n");
        let imported = import_one("x", text);
        prop_assert_eq!(&imported.preview.tables[0].encoding, "UTF-8");
        prop_assert_eq!(imported.dataset.members.key.get(0), name);
    }

    /// No bytes whatever make it fail or break the account.
    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let imported = import_one("x", bytes);
        for file in &imported.preview.report.files {
            prop_assert_eq!(file.read, file.accepted + file.rejected);
        }
    }

    /// Nor do rows of nonsense under a good header.
    #[test]
    fn any_rows_are_survived(rows in "[a-z0-9,\"\n\r\\-: .eNa\u{4e00}]{0,400}") {
        for header in ["user_id,item_id,score", "member_id,x,is_lost", "user,type,time",
            "participant_id,interaction_id", "member_id,active_days,post_date,content_count"] {
            let imported = import_one("x", format!("{header}\n{rows}"));
            for file in &imported.preview.report.files {
                prop_assert_eq!(file.read, file.accepted + file.rejected);
            }
            let events = &imported.dataset.events;
            prop_assert!(events.value.iter().all(|value| value.is_finite()));
            prop_assert!(events.member.iter().all(|member| member.some().is_some()));
        }
    }
}
