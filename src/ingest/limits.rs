//! What a file may cost. Every cap has its reason; none is reached by an honest export.

use crate::model::DAY;

/// Columns of a table. No export has more, and each one costs a line on the page.
pub(super) const COLUMNS: usize = 2_000;
/// Bytes of one field. A quote that is never closed would swallow the whole file.
pub(super) const FIELD: usize = 1 << 20;
/// Bytes of one row, CSV record or XML element, all its fields together.
pub(super) const RECORD: usize = 8 << 20;
/// Elements within elements. Real dumps have two levels.
pub(super) const DEPTH: usize = 256;

/// Files in an archive.
pub(super) const ENTRIES: usize = 1_000;
/// Bytes that one archive may unpack to.
pub(super) const UNPACKED: u64 = 4 << 30;
/// Unpacked bytes a packed byte. Text packs 5 to 20 to one; deflate's bombs 1,000.
pub(super) const RATIO: u64 = 200;
/// Below this many unpacked bytes the ratio is not looked at: it harms nobody.
pub(super) const RATIO_FLOOR: u64 = 16 << 20;

/// Bytes that a file is judged by, and the size of a read.
pub(super) const SAMPLE: usize = 64 << 10;
/// Rows that a column mapping is guessed from.
pub(super) const SAMPLE_ROWS: usize = 500;
/// Bytes of those rows together.
pub(super) const SAMPLE_BYTES: usize = 1 << 20;

/// Rows after which the thread is handed back, if not sooner.
pub(super) const TURN_ROWS: u32 = 4_096;
/// Bytes after which the thread is handed back: a few milliseconds of work.
pub(super) const TURN_BYTES: u64 = 512 << 10;

/// Milliseconds that a date may lie ahead: clocks and zones differ, by a day at most.
pub(super) const AHEAD: i64 = DAY;
/// Characters of a content's text: enough to tell its subject.
pub(super) const TEXT: usize = 2_000;
