//! A table of any length of which only a window is in the document.
//!
//! Rows have one height, so the scroll position says which rows are in sight. The
//! table asks its page for a window of them, in steps, somewhat longer than what
//! is seen; the page asks the engine. Empty rows above and below stand for the
//! rest, so that the scroll bar tells the truth. Their height is set through the
//! element, since the security policy admits no style attribute.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{Icon, RouteLink, icon};
use crate::app::route::Route;
use crate::app::state::use_text;

/// Height of a row in pixels; `--row` in figures.css is the same.
const ROW: u32 = 44;
/// Windows begin at multiples of this many rows.
const STEP: u32 = 20;
/// Rows in a window from its first row in sight on: a frame shows fifteen at most, and
/// each row takes its time to be made.
const AHEAD: u32 = 2 * STEP;

/// Which rows are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Rows to skip.
    pub offset: u32,
    /// Rows wanted.
    pub limit: u32,
}

impl Default for Window {
    fn default() -> Self {
        Self::at(0)
    }
}

impl Window {
    /// The window for a scroll position in pixels.
    fn at(scroll: i32) -> Self {
        let step = u32::try_from(scroll).unwrap_or(0) / ROW / STEP;
        // A step above as well, for whoever scrolls back.
        let above = step.min(1) * STEP;
        Self { offset: step * STEP - above, limit: above + AHEAD }
    }
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its words.
    pub title: AttrValue,
    /// Whether it holds numbers, which stand to the right.
    pub numeric: bool,
    /// Whether it can be sorted by.
    pub sortable: bool,
    /// Whether it may be left out where the screen is narrow.
    pub minor: bool,
    /// Whether it holds sentences, which need room to be read.
    pub sentence: bool,
}

impl Column {
    /// A column of words.
    pub fn words(title: impl Into<AttrValue>) -> Self {
        Self { title: title.into(), numeric: false, sortable: false, minor: false, sentence: false }
    }

    /// A column of sentences.
    pub fn sentences(title: impl Into<AttrValue>) -> Self {
        Self { sentence: true, ..Self::words(title) }
    }

    /// A column of numbers.
    pub fn numbers(title: impl Into<AttrValue>) -> Self {
        Self { numeric: true, ..Self::words(title) }
    }

    /// Makes it sortable.
    pub fn sortable(self) -> Self {
        Self { sortable: true, ..self }
    }

    /// Makes it one that a narrow screen leaves out.
    pub fn minor(self) -> Self {
        Self { minor: true, ..self }
    }

    /// What its cells are styled by.
    pub fn class(&self) -> Classes {
        classes!(
            self.numeric.then_some("number"),
            self.minor.then_some("minor"),
            self.sentence.then_some("sentence")
        )
    }
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Names it: unique in the table, the same wherever the window stands.
    pub key: u64,
    /// One a column.
    pub cells: Vec<Html>,
    /// Where it leads: then its first cell is a link, and a click anywhere follows it.
    pub to: Option<Route>,
}

/// By which column, by its position, and in which direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// Position of the column.
    pub column: usize,
    /// Largest first.
    pub descending: bool,
}

/// Properties of [`Table`].
#[derive(Clone, PartialEq, Properties)]
pub struct TableProps {
    /// What the table shows, for screen readers.
    pub caption: AttrValue,
    /// The columns.
    pub columns: Vec<Column>,
    /// Rows in all.
    pub total: u64,
    /// Rows before the first one given.
    #[prop_or_default]
    pub offset: u32,
    /// The window.
    pub rows: Vec<Row>,
    /// By which column it is sorted.
    #[prop_or_default]
    pub sort: Option<Sort>,
    /// Sort by this column: the other way round if it is the one already.
    #[prop_or_default]
    pub on_sort: Callback<Sort>,
    /// Other rows came into sight.
    #[prop_or_default]
    pub on_window: Callback<Window>,
    /// For tests.
    #[prop_or("table".into())]
    pub testid: AttrValue,
    /// For tests: each row.
    #[prop_or("row".into())]
    pub row_testid: AttrValue,
}

