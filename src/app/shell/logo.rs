//! The mark: a fan of three leaves, the outer one being the true fan.

use yew::prelude::*;

/// Draws the mark.
pub fn logo() -> Html {
    html! {
        <svg class="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <path class="logo-far" d="M16 27 4.2 13.2A15.5 15.5 0 0 1 10.3 8.6z" />
            <path class="logo-mid" d="M16 27 11.9 8A15.5 15.5 0 0 1 20.1 8z" />
            <path class="logo-near" d="M16 27 21.7 8.6A15.5 15.5 0 0 1 27.8 13.2z" />
        </svg>
    }
}
