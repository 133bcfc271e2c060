//! What went wrong, as a JavaScript `Error` with a `kind` to branch on.

use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

use crate::engine::EngineError;

/// A failure that the caller can mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Failure {
    /// "badArgument", "unknownMember", "unknownContent", "unknownActivity", "unknownActivityPlan",
    /// "unknownSegment", "fit", "takePart", "lift", "network", "cancelled".
    pub(super) kind: String,
    /// What to do about it.
    pub(super) message: String,
}

impl Failure {
    pub(super) fn bad_argument(message: impl ToString) -> Self {
        Self { kind: "badArgument".to_owned(), message: message.to_string() }
    }

    /// No row of `table` has this key.
    pub(super) fn unknown(table: &str, key: &str) -> Self {
        let message = format!(
            "{table} {key:?} is not in the community; name it by the id you gave to open()"
        );
        Self { kind: format!("unknown{table}"), message }
    }
}

impl From<EngineError> for Failure {
    fn from(error: EngineError) -> Self {
        let kind = match error {
            EngineError::Cancelled(_) => "cancelled",
            EngineError::Choice(_) => "fit",
            EngineError::UnknownMember { .. } => "unknownMember",
            EngineError::UnknownContent { .. } => "unknownContent",
            EngineError::UnknownSegment { .. } => "unknownSegment",
            EngineError::UnknownActivity { .. } => "unknownActivity",
            EngineError::UnknownActivityPlan { .. } => "unknownActivityPlan",
            EngineError::TakePart(_) => "takePart",
            EngineError::Lift(_) => "lift",
            EngineError::Network(_) => "network",
            EngineError::Trial(_) => "trial",
        };
        Self { kind: kind.to_owned(), message: error.to_string() }
    }
}

impl From<tsify::Error> for Failure {
    fn from(error: tsify::Error) -> Self {
        Self::bad_argument(error)
    }
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        let error = Error::new(&failure.message);
        error.set_name("TruefanError");
        // A fresh Error takes any property.
        let _ = Reflect::set(&error, &"kind".into(), &failure.kind.into());
        error.into()
    }
}
