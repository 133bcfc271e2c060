//! The key numbers of the network.

use yew::prelude::*;

use crate::app::format::Format;
use crate::app::part::Stat;
use crate::app::text::Text;
use crate::app::text::network::StatWords;
use crate::engine::NetworkPage;

/// All of them, and what they rest on.
pub fn numbers(page: &NetworkPage, text: &'static Text, format: &Format) -> Html {
    let (words, figures) = (&text.network, &page.figures);
    let (stats, tied) = (&words.stats, figures.tied);
    let count = |value: u64| format.count(value);
    let all: [(&str, &StatWords, String, u64); 7] = [
        ("tied", &stats.tied, count(figures.tied), figures.people),
        ("pairs", &stats.pairs, count(figures.pairs), tied),
        ("largest", &stats.largest, count(figures.largest), tied),
        ("groups", &stats.groups, count(figures.groups), tied),
        ("modularity", &stats.modularity, format.fine(figures.modularity), tied),
        ("bridges", &stats.bridges, count(figures.bridges), tied),
        ("newcomers", &stats.newcomers, count(figures.newcomers_untied), figures.newcomers),
    ];
    let period = match page.period {
        Some(period) => format.period(period),
        None => words.period.1.to_owned(),
    };
    let stat = |(name, words, value, people): (&'static str, &StatWords, String, u64)| {
        html! {
            <Stat key={name} label={words.label} {value} {people} compare=false period={period.clone()} testid={format!("stat-{name}")}>
                <p class="formula">{ words.formula }</p>
                <p>{ words.meaning }</p>
            </Stat>
        }
    };
    let acts: Vec<String> =
        figures.acts.iter().map(|&(tie, acts)| (words.acts)(format, tie, acts)).collect();
    html! {
        <section class="stack" aria-label={words.numbers}>
            <div key="stats" class="stats">{ for all.into_iter().map(stat) }</div>
            <p key="basis" class="note" data-testid="network-basis">{ (words.rests_on)(format, &acts, figures.crowds) }</p>
        </section>
    }
}
