//! Addresses. They are hashes (`#/members`), since a static host answers only for `/`.

use yew::prelude::*;
use yew_router::prelude::*;

use super::page;

/// A page's address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Routable)]
pub enum Route {
    /// The three doors.
    #[at("/")]
    Home,
    /// Preview and commit of dropped files.
    #[at("/import")]
    Import,
    /// Key numbers.
    #[at("/overview")]
    Overview,
    /// Rhythm, cohorts, response, forecast.
    #[at("/health")]
    Health,
    /// What is talked of, and in which tone.
    #[at("/topics")]
    Topics,
    /// Who is tied to whom.
    #[at("/network")]
    Network,
    /// Spam, abuse and fake engagement.
    #[at("/quality")]
    Quality,
    /// The member table.
    #[at("/members")]
    Members,
    /// One member, by row number.
    #[at("/members/:id")]
    Member {
        /// [`crate::model::MemberId`].
        id: u32,
    },
    /// The content table.
    #[at("/content")]
    Contents,
    /// One content, by row number.
    #[at("/content/:id")]
    Content {
        /// [`crate::model::ContentId`].
        id: u32,
    },
    /// Lists for members, and what the models are worth.
    #[at("/recommend")]
    Recommend,
    /// Activities held, and the next one.
    #[at("/activities")]
    Activities,
    /// What is wanted, what keeps members, and what is to come.
    #[at("/plan")]
    Plan,
    /// Two ways, tried on members drawn by lot.
    #[at("/experiments")]
    Experiments,
    /// Language, theme, storage, export, erase.
    #[at("/settings")]
    Settings,
    /// Anything else.
    #[not_found]
    #[at("/not-found")]
    NotFound,
}

impl Route {
    /// The entry of the navigation that the page belongs to.
    pub fn section(self) -> Self {
        match self {
            Self::Member { .. } => Self::Members,
            Self::Content { .. } => Self::Contents,
            other => other,
        }
    }

    /// A short name for test ids and style.
    pub fn name(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Import => "import",
            Self::Overview => "overview",
            Self::Health => "health",
            Self::Topics => "topics",
            Self::Network => "network",
            Self::Quality => "quality",
            Self::Members => "members",
            Self::Member { .. } => "member",
            Self::Contents => "contents",
            Self::Content { .. } => "content",
            Self::Recommend => "recommend",
            Self::Activities => "activities",
            Self::Plan => "plan",
            Self::Experiments => "experiments",
            Self::Settings => "settings",
            Self::NotFound => "not-found",
        }
    }

    /// Whether the page has nothing to show without data.
    pub fn needs_data(self) -> bool {
        !matches!(self, Self::Home | Self::Import | Self::Settings | Self::NotFound)
    }
}

/// The page at an address. Pages of one record are keyed by it, so that nothing of
/// the record before is shown under the new one's name.
pub fn page(route: Route) -> Html {
    match route {
        Route::Home => html! { <page::home::Home key="home" /> },
        Route::Import => html! { <page::import::Import key="import" /> },
        Route::Overview => html! { <page::overview::Overview key="overview" /> },
        Route::Health => html! { <page::health::Health key="health" /> },
        Route::Topics => html! { <page::topics::Topics key="topics" /> },
        Route::Network => html! { <page::network::Network key="network" /> },
        Route::Quality => html! { <page::quality::Quality key="quality" /> },
        Route::Members => html! { <page::members::Members key="members" /> },
        Route::Member { id } => html! { <page::member::Member key={id} {id} /> },
        Route::Contents => html! { <page::content::Contents key="contents" /> },
        Route::Content { id } => html! { <page::content::Content key={id} {id} /> },
        Route::Recommend => html! { <page::recommend::Recommend key="recommend" /> },
        Route::Activities => html! { <page::activities::Activities key="activities" /> },
        Route::Plan => html! { <page::plan::Plan key="plan" /> },
        Route::Experiments => html! { <page::experiments::Experiments key="experiments" /> },
        Route::Settings => html! { <page::settings::Settings key="settings" /> },
        Route::NotFound => html! { <page::not_found::NotFound key="not-found" /> },
    }
}
