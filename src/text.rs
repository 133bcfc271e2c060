//! Text as numbers: words of Latin and Han scripts, their tf-idf weights, keywords,
//! and the tone of a comment.

pub mod asset;
pub mod keywords;
pub mod tone;

mod prose;
mod segmenter;
mod stop;
mod tf_idf;
mod words;

pub use prose::prose;
pub use segmenter::{Segmenter, dictionary_asset};
pub use tf_idf::{TfIdf, TfIdfBuilder};
pub use words::{has_han, is_han, words};
