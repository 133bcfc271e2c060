//! What the export says besides.

use yew::prelude::*;

use crate::app::part::{Card, Column, DataTable};
use crate::app::text::Text;
use crate::engine::MemberDetail;

/// The table; an empty element where the export says no more.
pub fn card(detail: &MemberDetail, text: &'static Text) -> Html {
    let words = &text.members.one;
    if detail.attributes.is_empty() {
        return html! { <div></div> };
    }
    let columns = words.attribute_columns.map(Column::words).to_vec();
    let row = |(name, value): &(String, String)| vec![name.clone().into(), value.clone().into()];
    let rows: Vec<Vec<Html>> = detail.attributes.iter().map(row).collect();
    html! {
        <Card title={words.attributes} testid="attributes">
            <DataTable caption={words.attributes} {columns} {rows} bare=true />
        </Card>
    }
}
