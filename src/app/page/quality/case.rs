//! One case: what it is, what was seen, and what the creator says.

use yew::prelude::*;

use crate::app::format::Format;
use crate::app::page::figure;
use crate::app::part::{Button, Help, RouteLink};
use crate::app::route::Route;
use crate::app::state::{use_format, use_text};
use crate::app::text::Text;
use crate::engine::QualityRow;
use crate::moderate::{Evidence, Mark, SignalRules, Span, Subject};

/// Properties of [`Case`].
#[derive(Clone, PartialEq, Properties)]
pub struct CaseProps {
    /// The case.
    pub row: QualityRow,
    /// The thresholds in force, which the formulas are told with.
    pub rules: SignalRules,
    /// What the creator says of it.
    pub on_mark: Callback<Option<Mark>>,
    /// Take the last mark back.
    pub on_undo: Callback<()>,
}

/// The case in focus.
#[component]
pub fn Case(props: &CaseProps) -> Html {
    let (text, format) = (use_text(), use_format());
    let (row, words) = (&props.row, &text.quality);
    let button = |mark: Mark| {
        let onclick = props.on_mark.reform(move |_: MouseEvent| Some(mark));
        html! { <Button key={format!("{mark:?}")} label={(words.mark)(mark)} {onclick} testid={format!("mark-{mark:?}")} /> }
    };
    let piece = |(index, piece): (usize, &Evidence)| {
        let (formula, meaning) = (words.formula)(&format, piece.signal, &props.rules);
        html! {
            <li key={index} data-testid="evidence">
                <strong>{ (words.signal)(piece.signal) }</strong>
                <span>{ (words.evidence)(&format, piece, &names(piece, row)) }</span>
                <Help label={text.common.how}><p class="formula">{ formula }</p><p>{ meaning }</p></Help>
            </li>
        }
    };
    let key = |&(key, meaning): &(&'static str, &'static str)| {
        html! { <span key={key}><kbd>{ key }</kbd>{ " " }{ meaning }</span> }
    };
    html! {
        <div class="stack">
            <div key="facts">{ facts(row, text, &format) }</div>
            if row.text.is_empty() {
                <p key="text" class="note">{ words.no_text }</p>
            } else {
                <blockquote key="text" class="case-text">{ for marked(&row.text, &row.highlights) }</blockquote>
            }
            <ul key="evidence" class="evidence">
                { for row.evidence.iter().enumerate().map(piece) }
                if row.evidence.is_empty() {
                    <li key="none">{ words.no_evidence }</li>
                }
            </ul>
            if let Some(mark) = row.mark {
                <p key="mark" class="note">{ (words.marked)(mark) }</p>
            } else {
                <p key="mark" class="note">{ words.unmarked }</p>
            }
            <div key="marks" class="row-actions" role="group" aria-label={words.your_mark}>
                { for Mark::ALL.into_iter().map(button) }
                if row.mark.is_some() {
                    <Button key="clear" label={words.unmark} onclick={props.on_mark.reform(|_: MouseEvent| None)} testid="unmark" />
                } else {
                    <span key="clear"></span>
                }
                <Button key="undo" label={text.common.undo} onclick={props.on_undo.reform(|_: MouseEvent| ())} testid="quality-undo" />
            </div>
            <p key="keys" class="legend quiet-note">{ for words.keys.iter().map(key) }</p>
        </div>
    }
}

/// What a case is about.
pub fn kind(row: &QualityRow, text: &Text) -> &'static str {
    let (content, remark, member) = text.quality.kinds;
    match row.subject {
        Subject::Content(_) => content,
        Subject::Remark(_) => remark,
        Subject::Member(_) => member,
    }
}

fn facts(row: &QualityRow, text: &'static Text, format: &Format) -> Html {
    let words = &text.quality;
    let member = match row.member {
        Some(id) => {
            html! { <RouteLink to={Route::Member { id: id.0 }}>{ &row.member_label }</RouteLink> }
        }
        None => words.unknown.into(),
    };
    let content = match row.content {
        Some(id) => {
            html! { <RouteLink to={Route::Content { id: id.0 }}>{ &row.content_label }</RouteLink> }
        }
        None => words.unknown.into(),
    };
    let values = [
        kind(row, text).into(),
        member,
        content,
        figure::day(format, row.time).into(),
        format.percent(row.suspicion).into(),
        format.count(row.reach.into()).into(),
    ];
    figure::facts(words.facts.into_iter().zip(values))
}

fn names(piece: &Evidence, row: &QualityRow) -> Vec<String> {
    let concerned = row.others.iter().filter(|(id, _)| piece.others.contains(id));
    concerned.map(|(_, name)| name.clone()).collect()
}

/// The text with what the evidence rests on marked in it.
fn marked(text: &str, spans: &[Span]) -> Vec<Html> {
    let mut parts = Vec::new();
    let mut at = 0;
    for span in spans {
        let before = Span { start: at, end: span.start };
        parts.push(html! { <span>{ before.of(text).to_owned() }</span> });
        parts.push(html! { <mark>{ span.of(text).to_owned() }</mark> });
        at = span.end;
    }
    let rest = Span::new(at as usize, text.len());
    parts.push(html! { <span>{ rest.of(text).to_owned() }</span> });
    parts
}
