//! A trial that is kept: what it says, day after day, and the list to paste.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::ask::use_decide;
use crate::app::chart::{Chart, Curve, Curves, Plot};
use crate::app::format::Format;
use crate::app::page::figure;
use crate::app::part::{Button, Card, Help, Icon, Look};
use crate::app::state::{use_desk, use_format, use_text};
use crate::app::task::{copy, export};
use crate::app::text::Text;
use crate::engine::{Analysis, Arm, Decision, Look as Day, TrialResult};
use crate::model::{DAY, Time};

/// Properties of [`Kept`].
#[derive(Clone, PartialEq, Properties)]
pub struct KeptProps {
    /// The trial with what came of it.
    pub result: TrialResult,
}

/// The card of a trial.
#[component]
pub fn Kept(props: &KeptProps) -> Html {
    let (text, format, decide, desk) = (use_text(), use_format(), use_decide(), use_desk());
    let words = &text.experiments;
    let result = &props.result;
    let trial = &result.trial;
    let download = {
        let csv = trial.csv();
        Callback::from(move |_: MouseEvent| {
            export::download("truefan-trial.csv", "text/csv", format!("\u{feff}{csv}").as_bytes());
        })
    };
    let copy_list = {
        let keys = trial.keys(Arm::B).collect::<Vec<&str>>().join("\n");
        Callback::from(move |_: MouseEvent| {
            copy::copy(desk.clone(), keys.clone(), words.copied.0, words.copied.1);
        })
    };
    let remove = {
        let id = result.id.clone();
        decide.reform(move |_: MouseEvent| Decision::Trial { id: id.clone(), trial: None })
    };
    let actions = html! {
        <>
            <Button key="copy" label={words.copy} onclick={copy_list} testid="trial-copy" />
            <Button key="download" label={words.download} icon={Icon::Download} onclick={download} testid="trial-download" />
            <Button key="remove" label={words.remove} look={Look::Quiet} onclick={remove} testid="trial-remove" />
            <Help key="help" label={text.common.how}>{ for words.how.iter().map(|how| html! { <p>{ *how }</p> }) }</Help>
        </>
    };
    let verdict = (words.verdict)(&format, trial.metric, &result.verdict);
    html! {
        <section class="stack" data-testid="trial">
            <Card key="says" title={trial.name.clone()} {actions}>
                <p key="verdict" class="verdict" data-testid="verdict"><strong>{ verdict }</strong></p>
                <div key="facts">{ facts(result, text, &format) }</div>
                if result.missing > 0 {
                    <p key="missing" class="note">{ (words.missing)(&format, result.missing) }</p>
                } else {
                    <span key="missing"></span>
                }
            </Card>
            if result.analysis.looks.is_empty() {
                <p key="chart" class="note">{ words.no_days }</p>
            } else {
                <div key="chart">{ chart(&result.analysis, result, text, &format) }</div>
            }
        </section>
    }
}

fn facts(result: &TrialResult, text: &'static Text, format: &Format) -> Html {
    let (words, trial) = (&text.experiments, &result.trial);
    let moment = |day: i64| Time(day.saturating_mul(DAY));
    let last = result.analysis.looks.last();
    let mean = |of: fn(&Day) -> f64| {
        let level = last.map(|look| (words.level)(format, trial.metric, of(look)));
        level.unwrap_or_else(|| words.unknown.to_owned())
    };
    let known = result.analysis.reduction;
    let values: [Html; 7] = [
        (words.metric)(trial.metric).into(),
        (words.span)(&format.date(moment(trial.start)), trial.days, trial.rehearsal).into(),
        (words.members)(format, result.analysis.members).into(),
        mean(|look| look.means.0).into(),
        mean(|look| look.means.1).into(),
        (words.amount)(format, trial.metric, trial.effect).into(),
        known.map_or_else(|| words.no_history.to_owned(), |share| format.percent(share)).into(),
    ];
    figure::facts(words.facts.into_iter().zip(values))
}

fn chart(analysis: &Analysis, result: &TrialResult, text: &'static Text, format: &Format) -> Html {
    let words = &text.experiments;
    let looks = &analysis.looks;
    let difference = Curve {
        name: words.difference.to_owned(),
        values: looks.iter().map(|look| look.difference.map(|it| it.value)).collect(),
        band: looks.iter().map(|look| look.difference.map(|it| (it.low, it.high))).collect(),
        faint: false,
    };
    let zero = Curve {
        name: words.alike.to_owned(),
        values: vec![Some(0.0); looks.len()],
        band: Vec::new(),
        faint: true,
    };
    let plot = Plot::Curves(Curves {
        step: words.day.to_owned(),
        labels: looks.iter().map(|look| look.day.to_string()).collect(),
        curves: vec![difference, zero],
        shares: result.trial.metric.is_share(),
    });
    html! {
        <Chart
            name={format!("trial-{}", result.id)}
            title={words.chart}
            finding={(words.chart_finding)(format, analysis.members.0 + analysis.members.1)}
            plot={Rc::new(plot)}
        >
            <p>{ words.chart_help }</p>
        </Chart>
    }
}
