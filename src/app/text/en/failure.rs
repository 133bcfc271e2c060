//! Why a request came to nothing.

use crate::app::text::FailureWords;
use crate::web::protocol::Failure;

/// Why a request came to nothing, and what to do.
pub const FAILURE: FailureWords = FailureWords { words };

fn words(failure: &Failure) -> String {
    match failure {
        Failure::Cancelled => "Cancelled. Nothing was changed.".into(),
        Failure::NotFound => "This is not in the data that is open. It may be from an earlier import.".into(),
        Failure::NothingStaged => "There is nothing to store. Drop the files again.".into(),
        Failure::SampleOverData => "Your own community is stored here, and the sample would take its place. To look at the sample, use a private window, or export and erase your data in Settings first.".into(),
        Failure::QuotaExceeded => "The browser's storage for this site is full. Free some disk space, or import fewer files. What was stored before is untouched.".into(),
        Failure::OutOfMemory => "The data is too large for this tab's memory. Close other tabs, or import a shorter time range. What was stored before is untouched.".into(),
        Failure::Damaged { chunk } => format!("The record “{chunk}” on disk does not match its checksum. Import the original files again, or erase everything in Settings and start anew."),
        Failure::InUse => "Truefan is open in another tab, which holds the data. Close that tab and try again.".into(),
        Failure::TooNew => "The stored data was written by a newer version of Truefan. Load the page again to get that version.".into(),
        Failure::Crashed { detail } => format!("The computation stopped unexpectedly and was started anew; what is stored is untouched. Try again. ({detail})"),
        Failure::WrongBuild => "The page and its worker are of different versions. Load the page again.".into(),
        Failure::Storage { detail } => format!("The browser's database refused: {detail}. Load the page again; if it stays so, the browser may be in a private window or out of disk space."),
        Failure::Unreadable { detail } => format!("The file could not be read: {detail}. It may have been moved or changed since it was dropped. Drop it again."),
    }
}
