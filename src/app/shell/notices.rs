//! What is told in passing, at the lower edge.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::app::part::{Button, Icon, Look};
use crate::app::state::{Change, Notice, Tone, use_desk, use_notices, use_text};
use crate::app::task;

/// Milliseconds after which good news goes away by itself. Bad news stays.
const STAY: u32 = 8_000;

/// The notices, read out politely as they come.
#[component]
pub fn NoticeList() -> Html {
    let (text, notices) = (use_text(), use_notices());
    let line = |(number, notice): &(u32, Notice)| {
        html! { <Line key={*number} number={*number} notice={notice.clone()} /> }
    };
    html! {
        <div class="notices" role="log" aria-live="polite" aria-label={text.shell.notices}>
            { for notices.iter().map(line) }
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct LineProps {
    number: u32,
    notice: Notice,
}

#[component]
fn Line(props: &LineProps) -> Html {
    let (text, desk) = (use_text(), use_desk());
    let dismiss = {
        let number = props.number;
        Callback::from(move |()| desk.change(Change::Dismiss(number)))
    };
    let undo = {
        let (desk, dismiss, undo) = (use_desk(), dismiss.clone(), props.notice.undo.clone());
        Callback::from(move |_: MouseEvent| {
            dismiss.emit(());
            if let Some(decision) = undo.clone() {
                task::decide::undo(desk.clone(), text, decision);
            }
        })
    };
    let stays = matches!(props.notice.tone, Tone::Bad | Tone::Warn);
    use_effect_with((stays, props.number), {
        let dismiss = dismiss.clone();
        move |(stays, _)| {
            let timer = (!stays).then(|| Timeout::new(STAY, move || dismiss.emit(())));
            move || drop(timer)
        }
    });
    html! {
        <div class={classes!("notice", props.notice.tone.class())} data-testid="notice">
            <p>{ &props.notice.words }</p>
            if props.notice.undo.is_some() {
                <Button label={text.common.undo} onclick={undo} testid="undo" />
            }
            <Button
                label={text.common.close}
                icon={Icon::Close}
                icon_only=true
                look={Look::Quiet}
                onclick={dismiss.reform(|_: MouseEvent| ())}
            />
        </div>
    }
}
