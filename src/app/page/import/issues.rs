//! What readers could not take: by file, the gravest first, each with its remedy.

use yew::prelude::*;

use super::preview::StagedProps;
use crate::app::format::Format;
use crate::app::part::{Card, Chip};
use crate::app::state::{Tone, use_format, use_text};
use crate::app::text::Text;
use crate::model::{Issue, Severity};

/// The issues of a preview. Notes, of which nothing was lost, are folded away.
#[component]
pub fn Issues(props: &StagedProps) -> Html {
    let (text, format) = (use_text(), use_format());
    let issues = &props.preview.report.issues;
    if issues.is_empty() {
        return html! {
            <Card title={text.import.issues}>
                <p data-testid="no-issues">{ text.import.no_issues }</p>
            </Card>
        };
    }
    let mut files: Vec<&str> = Vec::new();
    for issue in issues {
        if !files.contains(&issue.file.as_str()) {
            files.push(&issue.file);
        }
    }
    let group = |file: &&str| {
        let of_file = || issues.iter().filter(|issue| issue.file == **file);
        let grave: Vec<_> =
            of_file().filter(|issue| issue.kind.severity() != Severity::Note).collect();
        let notes: Vec<_> =
            of_file().filter(|issue| issue.kind.severity() == Severity::Note).collect();
        html! {
            <section key={file.to_string()} class="issue-file">
                <h3>{ *file }</h3>
                if !grave.is_empty() {
                    <ul class="issues">{ for grave.into_iter().enumerate().map(|(i, issue)| line(i, issue, text, &format)) }</ul>
                }
                if !notes.is_empty() {
                    <details>
                        <summary>{ (text.import.notes)(&format, notes.len() as u64) }</summary>
                        <ul class="issues">{ for notes.into_iter().enumerate().map(|(i, issue)| line(i, issue, text, &format)) }</ul>
                    </details>
                }
            </section>
        }
    };
    html! {
        <Card title={text.import.issues} testid="issues">
            { for files.iter().map(group) }
        </Card>
    }
}

fn line(index: usize, issue: &Issue, text: &'static Text, format: &Format) -> Html {
    let severity = issue.kind.severity();
    let tone = match severity {
        Severity::MustFix => Tone::Bad,
        Severity::Warning => Tone::Warn,
        Severity::Note => Tone::Plain,
    };
    html! {
        <li key={index} class="issue" data-testid="issue">
            <Chip label={(text.issue.severity)(severity)} {tone} />
            <div>
                <p class="issue-words">
                    { (text.issue.words)(format, &issue.kind) }
                    <span class="issue-place">{ (text.issue.place)(format, issue.row, issue.count) }</span>
                </p>
                <p class="issue-remedy">{ (text.issue.remedy)(&issue.kind) }</p>
            </div>
        </li>
    }
}
