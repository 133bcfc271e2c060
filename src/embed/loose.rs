//! A value as JavaScript hands it over, before anybody knows whether it fits.

use js_sys::{Array, Date, Object};
use serde::{Deserialize, Deserializer};
use serde_wasm_bindgen::preserve;
use wasm_bindgen::{JsCast, JsValue};

use crate::model::Time;

/// What a field holds. A field of the wrong type is an issue of its row, so
/// reading a field never fails.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Loose {
    /// Absent, `null` or `undefined`.
    #[default]
    Nothing,
    /// `true` or `false`.
    Flag(bool),
    /// A number, maybe NaN.
    Number(f64),
    /// A string.
    Text(String),
    /// A `Date`; [`Time::NONE`] if it is an invalid one.
    Moment(Time),
    /// An array of plain values.
    List(Vec<Loose>),
    /// An object's own fields with plain values, in their order.
    Fields(Vec<(String, Loose)>),
    /// A function, a symbol, or something nested too deep.
    Odd,
}

/// A JavaScript value as it is.
#[derive(Deserialize)]
pub(super) struct Kept(#[serde(with = "preserve")] pub(super) JsValue);

impl<'de> Deserialize<'de> for Loose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Through `Option`, since serde calls an absent field none, not an error.
        let Some(Kept(value)) = Option::deserialize(deserializer)? else {
            return Ok(Self::Nothing);
        };
        Ok(Self::shallow(&value).unwrap_or_else(|| Self::deep(&value)))
    }
}

impl Loose {
    fn shallow(value: &JsValue) -> Option<Self> {
        if value.is_null() || value.is_undefined() {
            return Some(Self::Nothing);
        }
        if let Some(flag) = value.as_bool() {
            return Some(Self::Flag(flag));
        }
        if let Some(number) = value.as_f64() {
            return Some(Self::Number(number));
        }
        if let Some(text) = value.as_string() {
            return Some(Self::Text(text));
        }
        let milliseconds = value.dyn_ref::<Date>()?.get_time();
        Some(Self::Moment(milliseconds_since_1970(milliseconds).unwrap_or(Time::NONE)))
    }

    /// One level down, which is all that tags and attributes need.
    fn deep(value: &JsValue) -> Self {
        let plain = |value: &JsValue| Self::shallow(value).unwrap_or(Self::Odd);
        if let Some(list) = value.dyn_ref::<Array>() {
            return Self::List(list.iter().map(|item| plain(&item)).collect());
        }
        if value.is_function() {
            return Self::Odd;
        }
        let Some(object) = value.dyn_ref::<Object>() else { return Self::Odd };
        let field = |entry: JsValue| {
            let entry: Array = entry.unchecked_into();
            Some((entry.get(0).as_string()?, plain(&entry.get(1))))
        };
        Self::Fields(Object::entries(object).iter().filter_map(field).collect())
    }

    /// As a key or a name: numbers are written out, blanks cut off; empty if there is none.
    pub(super) fn text(&self) -> String {
        match self {
            Self::Text(text) => text.trim().to_owned(),
            Self::Number(number) => number.to_string(),
            Self::Flag(flag) => flag.to_string(),
            Self::Nothing | Self::Moment(_) | Self::List(_) | Self::Fields(_) | Self::Odd => {
                String::new()
            }
        }
    }

    /// As a finite number, written out or not.
    pub(super) fn number(&self) -> Option<f64> {
        let number = match self {
            Self::Number(number) => *number,
            Self::Text(text) => text.trim().parse().ok()?,
            _ => return None,
        };
        number.is_finite().then_some(number)
    }

    /// As a moment: a `Date`, milliseconds since 1970, or ISO 8601 (UTC where no
    /// zone is given).
    pub(super) fn moment(&self) -> Option<Time> {
        match self {
            Self::Moment(time) => time.some(),
            Self::Number(number) => milliseconds_since_1970(*number),
            Self::Text(text) => iso(text.trim()),
            _ => None,
        }
    }

    /// As it stands, for a message.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::Moment(_) => "an invalid Date".to_owned(),
            Self::List(_) => "a list".to_owned(),
            Self::Fields(_) => "an object".to_owned(),
            Self::Odd => "neither text, number nor list".to_owned(),
            plain => plain.text(),
        }
    }
}

/// The range of a JavaScript `Date`, ± 100,000,000 days.
fn milliseconds_since_1970(number: f64) -> Option<Time> {
    (number.abs() <= 8.64e15).then_some(Time(number as i64))
}

fn iso(text: &str) -> Option<Time> {
    if let Ok(moment) = text.parse::<jiff::Timestamp>() {
        return Some(Time(moment.as_millisecond()));
    }
    let civil: jiff::civil::DateTime = text.parse().ok()?;
    let moment = civil.to_zoned(jiff::tz::TimeZone::UTC).ok()?;
    Some(Time(moment.timestamp().as_millisecond()))
}

#[cfg(test)]
mod tests {
    use super::Loose;
    use crate::model::Time;

    fn text(text: &str) -> Loose {
        Loose::Text(text.to_owned())
    }

    #[test]
    fn moments_come_in_three_forms() {
        let noon = Some(Time(1_704_110_400_000));
        for iso in [
            "2024-01-01T12:00:00Z",
            "2024-01-01T13:00+01:00",
            "2024-01-01 12:00",
            "2024-01-01T12:00:00.000Z",
        ] {
            assert_eq!(text(iso).moment(), noon, "{iso}");
        }
        assert_eq!(Loose::Number(1_704_110_400_000.0).moment(), noon);
        assert_eq!(Loose::Moment(Time(7)).moment(), Some(Time(7)));
        assert_eq!(text("2024-01-01").moment(), Some(Time(1_704_067_200_000)));
    }

    #[test]
    fn what_is_no_moment_is_none() {
        let odd = [text("yesterday"), text(""), text("2024-13-01"), Loose::Number(f64::NAN)];
        for odd in odd {
            assert_eq!(odd.moment(), None, "{odd:?}");
        }
        assert_eq!(Loose::Number(1e300).moment(), None);
        assert_eq!(Loose::Moment(Time::NONE).moment(), None);
    }

    #[test]
    fn keys_may_be_numbers_and_numbers_may_be_text() {
        assert_eq!(Loose::Number(12.0).text(), "12");
        assert_eq!(text(" anna ").text(), "anna");
        assert_eq!(text(" 2.5 ").number(), Some(2.5));
        assert_eq!(text("1e999").number(), None);
        assert_eq!(Loose::Number(f64::NAN).number(), None);
        assert_eq!(Loose::List(Vec::new()).text(), "");
    }
}
