//! Small line drawings, 20 units square, in the colour of the text around them.

use yew::prelude::*;

/// A drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Icon {
    Home,
    Import,
    Overview,
    Members,
    Content,
    Recommend,
    Plan,
    Activities,
    Experiments,
    Health,
    Topics,
    Network,
    Quality,
    More,
    Settings,
    Close,
    Question,
    Search,
    Check,
    Warning,
    Lock,
    Keyboard,
    Download,
    Trash,
    File,
    Sample,
    Back,
    Forward,
    Up,
    Down,
    Sun,
    Moon,
    Globe,
    Screen,
}

impl Icon {
    /// The strokes, as an SVG path.
    fn path(self) -> &'static str {
        match self {
            Self::Home => "M3 9.2 10 3.5l7 5.7M5 8v8.5h10V8M8.2 16.5v-4.5h3.6v4.5",
            Self::Import => "M10 3v9M6.5 8.8 10 12.3l3.5-3.5M3.5 13v3.5h13V13",
            Self::Overview => "M3.5 16.5h13M5.5 13.5v-4M10 13.5v-9M14.5 13.5v-6",
            Self::Members => {
                "M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2 16.5c.3-3 2.5-4.5 5.5-4.5s5.2 1.5 5.5 4.5M13 9.3a2.7 2.7 0 0 0 0-5.4M15 12.3c1.8.6 2.8 2 3 4.2"
            }
            Self::Content => "M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.7 10h5M7.7 13.2h5",
            Self::Recommend => {
                "M10 3l2.1 4.5 4.9.6-3.6 3.4.9 4.9L10 14l-4.3 2.4.9-4.9L3 8.1l4.9-.6z"
            }
            Self::Activities => {
                "M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5M7.5 12.5l1.8 1.7 3.2-3.3"
            }
            Self::Plan => "M3.5 4h4v12h-4zM8.5 4h4v8h-4zM13.5 4h3v5h-3z",
            Self::Experiments => {
                "M10 3v4M10 7c0 3-5 2-5 6v3M10 7c0 3 5 2 5 6v3M3 14l2 2.5L7 14M13 14l2 2.5 2-2.5"
            }
            Self::Health => "M2.5 10.5h3.6l2-5.5 3.6 10 2.2-4.5h3.6",
            Self::Topics => "M3 4h14v9.5H9.5L6 16.8v-3.3H3zM6.5 7.3h7M6.5 10.3h4.5",
            Self::Network => {
                "M5 7.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4M15 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4M8.5 16.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4M7 5.9l6 .7M5.7 7.4l2.1 5.2M13.7 8.6l-3.8 4.3"
            }
            Self::Quality => {
                "M10 2.5 16 4.8v5c0 3.6-2.4 6.3-6 7.7-3.6-1.4-6-4.1-6-7.7v-5zM7.3 10l2 2 3.5-3.8"
            }
            Self::More => "M5 10v.1M10 10v.1M15 10v.1",
            Self::Settings => {
                "M3 6h6.5M13.5 6H17M3 14h3.5M10.5 14H17M11.5 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4M8.5 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4"
            }
            Self::Screen => "M3 4h14v9.5H3zM7 16.5h6M10 13.5v3",
            Self::Close => "M5 5l10 10M15 5 5 15",
            Self::Question => {
                "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15M7.9 7.7a2.1 2.1 0 1 1 3.1 1.9c-.7.4-1 .8-1 1.6M10 13.9v.1"
            }
            Self::Search => "M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11M13 13l4 4",
            Self::Check => "M4 10.5 8.2 14.5 16 6",
            Self::Warning => "M10 3 2.5 16.5h15zM10 8v4M10 14.2v.1",
            Self::Lock => "M4.5 9h11v8h-11zM7 9V6.5a3 3 0 0 1 6 0V9",
            Self::Keyboard => "M2.5 5h15v10h-15zM5.5 8v.1M8.5 8v.1M11.5 8v.1M14.5 8v.1M7 12h6",
            Self::Download => "M10 3v9M6.5 8.8 10 12.3l3.5-3.5M4 16.5h12",
            Self::Trash => {
                "M3.5 5.5h13M8 5.5v-2h4v2M5 5.5l.8 11.5h8.4L15 5.5M8.5 8.5v5.5M11.5 8.5v5.5"
            }
            Self::File => "M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5",
            Self::Sample => {
                "M8 2.5h4M8.5 2.5v5L3.8 16a1 1 0 0 0 .9 1.5h10.6a1 1 0 0 0 .9-1.5L11.5 7.5v-5M6.2 12.5h7.6"
            }
            Self::Back => "M11.5 4.5 6 10l5.5 5.5",
            Self::Forward => "M8.5 4.5 14 10l-5.5 5.5",
            Self::Up => "M5 12l5-5 5 5",
            Self::Down => "M5 8l5 5 5-5",
            Self::Sun => {
                "M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M15.7 4.3l-1.1 1.1M5.4 14.6l-1.1 1.1"
            }
            Self::Moon => "M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3z",
            Self::Globe => {
                "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15M2.5 10h15M10 2.5c2.2 2.2 3 4.7 3 7.5s-.8 5.3-3 7.5c-2.2-2.2-3-4.7-3-7.5s.8-5.3 3-7.5z"
            }
        }
    }
}

/// Draws it. It says nothing to a screen reader: the words beside it do.
pub fn icon(icon: Icon) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <path d={icon.path()} />
        </svg>
    }
}