/// A windowed table.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let text = use_text();
    let (frame, above, below) = (use_node_ref(), use_node_ref(), use_node_ref());
    let asked = use_mut_ref(Window::default);
    let after = props.total.saturating_sub(u64::from(props.offset) + props.rows.len() as u64);
    use_effect_with((above.clone(), u64::from(props.offset)), |(node, rows)| stretch(node, *rows));
    use_effect_with((below.clone(), after), |(node, rows)| stretch(node, *rows));
    // A new order or another search starts from the top again.
    use_effect_with((frame.clone(), props.total, props.sort), {
        let (asked, on_window) = (asked.clone(), props.on_window.clone());
        move |(frame, _, _)| {
            if let Some(frame) = frame.cast::<Element>() {
                frame.set_scroll_top(0);
            }
            let before = asked.replace(Window::default());
            if before != Window::default() {
                on_window.emit(Window::default());
            }
        }
    });
    let onscroll = {
        let (frame, on_window) = (frame.clone(), props.on_window.clone());
        Callback::from(move |_: Event| {
            let Some(frame) = frame.cast::<Element>() else { return };
            let window = Window::at(frame.scroll_top());
            if *asked.borrow() != window {
                *asked.borrow_mut() = window;
                on_window.emit(window);
            }
        })
    };
    let head = props.columns.iter().enumerate().map(|(index, column)| {
        head(index, column, props.sort, &props.on_sort, text.common.sort_by)
    });
    let rows = props.rows.iter().zip(u64::from(props.offset)..).map(|(row, index)| {
        html! { <Line key={row.key} row={row.clone()} columns={props.columns.clone()} index={index + 2} testid={props.row_testid.clone()} /> }
    });
    html! {
        <div
            ref={frame}
            class="table"
            role="region"
            aria-label={props.caption.clone()}
            tabindex="0"
            {onscroll}
            data-testid={props.testid.clone()}
            data-total={props.total.to_string()}
        >
            <table aria-rowcount={(props.total + 1).to_string()}>
                <caption class="visually-hidden">{ &props.caption }</caption>
                <thead><tr aria-rowindex="1">{ for head }</tr></thead>
                <tbody>
                    <tr key="above" ref={above} class="spacer" aria-hidden="true"></tr>
                    { for rows }
                    <tr key="below" ref={below} class="spacer" aria-hidden="true"></tr>
                </tbody>
            </table>
            if props.total == 0 {
                <p class="table-empty">{ text.common.no_match }</p>
            }
        </div>
    }
}

fn head(
    index: usize,
    column: &Column,
    sort: Option<Sort>,
    on_sort: &Callback<Sort>,
    name: fn(&str) -> String,
) -> Html {
    let sorted = sort.filter(|sort| sort.column == index);
    let aria_sort = sorted.map(|sort| if sort.descending { "descending" } else { "ascending" });
    let inner = if column.sortable {
        // Numbers are most often wanted from the top, words from the beginning.
        let descending = sorted.map_or(column.numeric, |sort| !sort.descending);
        let onclick = on_sort.reform(move |_: MouseEvent| Sort { column: index, descending });
        html! {
            <button type="button" class="sort" {onclick} title={name(&column.title)} data-testid={format!("sort-{index}")}>
                <span>{ &column.title }</span>
                { match sorted {
                    Some(Sort { descending: true, .. }) => icon(Icon::Down),
                    Some(_) => icon(Icon::Up),
                    None => html! { <span class="icon"></span> },
                } }
            </button>
        }
    } else {
        html! { <span>{ &column.title }</span> }
    };
    html! { <th key={index} scope="col" class={column.class()} aria-sort={aria_sort}>{ inner }</th> }
}

#[derive(Clone, PartialEq, Properties)]
struct LineProps {
    row: Row,
    columns: Vec<Column>,
    index: u64,
    testid: AttrValue,
}

#[component]
fn Line(props: &LineProps) -> Html {
    let navigator = use_navigator();
    let to = props.row.to;
    let onclick = Callback::from(move |event: MouseEvent| {
        // The link itself is the browser's to follow.
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(|element| element.closest("a").is_ok_and(|link| link.is_some())) {
            return;
        }
        if let (Some(navigator), Some(to)) = (&navigator, to) {
            navigator.push(&to);
        }
    });
    let cells = props.row.cells.iter().zip(&props.columns).enumerate();
    let cells = cells.map(|(index, (cell, column))| {
        let inner = match to {
            Some(to) if index == 0 => html! { <RouteLink {to}>{ cell.clone() }</RouteLink> },
            _ => cell.clone(),
        };
        html! { <td key={index} class={column.class()}>{ inner }</td> }
    });
    html! {
        <tr class={to.map(|_| "leads")} aria-rowindex={props.index.to_string()} {onclick} data-testid={props.testid.clone()}>
            { for cells }
        </tr>
    }
}

/// Makes an empty row as high as the rows it stands for.
fn stretch(node: &NodeRef, rows: u64) {
    if let Some(row) = node.cast::<HtmlElement>() {
        let height = format!("{}px", rows * u64::from(ROW));
        row.style().set_property("height", &height).ok();
    }
}
