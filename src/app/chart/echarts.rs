//! The binding to ECharts: load, draw, resize, point at, dispose.
//!
//! The library is a file of this site whose address stands in a `<meta>`; it comes
//! by `import()`, which the content-security policy allows at any time. An instance is disposed when its [`Drawing`] is dropped.

use gloo::utils::document;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, HtmlMetaElement, ResizeObserver, Url};

use super::option::{list, object};

#[wasm_bindgen(inline_js = "export function load(address) { return import(address); }")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn load(address: &str) -> Result<JsValue, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    /// The library's module.
    pub type Library;
    #[wasm_bindgen(method)]
    fn init(this: &Library, place: &HtmlElement, theme: &JsValue, options: &JsValue) -> Instance;
    #[wasm_bindgen(method, js_name = registerMap)]
    fn register_map(this: &Library, name: &str, map: &JsValue);

    type Instance;
    #[wasm_bindgen(method, js_name = setOption)]
    fn set_option(this: &Instance, option: &JsValue, replace: bool);
    #[wasm_bindgen(method, js_name = dispatchAction)]
    fn dispatch_action(this: &Instance, action: &JsValue);
    #[wasm_bindgen(method, getter)]
    fn resize(this: &Instance) -> Function;
    #[wasm_bindgen(method)]
    fn on(this: &Instance, event: &str, handler: &Function);
    #[wasm_bindgen(method, js_name = getZr)]
    fn renderer(this: &Instance) -> Renderer;
    #[wasm_bindgen(method)]
    fn dispose(this: &Instance);

    type Renderer;
    #[wasm_bindgen(method, js_name = setCursorStyle)]
    fn set_cursor_style(this: &Renderer, style: &str);
}

/// The unit square, as a map that charts may lie on.
pub const SQUARE: &str = "square";

/// Imports the library, or hands out what was imported before.
pub async fn library() -> Result<Library, JsValue> {
    let meta = document().query_selector("meta[name=truefan-charts]")?;
    let meta = meta.and_then(|meta| meta.dyn_into::<HtmlMetaElement>().ok());
    let path = meta.map(|meta| meta.content()).unwrap_or_default();
    let base = document().base_uri()?.unwrap_or_default();
    let address = Url::new_with_base(&path, &base)?.href();
    let library: Library = load(&address).await?.unchecked_into();
    library.register_map(SQUARE, &square());
    Ok(library)
}

/// Imports the library before a chart asks for it.
pub fn prepare() {
    // A chart that needs it says so where it cannot be had.
    spawn_local(async {
        library().await.ok();
    });
}

/// The unit square as GeoJSON.
fn square() -> JsValue {
    let corners = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]];
    let ring = list(corners.map(list));
    let shape = object([("type", "Polygon".into()), ("coordinates", list([ring]))]);
    let properties = object([("name", SQUARE.into())]);
    let feature =
        object([("type", "Feature".into()), ("properties", properties), ("geometry", shape)]);
    let map = [("type", "FeatureCollection".into()), ("features", list([feature]))];
    object([("geoJSON", object(map))])
}

/// What somebody does to a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// A step is pointed at.
    Point(usize),
    /// None is any more.
    Leave,
    /// A step is clicked.
    Pick(usize),
}

/// A chart in an element, as large as the element is.
pub struct Drawing {
    instance: Instance,
    observer: Option<ResizeObserver>,
    // Kept for the observer and the chart, which call them.
    _on_resize: Closure<dyn FnMut()>,
    _on_event: [Closure<dyn Fn(JsValue)>; 3],
}

impl Drawing {
    /// An empty chart. `on_gesture` hears what is done to its steps.
    pub fn new(
        library: &Library,
        place: &HtmlElement,
        on_gesture: impl Fn(Gesture) + Clone + 'static,
    ) -> Self {
        let options = object([("renderer", "canvas".into())]);
        let instance = library.init(place, &JsValue::NULL, &options);
        let (resize, this) = (instance.resize(), JsValue::from(&instance));
        let on_resize = Closure::<dyn FnMut()>::new(move || {
            resize.call0(&this).ok();
        });
        let observer = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(place);
        }
        let hear = |event: &str, gesture: fn(&JsValue) -> Option<Gesture>| {
            let on_gesture = on_gesture.clone();
            let heard = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
                if let Some(gesture) = gesture(&event) {
                    on_gesture(gesture);
                }
            });
            instance.on(event, heard.as_ref().unchecked_ref());
            heard
        };
        let on_event = [
            hear("click", |event| step(event).map(Gesture::Pick)),
            hear("mousemove", |event| step(event).map(Gesture::Point)),
            hear("mouseout", |_| Some(Gesture::Leave)),
        ];
        Self { instance, observer, _on_resize: on_resize, _on_event: on_event }
    }

    /// Shows this and nothing of what was shown before.
    pub fn draw(&self, option: &JsValue) {
        self.instance.set_option(option, true);
    }

    /// Changes what is shown.
    pub fn amend(&self, option: &JsValue) {
        self.instance.set_option(option, false);
    }

    /// Shows the tooltip of one step.
    pub fn point_at(&self, step: usize) {
        self.instance.dispatch_action(&object([
            ("type", "showTip".into()),
            ("seriesIndex", 0.into()),
            ("dataIndex", (step as f64).into()),
        ]));
    }

    /// Hides the tooltip.
    pub fn point_away(&self) {
        self.instance.dispatch_action(&object([("type", "hideTip".into())]));
    }

    /// Says by the cursor, until it moves on, that a click leads somewhere.
    pub fn invite(&self) {
        self.instance.renderer().set_cursor_style("pointer");
    }
}

/// The step of an event. Where a series is but a part of the steps each of its points
/// says which it is, by a third number beside its place.
fn step(event: &JsValue) -> Option<usize> {
    let field = |name: &str| Reflect::get(event, &name.into()).ok();
    let point = field("seriesType").is_some_and(|kind| kind == "scatter");
    let value = field("value").filter(|value| point && Array::is_array(value));
    let own = value.and_then(|value| Array::from(&value).get(2).as_f64());
    let step = own.or_else(|| field("dataIndex")?.as_f64())?;
    (step >= 0.0).then_some(step as usize)
}

impl Drop for Drawing {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
        self.instance.dispose();
    }
}
