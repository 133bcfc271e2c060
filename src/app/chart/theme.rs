//! The page's colours, as ECharts wants them: read from the custom properties of
//! style/tokens.css whenever the theme changes.

use gloo::events::EventListener;
use gloo::utils::{body, document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;
use yew::prelude::*;

use super::option::{list, object};

/// Colours for groups and series, `--series-1` and so on.
const COLOURS: usize = 6;

/// Colours, font, and whether anything may move.
pub struct Theme {
    /// One a series or a group.
    pub colours: Vec<String>,
    /// Words.
    pub text: String,
    /// Words that step back.
    pub muted: String,
    /// Lines behind the data.
    pub line: String,
    /// What a tooltip lies on.
    pub surface: String,
    /// The font.
    pub font: String,
    /// Whether changes may be animated.
    pub moves: bool,
}

impl Theme {
    /// What is in force now.
    pub fn read() -> Self {
        // A custom property may be written in terms of others; the colour of an
        // element is always resolved.
        let probe = document().create_element("span").ok();
        let probe = probe.and_then(|probe| probe.dyn_into::<HtmlElement>().ok());
        if let Some(probe) = &probe {
            // Where every style change takes its time, the first colour would be read again.
            probe.style().set_property_with_priority("transition", "none", "important").ok();
            body().append_child(probe).ok();
        }
        let colour = |name: &str| {
            let Some(probe) = &probe else { return String::new() };
            probe.style().set_property("color", &format!("var({name})")).ok();
            computed(probe, "color")
        };
        let theme = Self {
            colours: (1..=COLOURS).map(|index| colour(&format!("--series-{index}"))).collect(),
            text: colour("--ink"),
            muted: colour("--ink-3"),
            line: colour("--line"),
            surface: colour("--surface"),
            font: computed(&body(), "font-family"),
            moves: !matches("(prefers-reduced-motion: reduce)"),
        };
        if let Some(probe) = &probe {
            probe.remove();
        }
        theme
    }

    /// The colour of a series or a group.
    pub fn colour(&self, index: usize) -> JsValue {
        self.colours[index % self.colours.len()].as_str().into()
    }

    /// What every chart is told, whatever it shows.
    pub fn base(&self, description: &str) -> Vec<(&'static str, JsValue)> {
        let words =
            [("fontFamily", self.font.as_str().into()), ("color", self.text.as_str().into())];
        let label = object([("description", description.into())]);
        vec![
            ("animation", self.moves.into()),
            ("animationDuration", 300.into()),
            ("color", list(self.colours.iter().map(String::as_str))),
            ("textStyle", object(words)),
            ("aria", object([("enabled", true.into()), ("label", label)])),
        ]
    }

    /// A tooltip drawn on the canvas: the policy lets no HTML be made of text.
    pub fn tooltip<const N: usize>(&self, trigger: &str, more: [(&str, JsValue); N]) -> JsValue {
        let shared = [
            ("trigger", trigger.into()),
            ("renderMode", "richText".into()),
            ("confine", true.into()),
            ("backgroundColor", self.surface.as_str().into()),
            ("borderColor", self.line.as_str().into()),
            ("textStyle", self.words(&self.text, 12)),
        ];
        object(shared.into_iter().chain(more))
    }

    /// A style of words.
    pub fn words(&self, colour: &str, size: u32) -> JsValue {
        object([
            ("color", colour.into()),
            ("fontSize", size.into()),
            ("fontFamily", self.font.as_str().into()),
        ])
    }

    /// A style of lines.
    pub fn stroke(&self) -> JsValue {
        object([("color", self.line.as_str().into())])
    }

    /// An axis of names: with gaps between them for bars, and shown or only pointed at.
    pub fn names(&self, names: JsValue, gaps: bool, shown: bool) -> Vec<(&'static str, JsValue)> {
        vec![
            ("type", "category".into()),
            ("data", names),
            ("boundaryGap", gaps.into()),
            ("axisTick", object([("show", false.into())])),
            ("axisLine", object([("lineStyle", self.stroke())])),
            ("axisLabel", self.label([("hideOverlap", true.into()), ("show", shown.into())])),
        ]
    }

    /// An axis of numbers, written by a function.
    pub fn numbers(&self, write: JsValue) -> Vec<(&'static str, JsValue)> {
        vec![
            ("type", "value".into()),
            ("splitNumber", 3.into()),
            ("splitLine", object([("lineStyle", self.stroke())])),
            ("axisLabel", self.label([("formatter", write)])),
        ]
    }

    fn label<const N: usize>(&self, more: [(&str, JsValue); N]) -> JsValue {
        let words = [("color", self.muted.as_str().into()), ("fontSize", 11.into())];
        object(words.into_iter().chain(more))
    }
}

/// Whether the system is dark: changes when the system does.
#[hook]
pub fn use_dark() -> bool {
    let dark = use_state(|| matches(DARK));
    let setter = dark.setter();
    use_effect_with((), move |()| {
        let query = window().match_media(DARK).ok().flatten();
        let listener = query
            .map(|query| EventListener::new(&query, "change", move |_| setter.set(matches(DARK))));
        move || drop(listener)
    });
    *dark
}

const DARK: &str = "(prefers-color-scheme: dark)";

fn matches(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|query| query.matches())
}

fn computed(element: &HtmlElement, property: &str) -> String {
    let style = window().get_computed_style(element).ok().flatten();
    style.and_then(|style| style.get_property_value(property).ok()).unwrap_or_default()
}
