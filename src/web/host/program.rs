//! The worker's program: fetched and compiled once, by the page, while it may still fetch.

use js_sys::{ArrayBuffer, Object, Promise, Reflect, WebAssembly};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, HtmlMetaElement, RequestCache, RequestInit, Response, Url};

use crate::text::asset::AssetKind;

/// What trunk calls them: workers' names carry no hash.
const SCRIPT: &str = "worker.js";
const MODULE: &str = "worker_bg.wasm";

/// What every worker is started from.
#[derive(Clone)]
pub(super) struct Program {
    /// Absolute address of the glue script.
    pub(super) script: String,
    /// The compiled module, posted to each worker.
    pub(super) module: WebAssembly::Module,
    /// Absolute addresses of the language assets by name, as an object.
    pub(super) assets: Object,
}

/// Loads the program from beside the page, wherever the page lies.
pub(super) async fn load() -> Result<Program, JsValue> {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or("not in a page")?;
    let base = document.base_uri()?.ok_or("the page has no address")?;
    let assets = assets(&document, &base)?;
    let script = Url::new_with_base(SCRIPT, &base)?.href();
    let module = Url::new_with_base(MODULE, &base)?.href();

    // The worker will import the script by itself, from the browser's cache; asking
    // for it here first makes sure that the cached copy is not of an older build.
    let script_text = JsFuture::from(fetch(&script).await?.text()?);
    let module = compile(&module).await?;
    script_text.await?;
    Ok(Program { script, module, assets })
}

/// What the page's `<meta>`s say of the language assets. One that is not named is not
/// there, and the worker does without.
fn assets(document: &Document, base: &str) -> Result<Object, JsValue> {
    let assets = Object::new();
    for kind in AssetKind::ALL {
        let name = kind.name();
        let meta = document.query_selector(&format!("meta[name=truefan-{name}]"))?;
        if let Some(meta) = meta.and_then(|meta| meta.dyn_into::<HtmlMetaElement>().ok()) {
            let address = Url::new_with_base(&meta.content(), base)?.href();
            Reflect::set(&assets, &name.into(), &address.into())?;
        }
    }
    Ok(assets)
}

async fn compile(url: &str) -> Result<WebAssembly::Module, JsValue> {
    let response = fetch(url).await?;
    let copy = response.clone()?;
    let streamed = WebAssembly::compile_streaming(&Promise::resolve(&JsValue::from(response)));
    let module = match JsFuture::from(streamed).await {
        Ok(module) => module,
        // A host that serves wasm under a wrong type forbids streaming, not compiling.
        Err(_) => {
            let bytes: ArrayBuffer = JsFuture::from(copy.array_buffer()?).await?.dyn_into()?;
            JsFuture::from(WebAssembly::compile(&bytes)).await?
        }
    };
    module.dyn_into()
}

async fn fetch(url: &str) -> Result<Response, JsValue> {
    let window = web_sys::window().ok_or("not in a page")?;
    let options = RequestInit::new();
    options.set_cache(RequestCache::NoCache);
    let response = JsFuture::from(window.fetch_with_str_and_init(url, &options)).await?;
    let response: Response = response.dyn_into()?;
    if response.ok() {
        Ok(response)
    } else {
        Err(format!("{url}: HTTP status {}", response.status()).into())
    }
}
