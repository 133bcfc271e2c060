//! The form of one entry.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::ask::use_decide;
use crate::app::part::{Button, Dialog, Look, Select};
use crate::app::state::{use_format, use_text};
use crate::engine::{Decision, PlanEntry, PlanState};
use crate::model::{ActivityKind, Time};
use crate::planning::{read, written};

/// Properties of [`Editor`].
#[derive(Clone, PartialEq, Properties)]
pub struct EditorProps {
    /// What it is kept under.
    pub id: String,
    /// As it is.
    pub entry: PlanEntry,
    /// Whether it is not on the plan yet.
    pub is_new: bool,
    /// Contents to link to: key, title, day.
    pub recent: Vec<(String, String, Option<Time>)>,
    /// Done with it.
    pub on_close: Callback<()>,
}

/// A dialog. Nothing is kept before it is saved.
#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let (text, format, decide) = (use_text(), use_format(), use_decide());
    let words = &text.plan;
    let entry = use_state(|| props.entry.clone());
    let change = |set: fn(&mut PlanEntry, String)| {
        let entry = entry.clone();
        Callback::from(move |value: String| {
            let mut changed = (*entry).clone();
            set(&mut changed, value);
            entry.set(changed);
        })
    };
    let typed =
        |set: fn(&mut PlanEntry, String)| change(set).reform(|event: Event| value_of(&event));
    let chosen =
        |set: fn(&mut PlanEntry, String)| change(set).reform(|value: AttrValue| value.to_string());
    let on_save = {
        let (id, entry) = (props.id.clone(), (*entry).clone());
        let (decide, on_close) = (decide.clone(), props.on_close.clone());
        Callback::from(move |_: MouseEvent| {
            let entry = Some(Box::new(entry.clone()));
            decide.emit(Decision::Plan { id: id.clone(), entry });
            on_close.emit(());
        })
    };
    let on_remove = {
        let (id, on_close) = (props.id.clone(), props.on_close.clone());
        Callback::from(move |_: MouseEvent| {
            decide.emit(Decision::Plan { id: id.clone(), entry: None });
            on_close.emit(());
        })
    };
    let none = |name: &'static str| (AttrValue::from(""), AttrValue::from(name));
    let kinds = ActivityKind::ALL
        .iter()
        .map(|&kind| (format!("{kind:?}").into(), (text.labels.activity_kind)(kind).into()));
    let kinds: Vec<_> = std::iter::once(none(words.no_kind)).chain(kinds).collect();
    let states = PlanState::ALL
        .map(|state| (format!("{state:?}").into(), AttrValue::from((words.state)(state))));
    let content = |(key, title, day): &(String, String, Option<Time>)| {
        let day = day.map(|day| format!(" · {}", format.date(day))).unwrap_or_default();
        (AttrValue::from(key.clone()), AttrValue::from(format!("{title}{day}")))
    };
    let contents: Vec<_> =
        std::iter::once(none(words.no_content)).chain(props.recent.iter().map(content)).collect();
    let [title, note, kind, tags, day, state, linked] = words.labels;
    let actions = html! {
        <>
            if !props.is_new {
                <Button key="remove" label={words.remove} look={Look::Danger} onclick={on_remove} testid="plan-remove" />
            }
            <Button key="save" label={words.save} look={Look::Primary} onclick={on_save} disabled={entry.title.trim().is_empty()} testid="plan-save" />
        </>
    };
    let heading = if props.is_new { words.form.0 } else { words.form.1 };
    html! {
        <Dialog open=true title={heading} on_close={props.on_close.clone()} {actions} testid="plan-form">
            <div class="fields">
                <label key="title" class="field">
                    <span class="field-label">{ title }</span>
                    <input type="text" maxlength="120" value={entry.title.clone()} oninput={change(|entry, value| entry.title = value).reform(|event: InputEvent| value_of(&event))} data-testid="plan-title" />
                </label>
                <label key="note" class="field">
                    <span class="field-label">{ note }</span>
                    <input type="text" maxlength="1000" value={entry.note.clone()} onchange={typed(|entry, value| entry.note = value)} data-testid="plan-note" />
                </label>
                <Select key="kind" label={kind} options={kinds} value={entry.kind.map(|kind| format!("{kind:?}")).unwrap_or_default()} onchange={chosen(set_kind)} testid="plan-kind" />
                <label key="tags" class="field">
                    <span class="field-label">{ tags }</span>
                    <input type="text" value={entry.tags.join(", ")} onchange={typed(set_tags)} data-testid="plan-tags" />
                </label>
                <label key="day" class="field">
                    <span class="field-label">{ day }</span>
                    <input type="date" value={entry.day.map(written).unwrap_or_default()} onchange={typed(|entry, value| entry.day = read(&value))} data-testid="plan-date" />
                </label>
                <Select key="state" label={state} options={states.to_vec()} value={format!("{:?}", entry.state)} onchange={chosen(set_state)} testid="plan-state" />
                <Select key="content" label={linked} options={contents} value={entry.content.clone().unwrap_or_default()} onchange={chosen(|entry, value| entry.content = (!value.is_empty()).then_some(value))} testid="plan-content" />
            </div>
        </Dialog>
    }
}

fn value_of(event: &Event) -> String {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.map(|input| input.value()).unwrap_or_default()
}

fn set_kind(entry: &mut PlanEntry, name: String) {
    entry.kind = ActivityKind::ALL.iter().copied().find(|kind| format!("{kind:?}") == name);
}

fn set_state(entry: &mut PlanEntry, name: String) {
    let state = PlanState::ALL.into_iter().find(|state| format!("{state:?}") == name);
    entry.state = state.unwrap_or_default();
}

fn set_tags(entry: &mut PlanEntry, words: String) {
    let tags = words.split([',', '，', '、']).map(str::trim).filter(|tag| !tag.is_empty());
    entry.tags = tags.map(str::to_owned).collect();
}
