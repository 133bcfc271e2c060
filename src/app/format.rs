//! Numbers and dates as the person's language writes them, by the browser's `Intl`.
//!
//! Moments of the data are shown in UTC, as the engine counts its days; moments of
//! the person (an import) in their own time zone.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use super::state::Language;
use crate::model::{Period, Time};

/// Shown where there is no value.
pub const NOTHING: &str = "–";

/// Formatters of one language. Cheap to clone.
#[derive(Clone)]
pub struct Format(Rc<Formats>);

struct Formats {
    language: Language,
    count: Function,
    decimal: Function,
    fine: Function,
    finer: Function,
    compact: Function,
    percent: Function,
    change: Function,
    date: Function,
    month: Function,
    instant: Function,
    moment: Function,
    relative: Intl::RelativeTimeFormat,
    money: RefCell<BTreeMap<[u8; 3], Function>>,
}

thread_local! {
    static FORMATS: [Format; 2] = [Format::new(Language::En), Format::new(Language::Zh)];
}

impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Format {
    /// The formatters of a language, made once.
    pub fn of(language: Language) -> Self {
        FORMATS.with(|[en, zh]| match language {
            Language::En => en.clone(),
            Language::Zh => zh.clone(),
        })
    }

    fn new(language: Language) -> Self {
        let one = JsValue::from(1);
        let utc = ("timeZone", JsValue::from("UTC"));
        Self(Rc::new(Formats {
            language,
            count: numbers(language, &[("maximumFractionDigits", 0.into())]),
            decimal: numbers(language, &[("maximumFractionDigits", one.clone())]),
            fine: numbers(language, &[("maximumSignificantDigits", 2.into())]),
            finer: numbers(language, &[("maximumSignificantDigits", 3.into())]),
            compact: numbers(
                language,
                &[("notation", "compact".into()), ("maximumFractionDigits", one.clone())],
            ),
            percent: numbers(
                language,
                &[("style", "percent".into()), ("maximumFractionDigits", one.clone())],
            ),
            change: numbers(
                language,
                &[
                    ("style", "percent".into()),
                    ("maximumFractionDigits", 0.into()),
                    ("signDisplay", "exceptZero".into()),
                ],
            ),
            date: dates(language, &[("dateStyle", "medium".into()), utc.clone()]),
            month: dates(
                language,
                &[("year", "numeric".into()), ("month", "short".into()), utc.clone()],
            ),
            instant: dates(
                language,
                &[("dateStyle", "medium".into()), ("timeStyle", "short".into()), utc],
            ),
            moment: dates(
                language,
                &[("dateStyle", "medium".into()), ("timeStyle", "short".into())],
            ),
            relative: Intl::RelativeTimeFormat::new(
                &Array::of1(&language.tag().into()),
                &options(&[("numeric", "auto".into())]),
            ),
            money: RefCell::default(),
        }))
    }

    /// The language they write.
    pub fn language(&self) -> Language {
        self.0.language
    }

    /// A whole number: 12,345.
    pub fn count(&self, value: u64) -> String {
        call(&self.0.count, value as f64)
    }

    /// A number with one decimal at most: 3.4.
    pub fn decimal(&self, value: f64) -> String {
        call(&self.0.decimal, value)
    }

    /// A number with two decimals, for what lies between −1 and 1: 0.34.
    pub fn fine(&self, value: f64) -> String {
        call(&self.0.fine, value)
    }

    /// The same with a digit more, for what is compared closely: 0.342.
    pub fn finer(&self, value: f64) -> String {
        call(&self.0.finer, value)
    }

    /// A number for narrow places: 12K, 1.2万.
    pub fn compact(&self, value: f64) -> String {
        call(&self.0.compact, value)
    }

    /// A share, 0–1: 12.5%.
    pub fn percent(&self, share: f64) -> String {
        call(&self.0.percent, share)
    }

    /// A relative change with its sign, 0.2 for a fifth more: +20%.
    pub fn change(&self, change: f64) -> String {
        call(&self.0.change, change)
    }

    /// A day of the data: Jan 31, 2024.
    pub fn date(&self, time: Time) -> String {
        day(&self.0.date, time)
    }

    /// A month of the data: Jan 2024.
    pub fn month(&self, time: Time) -> String {
        day(&self.0.month, time)
    }

    /// Day and minute of the data, UTC.
    pub fn instant(&self, time: Time) -> String {
        day(&self.0.instant, time)
    }

    /// How long before `end` a moment was, in days, months or years: 3 days ago.
    pub fn ago(&self, time: Time, end: Time) -> String {
        const MONTH: f64 = 30.44;
        let days = (end.day() - time.day()).max(0) as f64;
        let (count, unit) = match days {
            days if days < 2.0 * MONTH => (days, "day"),
            days if days < 24.0 * MONTH => ((days / MONTH).floor(), "month"),
            days => ((days / (12.0 * MONTH)).floor(), "year"),
        };
        self.0.relative.format(-count, unit).into()
    }

    /// A formatter for axes and tooltips, which take a function: 12K.
    pub fn compact_function(&self) -> Function {
        self.0.compact.clone()
    }

    /// The same with two digits: 0.34.
    pub fn fine_function(&self) -> Function {
        self.0.fine.clone()
    }

    /// The same of shares: 12.5%.
    pub fn percent_function(&self) -> Function {
        self.0.percent.clone()
    }

    /// The same, written out: 12,345.6.
    pub fn decimal_function(&self) -> Function {
        self.0.decimal.clone()
    }

    /// A period by its first and last day.
    pub fn period(&self, period: Period) -> String {
        format!("{} – {}", self.date(period.start), self.date(Time(period.end.0 - 1)))
    }

    /// A moment of the person, in their time zone, from Unix milliseconds.
    pub fn moment(&self, at: i64) -> String {
        day(&self.0.moment, Time(at))
    }

    /// Money in the major unit of a currency (ISO 4217).
    pub fn money(&self, value: f64, currency: [u8; 3]) -> String {
        let code = String::from_utf8_lossy(&currency).into_owned();
        // `Intl` throws on a code that is not three letters.
        if !currency.iter().all(u8::is_ascii_alphabetic) {
            return format!("{} {code}", self.decimal(value));
        }
        let format = self
            .0
            .money
            .borrow_mut()
            .entry(currency)
            .or_insert_with(|| {
                let options = [
                    ("style", "currency".into()),
                    ("currency", code.as_str().into()),
                    ("maximumFractionDigits", 0.into()),
                ];
                numbers(self.0.language, &options)
            })
            .clone();
        call(&format, value)
    }

    /// A size in bytes: 1.2 MB.
    pub fn bytes(&self, bytes: u64) -> String {
        const UNITS: [&str; 5] = ["B", "kB", "MB", "GB", "TB"];
        let mut value = bytes as f64;
        let mut unit = 0;
        while value >= 1000.0 && unit + 1 < UNITS.len() {
            value /= 1000.0;
            unit += 1;
        }
        format!("{} {}", self.decimal(value), UNITS[unit])
    }
}

fn options(pairs: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in pairs {
        // Setting a property of a fresh plain object cannot fail.
        Reflect::set(&object, &(*key).into(), value).ok();
    }
    object
}

fn numbers(language: Language, pairs: &[(&str, JsValue)]) -> Function {
    Intl::NumberFormat::new(&Array::of1(&language.tag().into()), &options(pairs)).format()
}

fn dates(language: Language, pairs: &[(&str, JsValue)]) -> Function {
    Intl::DateTimeFormat::new(&Array::of1(&language.tag().into()), &options(pairs)).format()
}

fn call(format: &Function, value: f64) -> String {
    if !value.is_finite() {
        return NOTHING.to_owned();
    }
    written(format.call1(&JsValue::NULL, &value.into()))
}

fn day(format: &Function, time: Time) -> String {
    let Some(time) = time.some() else { return NOTHING.to_owned() };
    written(format.call1(&JsValue::NULL, &Date::new(&(time.0 as f64).into())))
}

/// A date out of the calendar's range is the one thing that `Intl` refuses.
fn written(result: Result<JsValue, JsValue>) -> String {
    result.ok().and_then(|text| text.as_string()).unwrap_or_else(|| NOTHING.to_owned())
}
