//! What was imported, and when.

use yew::prelude::*;

use crate::app::part::Card;
use crate::app::state::{use_format, use_opened, use_text};
use crate::web::protocol::LedgerEntry;

/// The ledger of imports, latest first.
#[component]
pub fn Ledger() -> Html {
    let (text, format, opened) = (use_text(), use_format(), use_opened());
    let words = &text.settings;
    let row = |entry: &LedgerEntry| {
        let files = match entry.files.as_slice() {
            [] => words.ledger_sample.to_owned(),
            files => files.join(", "),
        };
        html! {
            <tr key={entry.seq} data-testid="ledger-entry">
                <td class="number">{ format.count(entry.seq) }</td>
                <td>{ format.moment(entry.at) }</td>
                <td class="wide">{ files }</td>
                <td class="number">{ format.count(entry.rows) }</td>
                <td class="number">{ format.count(entry.added) }</td>
            </tr>
        }
    };
    html! {
        <Card title={words.ledger} testid="ledger">
            if opened.ledger.is_empty() {
                <p class="quiet-note">{ words.ledger_empty }</p>
            } else {
                <div class="scroll" tabindex="0" role="region" aria-label={words.ledger}>
                    <table class="plain">
                        <thead>
                            <tr>
                                <th scope="col" class="number">{ "#" }</th>
                                <th scope="col">{ words.ledger_when }</th>
                                <th scope="col">{ words.ledger_files }</th>
                                <th scope="col" class="number">{ words.ledger_rows }</th>
                                <th scope="col" class="number">{ words.ledger_added }</th>
                            </tr>
                        </thead>
                        <tbody>{ for opened.ledger.iter().map(row) }</tbody>
                    </table>
                </div>
            }
        </Card>
    }
}
