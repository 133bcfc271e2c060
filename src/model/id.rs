//! Dense row numbers, one type a table, so that a member is never taken for a content.

use serde::{Deserialize, Serialize};

macro_rules! row_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub u32);

        impl $name {
            /// "Nobody" or "nothing": how an optional reference is kept in a column.
            pub const NONE: Self = Self(u32::MAX);

            /// The row number, for indexing a column of the table.
            pub fn index(self) -> usize {
                self.0 as usize
            }

            /// The row `index` of the table.
            pub fn at(index: usize) -> Self {
                Self(index as u32)
            }

            /// `None` for [`Self::NONE`].
            pub fn some(self) -> Option<Self> {
                (self != Self::NONE).then_some(self)
            }
        }
    };
}

row_id!(
    /// A row of [`super::Members`].
    MemberId
);
row_id!(
    /// A row of [`super::Contents`].
    ContentId
);
row_id!(
    /// A row of [`super::Activities`].
    ActivityId
);
row_id!(
    /// A row of [`super::Tiers`].
    TierId
);
