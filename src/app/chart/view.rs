//! A chart with all that belongs to it.

use std::rc::Rc;

use yew::prelude::*;

use super::Plot;
use super::canvas::Canvas;
use crate::app::part::{Button, Card, Help, Look};
use crate::app::state::{use_format, use_text};

/// Properties of [`Chart`].
#[derive(Clone, PartialEq, Properties)]
pub struct ChartProps {
    /// Names it to tests: `chart-{name}`.
    pub name: AttrValue,
    /// Its headline.
    pub title: AttrValue,
    /// What is seen, in one sentence.
    pub finding: AttrValue,
    /// What is shown.
    pub plot: Rc<Plot>,
    /// A step was picked: clicked, or pointed at and confirmed with Enter.
    #[prop_or_default]
    pub on_pick: Option<Callback<usize>>,
    /// How it is computed, if that is not plain.
    #[prop_or_default]
    pub children: Html,
}

/// A card with title, finding, picture, and the numbers behind a button. Where the
/// picture cannot be drawn the numbers stand in its place.
#[component]
pub fn Chart(props: &ChartProps) -> Html {
    let (text, format) = (use_text(), use_format());
    let (as_table, failed) = (use_state(|| false), use_state(|| false));
    let shown_as_table = *as_table || *failed;
    let label = if *as_table { text.labels.as_chart } else { text.labels.as_table };
    let toggle = {
        let as_table = as_table.clone();
        Callback::from(move |_: MouseEvent| as_table.set(!*as_table))
    };
    let actions = html! {
        <>
            if props.children != Html::default() {
                <Help key="help" label={text.common.how}>{ props.children.clone() }</Help>
            }
            if !*failed {
                <Button key="toggle" {label} look={Look::Quiet} onclick={toggle} testid={format!("chart-{}-toggle", props.name)} />
            }
        </>
    };
    let on_fail = Callback::from(move |()| failed.set(true));
    html! {
        <Card
            class="chart"
            title={props.title.clone()}
            lead={props.finding.clone()}
            {actions}
            testid={format!("chart-{}", props.name)}
        >
            <div class="chart-body">
                if shown_as_table {
                    { props.plot.table(&props.title, &format) }
                } else {
                    <Canvas
                        plot={props.plot.clone()}
                        description={format!("{}. {}", props.title, props.finding)}
                        on_pick={props.on_pick.clone()}
                        {on_fail}
                    />
                }
            </div>
        </Card>
    }
}
