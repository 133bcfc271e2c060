//! The element that ECharts draws in.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::Plot;
use super::echarts::{Drawing, library};
use super::option::object;
use super::theme::{Theme, use_dark};
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
    let drawing = use_mut_ref(|| None::<Drawing>);
    let step = use_mut_ref(|| None::<usize>);
    // The drawing is made once; what a pick does may change with every rendering.
    let on_pick = use_mut_ref(|| None::<Callback<usize>>);
    on_pick.borrow_mut().clone_from(&props.on_pick);
    let ready = use_state(|| false);
    use_effect_with((), {
        let (place, drawing, ready) = (place.clone(), drawing.clone(), ready.setter());
        let (on_fail, on_pick) = (props.on_fail.clone(), on_pick.clone());
        move |()| {
            let gone = Rc::new(Cell::new(false));
            spawn_local({
                let (drawing, gone) = (drawing.clone(), gone.clone());
                async move {
                    let library = library().await;
                    if gone.get() {
                        return;
                    }
                    match (library, place.cast::<HtmlElement>()) {
                        (Ok(library), Some(place)) => {
                            let pick = move |step| {
                                let on_pick = on_pick.borrow().clone();
                                on_pick.iter().for_each(|on_pick| on_pick.emit(step));
                            };
                            *drawing.borrow_mut() = Some(Drawing::new(&library, &place, pick));
                            ready.set(true);
                        }
                        _ => on_fail.emit(()),
                    }
                }
            });
            move || {
                gone.set(true);
                drawing.borrow_mut().take();
            }
        }
    });
    let seen = (*ready, props.plot.clone(), props.description.clone(), preferences, dark);
    use_effect_with(seen, {
        let drawing = drawing.clone();
        move |(_, plot, description, ..)| {
            let (plot, description) = (plot.clone(), description.clone());
            // A later turn: by then the document has the theme that was chosen.
            let drawn = Timeout::new(0, move || {
                if let Some(drawing) = drawing.borrow().as_ref() {
                    let theme = Theme::read();
                    let base = theme.base(&description);
                    drawing.draw(&object(base.into_iter().chain(plot.option(&theme, &format))));
                }
            });
            move || drop(drawn)
        }
    });
    let onkeydown = {
        let steps = props.plot.steps();
        Callback::from(move |event: KeyboardEvent| {
            let held = drawing.borrow();
            let (Some(drawing), Some(last)) = (held.as_ref(), steps.checked_sub(1)) else {
                return;
            };
            let now = *step.borrow();
            let next = match event.key().as_str() {
                "ArrowRight" => now.map_or(0, |now| (now + 1).min(last)),
                "ArrowLeft" => now.map_or(last, |now| now.saturating_sub(1)),
                "Home" => 0,
                "End" => last,
                "Escape" => return drawing.point_away(),
                "Enter" => {
                    // Let go of the drawing first: a pick may lead to another page.
                    drop(held);
                    let on_pick = on_pick.borrow().clone();
                    return on_pick.iter().zip(now).for_each(|(pick, now)| pick.emit(now));
                }
                _ => return,
            };
            event.prevent_default();
            *step.borrow_mut() = Some(next);
            drawing.point_at(next);
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
