//! The queue as a list beside one case, worked off with the keyboard.
//!
//! The case in focus is remembered by its name, not by its place: when a mark has
//! taught the signals, the order changes under it. Marking steps to the next case
//! at once, without waiting for the new order.

use yew::prelude::*;

use super::case::{Case, kind};
use super::list;
use crate::app::ask::use_decide;
use crate::app::part::{Button, Card, Empty, Icon};
use crate::app::shell::use_letters;
use crate::app::state::{Shared, use_format, use_text};
use crate::engine::{Answer, Decision, QualityPage, QualityRow};
use crate::moderate::{Mark, SignalRules, Subject};

/// Properties of [`Board`].
#[derive(Clone, PartialEq, Properties)]
pub struct BoardProps {
    /// The answer with the queue in it.
    pub answer: Shared<Answer>,
}

/// The list and the case in focus.
#[component]
pub fn Board(props: &BoardProps) -> Html {
    let (text, format, decide) = (use_text(), use_format(), use_decide());
    let words = &text.quality;
    let focus = use_state(|| None::<Subject>);
    let undo = use_mut_ref(Vec::<Decision>::new);
    let answer = props.answer.clone();
    let rows: &[QualityRow] = page(&answer).map_or(&[], |page| &page.rows);
    let at = rows.iter().position(|row| Some(&row.subject) == focus.as_ref()).unwrap_or(0);
    let go = {
        let (focus, subjects) = (focus.setter(), subjects(rows));
        Callback::from(move |at: usize| focus.set(subjects.get(at).cloned()))
    };
    let on_mark = {
        let (go, undo, decide) = (go.clone(), undo.clone(), decide.clone());
        let current = rows.get(at).map(|row| (row.subject.clone(), row.mark));
        let next = if at + 1 < rows.len() { at + 1 } else { at.saturating_sub(1) };
        Callback::from(move |mark: Option<Mark>| {
            let Some((subject, before)) = current.clone() else { return };
            undo.borrow_mut().push(Decision::Mark { subject: subject.clone(), mark: before });
            decide.emit(Decision::Mark { subject, mark });
            go.emit(next);
        })
    };
    let on_undo = {
        let focus = focus.setter();
        Callback::from(move |()| {
            let Some(decision) = undo.borrow_mut().pop() else { return };
            if let Decision::Mark { subject, .. } = &decision {
                focus.set(Some(subject.clone()));
            }
            decide.emit(decision);
        })
    };
    use_letters({
        let (go, on_mark, on_undo, last) =
            (go.clone(), on_mark.clone(), on_undo.clone(), rows.len().saturating_sub(1));
        Callback::from(move |letter: String| match letter.as_str() {
            "j" => go.emit((at + 1).min(last)),
            "k" => go.emit(at.saturating_sub(1)),
            "s" => on_mark.emit(Some(Mark::Spam)),
            "a" => on_mark.emit(Some(Mark::Abuse)),
            "x" => on_mark.emit(Some(Mark::Fake)),
            "f" => on_mark.emit(Some(Mark::Fine)),
            "u" => on_undo.emit(()),
            _ => {}
        })
    });
    let total = page(&answer).map_or(0, |page| page.total);
    let rules = page(&answer).map_or_else(SignalRules::default, |page| page.rules);
    let download = {
        let answer = answer.clone();
        Callback::from(move |_: MouseEvent| {
            list::download(page(&answer).map_or(&[], |page| &page.rows));
        })
    };
    let Some(row) = rows.get(at) else {
        return html! {
            <section data-testid="quality-board"><Empty title={words.clear.0} help={words.clear.1} /></section>
        };
    };
    let item = |(index, row): (usize, &QualityRow)| {
        let name = if row.text.is_empty() { &row.member_label } else { &row.text };
        let beginning: String = name.chars().take(80).collect();
        html! {
            <li key={format!("{:?}", row.subject)}>
                <button type="button" class="case" aria-current={(index == at).then_some("true")} onclick={go.reform(move |_: MouseEvent| index)} data-testid="case">
                    <span class="case-name">{ beginning }</span>
                    <span class="case-note">{ kind(row, text) }{ " · " }{ (words.suspicion)(&format, row.suspicion) }</span>
                </button>
            </li>
        }
    };
    html! {
        <section class="board" data-testid="quality-board" aria-label={words.views.1}>
            <div key="list" class="stack">
                <p class="note" aria-live="polite">{ (words.showing)(&format, rows.len() as u64, total) }</p>
                <ol class="cases">{ for rows.iter().enumerate().map(item) }</ol>
                <Button label={words.download} icon={Icon::Download} onclick={download} testid="quality-download" />
            </div>
            <Card key="case" testid="case-in-focus">
                <Case row={row.clone()} {rules} {on_mark} {on_undo} />
            </Card>
        </section>
    }
}

fn page(answer: &Answer) -> Option<&QualityPage> {
    match answer {
        Answer::Quality(page) => Some(page),
        _ => None,
    }
}

fn subjects(rows: &[QualityRow]) -> Vec<Subject> {
    rows.iter().map(|row| row.subject.clone()).collect()
}
