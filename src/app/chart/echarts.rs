//! The binding to ECharts: load, draw, resize, point at, dispose.
//!
//! The library is a file of this site whose address stands in a `<meta>`; it comes
//! by `import()` when the first chart is shown, which the content-security policy
//! allows at any time. An instance is disposed when its [`Drawing`] is dropped.

use gloo::utils::document;
use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, HtmlMetaElement, ResizeObserver, Url};

use super::option::object;

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

    type Instance;
    #[wasm_bindgen(method, js_name = setOption)]
    fn set_option(this: &Instance, option: &JsValue, replace: bool);
    #[wasm_bindgen(method, js_name = dispatchAction)]
    fn dispatch_action(this: &Instance, action: &JsValue);
    #[wasm_bindgen(method, getter)]
    fn resize(this: &Instance) -> Function;
    #[wasm_bindgen(method)]
    fn on(this: &Instance, event: &str, handler: &Function);
    #[wasm_bindgen(method)]
    fn dispose(this: &Instance);
}

/// Imports the library, or hands out what was imported before.
pub async fn library() -> Result<Library, JsValue> {
    let meta = document().query_selector("meta[name=truefan-charts]")?;
    let meta = meta.and_then(|meta| meta.dyn_into::<HtmlMetaElement>().ok());
    let path = meta.map(|meta| meta.content()).unwrap_or_default();
    let base = document().base_uri()?.unwrap_or_default();
    let address = Url::new_with_base(&path, &base)?.href();
    Ok(load(&address).await?.unchecked_into())
}

/// A chart in an element, as large as the element is.
pub struct Drawing {
    instance: Instance,
    observer: Option<ResizeObserver>,
    // Kept for the observer and the chart, which call them.
    _on_resize: Closure<dyn FnMut()>,
    _on_click: Closure<dyn FnMut(JsValue)>,
}

impl Drawing {
    /// An empty chart. `on_pick` hears the step of a bar, a point or a node that is clicked.
    pub fn new(library: &Library, place: &HtmlElement, on_pick: impl Fn(usize) + 'static) -> Self {
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
        let on_click = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
            if let Some(step) = picked(&event) {
                on_pick(step);
            }
        });
        instance.on("click", on_click.as_ref().unchecked_ref());
        Self { instance, observer, _on_resize: on_resize, _on_click: on_click }
    }

    /// Shows this and nothing of what was shown before.
    pub fn draw(&self, option: &JsValue) {
        self.instance.set_option(option, true);
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
}

/// The step of a click; `None` for one on a tie between two.
fn picked(event: &JsValue) -> Option<usize> {
    let field = |name: &str| Reflect::get(event, &name.into()).ok();
    let tie = field("dataType").is_some_and(|kind| kind == "edge");
    let step = field("dataIndex")?.as_f64()?;
    (!tie && step >= 0.0).then_some(step as usize)
}

impl Drop for Drawing {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
        self.instance.dispose();
    }
}
