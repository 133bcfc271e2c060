//! What a column is made of: numbers of fixed width, in little-endian order.

use crate::model::{
    ActivityKind, Audience, ContentId, EventKind, MemberId, PaymentStatus, TierId, Time,
};

/// Header code of a text column; the numbers' codes are beside them below.
pub(super) const TEXT: u8 = 0;

/// A value of fixed width.
pub(super) trait Cell: Copy {
    /// Code of the type in chunk headers. On people's disks: never reused.
    const KIND: u8;
    /// Bytes a cell.
    const WIDTH: usize;

    /// Appends the cell.
    fn write(self, bytes: &mut Vec<u8>);

    /// Reads a cell from exactly [`Cell::WIDTH`] bytes; `None` if it means nothing.
    fn read(bytes: &[u8]) -> Option<Self>;
}

macro_rules! number {
    ($($type:ty = $kind:literal),+ $(,)?) => {$(
        impl Cell for $type {
            const KIND: u8 = $kind;
            const WIDTH: usize = size_of::<Self>();

            fn write(self, bytes: &mut Vec<u8>) {
                bytes.extend(self.to_le_bytes());
            }

            fn read(bytes: &[u8]) -> Option<Self> {
                bytes.try_into().ok().map(Self::from_le_bytes)
            }
        }
    )+};
}

number!(u8 = 1, i8 = 2, u32 = 3, u64 = 4, i64 = 5, f32 = 6, f64 = 7);

/// A type kept as another: how to get there and back.
macro_rules! kept_as {
    ($($type:ty as $inner:ty: $out:expr, $back:expr;)+) => {$(
        impl Cell for $type {
            const KIND: u8 = <$inner>::KIND;
            const WIDTH: usize = <$inner>::WIDTH;

            fn write(self, bytes: &mut Vec<u8>) {
                let out: fn(Self) -> $inner = $out;
                out(self).write(bytes);
            }

            fn read(bytes: &[u8]) -> Option<Self> {
                let back: fn($inner) -> Option<Self> = $back;
                <$inner>::read(bytes).and_then(back)
            }
        }
    )+};
}

kept_as!(
    MemberId as u32: |id| id.0, |id| Some(Self(id));
    ContentId as u32: |id| id.0, |id| Some(Self(id));
    TierId as u32: |id| id.0, |id| Some(Self(id));
    Time as i64: |time| time.0, |time| Some(Self(time));
    EventKind as u8: Self::code, Self::from_code;
    ActivityKind as u8: Self::code, Self::from_code;
    Audience as u8: Self::code, Self::from_code;
    PaymentStatus as u8: Self::code, Self::from_code;
    bool as u8: u8::from, |byte| match byte {
        0 => Some(false),
        1 => Some(true),
        _ => None,
    };
);
