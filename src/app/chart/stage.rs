//! A drawing, what is drawn in it, and where in it somebody is.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::Plot;
use super::echarts::{Drawing, Gesture, Library};
use super::option::object;
use super::theme::Theme;
use crate::app::format::Format;

/// What stays from one rendering to the next.
#[derive(Default)]
pub struct Stage {
    drawing: RefCell<Option<Drawing>>,
    scene: RefCell<Option<Scene>>,
    /// What a pick does: it may change with every rendering, the drawing is made once.
    on_pick: RefCell<Option<Callback<usize>>>,
    /// The step that the keys have come to.
    step: Cell<Option<usize>>,
}

/// What is drawn.
struct Scene {
    plot: Rc<Plot>,
    theme: Theme,
    format: Format,
    /// The step that is pointed at.
    pointed: Option<usize>,
}

impl Stage {
    /// Opens a drawing in an element.
    pub fn open(self: &Rc<Self>, library: &Library, place: &HtmlElement) {
        let stage = self.clone();
        let hear = move |gesture| match gesture {
            Gesture::Pick(step) => stage.pick(step),
            Gesture::Point(step) => stage.hover(Some(step)),
            Gesture::Leave => stage.hover(None),
        };
        *self.drawing.borrow_mut() = Some(Drawing::new(library, place, hear));
    }

    /// Closes it, and with it lets go of what it calls.
    pub fn close(&self) {
        self.drawing.borrow_mut().take();
    }

    /// What a pick does from now on.
    pub fn on_pick(&self, on_pick: &Option<Callback<usize>>) {
        self.on_pick.borrow_mut().clone_from(on_pick);
    }

    /// Draws a plot in the colours of the page.
    pub fn draw(&self, plot: Rc<Plot>, description: &str, format: Format) {
        if let Some(drawing) = self.drawing.borrow().as_ref() {
            let theme = Theme::read();
            let base = theme.base(description);
            drawing.draw(&object(base.into_iter().chain(plot.option(&theme, &format))));
            *self.scene.borrow_mut() = Some(Scene { plot, theme, format, pointed: None });
        }
    }

    /// Walks along the steps with a key; whether it is one that does.
    pub fn key(&self, key: &str, steps: usize) -> bool {
        let Some(last) = steps.checked_sub(1) else { return false };
        let now = self.step.get();
        let next = match key {
            "ArrowRight" => now.map_or(0, |now| (now + 1).min(last)),
            "ArrowLeft" => now.map_or(last, |now| now.saturating_sub(1)),
            "Home" => 0,
            "End" => last,
            "Escape" => {
                self.point(None);
                return false;
            }
            "Enter" => {
                now.into_iter().for_each(|now| self.pick(now));
                return false;
            }
            _ => return false,
        };
        self.step.set(Some(next));
        self.point(Some(next));
        true
    }

    /// A pick may lead to another page, so nothing is held meanwhile.
    fn pick(&self, step: usize) {
        let on_pick = self.on_pick.borrow().clone();
        on_pick.iter().for_each(|on_pick| on_pick.emit(step));
    }

    /// The pointer is over a step: most charts show their tooltip by themselves.
    fn hover(&self, step: Option<usize>) {
        let shown = match self.scene.borrow().as_ref() {
            Some(scene) if scene.plot.draws_pointed() => scene.pointed,
            _ => return,
        };
        if shown != step {
            self.point(step);
        }
        if let (Some(drawing), Some(_)) = (self.drawing.borrow().as_ref(), step) {
            drawing.invite();
        }
    }

    /// Shows what is said of a step, or nothing any more.
    fn point(&self, step: Option<usize>) {
        let (drawing, mut scene) = (self.drawing.borrow(), self.scene.borrow_mut());
        let (Some(drawing), Some(scene)) = (drawing.as_ref(), scene.as_mut()) else { return };
        scene.pointed = step;
        let changes = scene.plot.pointed(step, &scene.theme, &scene.format);
        if let Some(changes) = &changes {
            drawing.amend(changes);
        }
        match step {
            // Where the step is drawn anew it is the first of what is.
            Some(step) => drawing.point_at(if changes.is_some() { 0 } else { step }),
            None => drawing.point_away(),
        }
    }
}
