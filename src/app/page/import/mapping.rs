//! Which column of a table is what: a guess, shown over the first rows, changeable.

use yew::prelude::*;

use crate::app::part::{Button, Card, Look, Select};
use crate::app::state::use_text;
use crate::app::text::Text;
use crate::ingest::{DateOrder, Mapping, TablePreview};

const ORDERS: [DateOrder; 3] = [DateOrder::YearFirst, DateOrder::DayFirst, DateOrder::MonthFirst];

/// Properties of [`MappingForm`].
#[derive(Clone, PartialEq, Properties)]
pub struct MappingFormProps {
    /// The table with its first rows.
    pub table: TablePreview,
    /// Read again: file and mapping.
    pub on_apply: Callback<(String, Mapping)>,
}

/// A column that a table can have a meaning for.
struct Role {
    name: &'static str,
    label: &'static str,
    get: fn(&Mapping) -> Option<u32>,
    set: fn(&mut Mapping, Option<u32>),
}

fn roles(text: &'static Text) -> [Role; 6] {
    let words = &text.import;
    [
        Role { name: "who", label: words.who, get: |m| m.member, set: |m, c| m.member = c },
        Role { name: "what", label: words.what, get: |m| m.object, set: |m, c| m.object = c },
        Role { name: "when", label: words.when, get: |m| m.time, set: |m, c| m.time = c },
        Role { name: "kind", label: words.kind, get: |m| m.kind, set: |m, c| m.kind = c },
        Role { name: "value", label: words.value, get: |m| m.value, set: |m, c| m.value = c },
        Role { name: "text", label: words.said, get: |m| m.text, set: |m, c| m.text = c },
    ]
}

/// The columns of one table. Nothing is read again before it is asked for, since a
/// large file takes seconds and several columns may have to change.
#[component]
pub fn MappingForm(props: &MappingFormProps) -> Html {
    let text = use_text();
    let mapping = use_state(|| props.table.mapping.clone());
    // The worker's mapping is the truth whenever a new preview comes.
    use_effect_with(props.table.mapping.clone(), {
        let mapping = mapping.setter();
        move |now| mapping.set(now.clone())
    });
    let table = &props.table;
    let changed = *mapping != table.mapping;
    let apply = {
        let (mapping, file) = (mapping.clone(), table.file.clone());
        props.on_apply.reform(move |_: MouseEvent| (file.clone(), (*mapping).clone()))
    };
    let columns = std::iter::once(("".into(), text.import.no_column.into()));
    let named = table.header.iter().enumerate();
    let named = named.map(|(i, name)| (i.to_string().into(), name.clone().into()));
    let columns: Vec<(AttrValue, AttrValue)> = columns.chain(named).collect();
    let role = |role: Role| {
        let onchange = {
            let mapping = mapping.clone();
            Callback::from(move |value: AttrValue| {
                let mut next = (*mapping).clone();
                (role.set)(&mut next, value.parse().ok());
                mapping.set(next);
            })
        };
        let value = (role.get)(&mapping).map(|column| column.to_string()).unwrap_or_default();
        html! {
            <Select key={role.name} label={role.label} options={columns.clone()} {value} {onchange} testid={format!("map-{}", role.name)} />
        }
    };
    html! {
        <Card
            title={(text.import.mapping)(&table.file)}
            lead={text.import.mapping_lead}
            actions={html! { <span class="quiet-note">{ format!("{}: {}", text.import.encoding, table.encoding) }</span> }}
            testid="mapping"
        >
            <div class="mapping">
                { for roles(text).into_iter().map(role) }
                { dates(text, &mapping) }
            </div>
            // A guess that is right as it stands must be confirmed too.
            if changed || table.needs_mapping {
                <div class="row-actions">
                    <Button
                        label={text.import.apply}
                        look={Look::Primary}
                        onclick={apply}
                        disabled={mapping.member.is_none()}
                        testid="remap"
                    />
                    if changed && !table.needs_mapping {
                        <span class="quiet-note">{ text.import.changed }</span>
                    }
                </div>
            }
            <h3 class="first-rows">{ text.import.first_rows }</h3>
            { first_rows(table, &mapping, text) }
        </Card>
    }
}

fn dates(text: &'static Text, mapping: &UseStateHandle<Mapping>) -> Html {
    let options = ORDERS.iter().enumerate();
    let options = options.map(|(i, order)| (i.to_string(), (text.import.date_order)(*order)));
    let options: Vec<_> = options.map(|(value, words)| (value.into(), words.into())).collect();
    let value = ORDERS.iter().position(|order| *order == mapping.dates).unwrap_or(0).to_string();
    let onchange = {
        let mapping = mapping.clone();
        Callback::from(move |value: AttrValue| {
            let order = value.parse().ok().and_then(|index: usize| ORDERS.get(index));
            mapping
                .set(Mapping { dates: order.copied().unwrap_or_default(), ..(*mapping).clone() });
        })
    };
    html! { <Select key="dates" label={text.import.dates} {options} {value} {onchange} testid="map-dates" /> }
}

/// The first rows with each mapped column's meaning above its name.
fn first_rows(table: &TablePreview, mapping: &Mapping, text: &'static Text) -> Html {
    let roles = roles(text);
    let meaning = |column: usize| {
        let column = u32::try_from(column).ok();
        roles.iter().find(|role| (role.get)(mapping) == column).map(|role| role.label)
    };
    let head = table.header.iter().enumerate().map(|(i, name)| {
        let meaning = meaning(i);
        html! {
            <th key={i} scope="col" class={meaning.map(|_| "mapped")}>
                <span class="meaning">{ meaning.unwrap_or("\u{a0}") }</span>
                { name }
            </th>
        }
    });
    let row = |(i, row): (usize, &Vec<String>)| {
        let cells = row.iter().enumerate();
        let cells = cells.map(|(j, cell)| {
            html! { <td key={j} class={meaning(j).map(|_| "mapped")}>{ cell }</td> }
        });
        html! { <tr key={i}>{ for cells }</tr> }
    };
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={text.import.first_rows}>
            <table class="plain">
                <thead><tr>{ for head }</tr></thead>
                <tbody>{ for table.rows.iter().enumerate().map(row) }</tbody>
            </table>
        </div>
    }
}
