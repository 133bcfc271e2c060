use std::io::Cursor;

use encoding_rs::GB18030;

use super::*;

/// Gives its bytes in pieces of a size, as a stream may.
struct Pieces<'a>(Cursor<&'a [u8]>, usize);

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = buffer.len().min(self.1);
        self.0.read(&mut buffer[..length])
    }
}

fn decode(bytes: &[u8]) -> (String, String, u64) {
    let mut reader = TextReader::new(Pieces(Cursor::new(bytes), 1_000));
    let mut text = String::new();
    reader.read_to_string(&mut text).unwrap();
    assert_eq!(reader.bytes_read(), bytes.len() as u64);
    (text, reader.encoding(), reader.replaced())
}

#[test]
fn a_chinese_name_after_megabytes_of_ascii_is_still_recognised() {
    let mut text = "user,item\n".repeat(30_000);
    text.push_str("会员一号,经营社区\n");
    let (gb18030, _, _) = GB18030.encode(&text);
    assert!(decode(&gb18030) == (text.clone(), "GB18030".into(), 0));
    assert!(decode(text.as_bytes()) == (text.clone(), "UTF-8".into(), 0));
}

#[test]
fn a_character_across_two_reads_is_whole() {
    for shift in 0..4 {
        let text = "x".repeat(shift) + &"浏览历史".repeat(30_000);
        let (gb18030, _, _) = GB18030.encode(&text);
        for (bytes, encoding) in [(text.as_bytes(), "UTF-8"), (&gb18030, "GB18030")] {
            let (decoded, found, replaced) = decode(bytes);
            assert_eq!((found.as_str(), replaced), (encoding, 0));
            assert!(decoded == text);
        }
    }
}

#[test]
fn damaged_utf8_stays_utf8_and_the_damage_is_counted() {
    let mut bytes = "会员,经营社区\n".repeat(20).into_bytes();
    bytes[40] = 0xFF;
    let (text, encoding, replaced) = decode(&bytes);
    assert_eq!(encoding, "UTF-8");
    assert!(replaced >= 1 && text.contains('\u{FFFD}'));
}

#[test]
fn zeros_become_replacements() {
    let (text, encoding, replaced) = decode(b"user_id,type\nu\0one,like\n");
    assert_eq!(
        (text.as_str(), encoding.as_str(), replaced),
        ("user_id,type\nu\u{FFFD}one,like\n", "UTF-8", 1)
    );
}
