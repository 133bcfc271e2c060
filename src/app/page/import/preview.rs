//! What the files would bring: how much is ready, and what is not.

use std::collections::BTreeMap;

use yew::prelude::*;

use super::issues::Issues;
use super::mapping::MappingForm;
use crate::app::format::Format;
use crate::app::part::{Button, Callout, Card, Icon, Look};
use crate::app::state::{Shared, Tone, use_desk, use_format, use_text};
use crate::app::task;
use crate::app::text::Text;
use crate::ingest::{Counts, Mapping, Preview};
use crate::model::{FileReport, Severity};

/// Properties of [`Staged`].
#[derive(Clone, PartialEq, Properties)]
pub struct StagedProps {
    /// What was read.
    pub preview: Shared<Preview>,
}

/// The preview with its buttons.
#[component]
pub fn Staged(props: &StagedProps) -> Html {
    let (text, format, desk) = (use_text(), use_format(), use_desk());
    let preview = &props.preview;
    let report = &preview.report;
    let ready = preview.ready != Counts::default();
    let whole = report.count(Severity::MustFix) == 0 && report.count(Severity::Warning) == 0;
    let commit = {
        let (desk, staged) = (desk.clone(), preview.clone());
        Callback::from(move |_| task::commit::commit(desk.clone(), staged.clone()))
    };
    let discard = {
        let desk = desk.clone();
        Callback::from(move |_| task::discard::discard(desk.clone()))
    };
    let remap = {
        let staged = preview.clone();
        Callback::from(move |(file, mapping): (String, Mapping)| {
            // Mappings that were accepted as they stood stay in force.
            let mut all: BTreeMap<_, _> = staged
                .tables
                .iter()
                .map(|table| (table.file.clone(), table.mapping.clone()))
                .collect();
            all.insert(file, mapping);
            task::preview::remap(desk.clone(), all, staged.clone());
        })
    };
    html! {
        <div class="stack" data-testid="preview">
            <Card title={text.import.preview} lead={text.import.preview_lead} class="preview-head">
                <Tally preview={preview.clone()} />
                if ready {
                    <p class="preview-counts" data-testid="ready-counts">{ (text.import.counts)(&format, &preview.ready) }</p>
                } else {
                    <Callout tone={Tone::Warn}><p>{ text.import.nothing_ready }</p></Callout>
                }
                <div class="row-actions">
                    <Button
                        label={if whole { text.import.commit } else { text.import.commit_valid }}
                        look={Look::Primary}
                        icon={Icon::Check}
                        onclick={commit}
                        disabled={!ready}
                        testid="commit"
                    />
                    <Button label={text.import.discard} onclick={discard} testid="discard" />
                    <span class="quiet-note">{ text.import.safe }</span>
                </div>
            </Card>
            { for preview.tables.iter().map(|table| html! {
                <MappingForm key={table.file.clone()} table={table.clone()} on_apply={remap.clone()} />
            }) }
            <Issues preview={preview.clone()} />
            <Card title={text.import.files}>{ files(&report.files, text, &format) }</Card>
        </div>
    }
}

/// Ready, warnings, must fix, as three numbers.
#[component]
fn Tally(props: &StagedProps) -> Html {
    let (text, format) = (use_text(), use_format());
    let Preview { report, ready, .. } = &*props.preview;
    let rows = ready.members + ready.contents + ready.activities + ready.events + ready.payments;
    let tally = |name: &'static str, label: &'static str, number: u64, tone: Tone| {
        let tone = if number == 0 { Tone::Plain } else { tone };
        html! {
            <div key={name} class={classes!("tally", tone.class())} data-testid={format!("tally-{name}")}>
                <dt>{ label }</dt>
                <dd class="numeral">{ format.count(number) }</dd>
            </div>
        }
    };
    html! {
        <dl class="tallies">
            { tally("ready", text.import.ready, rows, Tone::Good) }
            { tally("warnings", text.import.warnings, report.count(Severity::Warning), Tone::Warn) }
            { tally("must-fix", text.import.must_fix, report.count(Severity::MustFix), Tone::Bad) }
        </dl>
    }
}

fn files(files: &[FileReport], text: &'static Text, format: &Format) -> Html {
    let row = |file: &FileReport| {
        let recognised = if file.format.is_empty() { text.import.unknown } else { &file.format };
        html! {
            <tr key={file.file.clone()}>
                <th scope="row">{ &file.file }</th>
                <td>{ recognised.to_owned() }</td>
                <td class="number minor">{ format.bytes(file.bytes) }</td>
                <td class="number">{ format.count(file.read) }</td>
                <td class="number">{ format.count(file.accepted) }</td>
                <td class="number">{ format.count(file.rejected) }</td>
            </tr>
        }
    };
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={text.import.files}>
            <table class="plain" data-testid="import-files">
                <thead>
                    <tr>
                        <th scope="col">{ text.import.file }</th>
                        <th scope="col">{ text.import.format }</th>
                        <th scope="col" class="number minor">{ text.import.size }</th>
                        <th scope="col" class="number">{ text.import.rows }</th>
                        <th scope="col" class="number">{ text.import.accepted }</th>
                        <th scope="col" class="number">{ text.import.rejected }</th>
                    </tr>
                </thead>
                <tbody>{ for files.iter().map(row) }</tbody>
            </table>
        </div>
    }
}
