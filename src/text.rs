//! Text as numbers: words of Latin and Han scripts, and their tf-idf weights.

mod stop;
mod tf_idf;
mod words;

pub use tf_idf::{TfIdf, TfIdfBuilder};
pub use words::{is_han, words};
