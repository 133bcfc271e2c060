//! The element that ECharts draws in.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::Plot;
use super::echarts::library;
use super::stage::Stage;
use super::theme::use_dark;
use crate::app::state::{use_format, use_preferences};

/// Properties of [`Canvas`].
#[derive(Clone, PartialEq, Properties)]
pub struct CanvasProps {
    /// What is shown.
    pub plot: Rc<Plot>,
    /// The same in words.
    pub description: AttrValue,
    /// A step was picked.
    #[prop_or_default]
    pub on_pick: Option<Callback<usize>>,
    /// The library could not be loaded.
    pub on_fail: Callback<()>,
}

/// The picture. Arrow keys walk along its steps, Enter picks one, Escape puts the
/// tooltip away.
#[component]
pub fn Canvas(props: &CanvasProps) -> Html {
    let (format, preferences, dark) = (use_format(), use_preferences(), use_dark());
    let place = use_node_ref();
    let stage = (*use_memo((), |()| Rc::new(Stage::default()))).clone();
    stage.on_pick(&props.on_pick);
    let ready = use_state(|| false);
    use_effect_with((), {
        let (place, stage, ready) = (place.clone(), stage.clone(), ready.setter());
        let on_fail = props.on_fail.clone();
        move |()| {
            let gone = Rc::new(Cell::new(false));
            spawn_local({
                let (stage, gone) = (stage.clone(), gone.clone());
                async move {
                    let library = library().await;
                    if gone.get() {
                        return;
                    }
                    match (library, place.cast::<HtmlElement>()) {
                        (Ok(library), Some(place)) => {
                            stage.open(&library, &place);
                            ready.set(true);
                        }
                        _ => on_fail.emit(()),
                    }
                }
            });
            move || {
                gone.set(true);
                stage.close();
            }
        }
    });
    let seen = (*ready, props.plot.clone(), props.description.clone(), preferences, dark);
    use_effect_with(seen, {
        let stage = stage.clone();
        move |(_, plot, description, ..)| {
            let (plot, description) = (plot.clone(), description.clone());
            // A later turn: by then the document has the theme that was chosen.
            let drawn = Timeout::new(0, move || stage.draw(plot, &description, format));
            move || drop(drawn)
        }
    });
    let onkeydown = {
        let steps = props.plot.steps();
        Callback::from(move |event: KeyboardEvent| {
            if stage.key(&event.key(), steps) {
                event.prevent_default();
            }
        })
    };
    html! {
        <div
            ref={place}
            class={props.plot.class()}
            role="img"
            aria-label={props.description.clone()}
            tabindex="0"
            {onkeydown}
        ></div>
    }
}
