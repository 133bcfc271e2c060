//! The JavaScript and TypeScript face: the engine as a module for other sites.
//!
//! ```js
//! import init, { Community } from "truefan";
//! await init();
//! const community = await Community.open({ members, contents, events }, { now: new Date() });
//! community.recommend("anna", 5).forEach(({ title, reason }) => console.log(title, reason));
//! community.free();
//! ```
//!
//! Plain objects go in (`input`) and come out (`view`), with the caller's own
//! ids in them; rows that do not fit are issues in `community.report`, not
//! errors. The types in `truefan.d.ts` are made from the structs here. Nothing is
//! fetched or stored: a `Community` lives in wasm memory until `free()`. Fits run
//! where they are called, so a page with a large community calls from a worker.

mod ask;
mod failure;
mod input;
mod kind;
mod loose;
mod open;
mod view;

use tsify::{Ts, Tsify};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::engine::{Answer, Command, Decision, Engine};
use crate::model::{Report, Silent, Time};
use ask::{Question, RecommendQuestion, Reply, find_member};
use failure::Failure;
use input::{CommunityInput, OpenOptions};
use view::{ActivityPlanView, ChoiceView, FactsView, GroupView, Present, ProfileView, ReportView};

/// A community that is open, with what has been learnt about it.
#[wasm_bindgen]
pub struct Community {
    engine: Engine,
    report: Report,
    now: Time,
}

#[wasm_bindgen]
impl Community {
    /// Opens a community from plain objects. Rows that do not fit are left out and
    /// told in `report`; only arguments of the wrong shape throw.
    pub fn open(input: Ts<CommunityInput>, options: Ts<OpenOptions>) -> Result<Community, JsValue> {
        let input = input.to_rust().map_err(Failure::from)?;
        let options = options.to_rust().map_err(Failure::from)?;
        let now = options.now.moment().ok_or_else(|| {
            Failure::bad_argument("options.now must be a Date, an ISO string or milliseconds")
        })?;
        let (dataset, report) = open::open(&input, now);
        Ok(Self { engine: Engine::new(dataset), report, now })
    }

    /// What became of the rows, and what was wrong with some.
    #[wasm_bindgen(getter)]
    pub fn report(&self) -> Result<Ts<ReportView>, JsValue> {
        show(&ReportView::from(&self.report))
    }

    /// What is there.
    pub fn facts(&mut self) -> Result<Ts<FactsView>, JsValue> {
        match self.run(&Command::Facts)? {
            Answer::Facts(facts) => show(&facts.present(self.engine.dataset())),
            _ => Err(unasked()),
        }
    }

    /// Segments, and each member's segment and score.
    pub fn profile(&mut self) -> Result<Ts<ProfileView>, JsValue> {
        let everybody = Question::everybody().command(self.engine.dataset())?;
        let (Answer::Segments(segments), Answer::Members(page)) =
            (self.run(&Command::Segments)?, self.run(&everybody)?)
        else {
            return Err(unasked());
        };
        let data = self.engine.dataset();
        show(&segments.present(data).profile(page.present(data).profiled()))
    }

    /// Contents for a member, at most `count`, each with its reason; what they have
    /// seen is left out.
    #[wasm_bindgen(unchecked_return_type = "RecommendationView[]")]
    pub fn recommend(&mut self, member: &str, count: u32) -> Result<JsValue, JsValue> {
        let question = Question::Recommend(RecommendQuestion::plain(member, count));
        let command = question.command(self.engine.dataset())?;
        match self.run(&command)? {
            Answer::Recommendations(list) => {
                let list: Vec<view::RecommendationView> = list.present(self.engine.dataset());
                let list = list.iter().map(|item| show(item).map(|item| item.js_value()));
                Ok(list.collect::<Result<js_sys::Array, JsValue>>()?.into())
            }
            _ => Err(unasked()),
        }
    }

    /// What a member, a segment or everybody would take part in next; undefined if
    /// nobody ever took part in anything.
    #[wasm_bindgen(unchecked_return_type = "ChoiceView | undefined")]
    pub fn engage(
        &mut self,
        #[wasm_bindgen(unchecked_optional_param_type = "string | GroupView")] group: JsValue,
    ) -> Result<JsValue, JsValue> {
        let group = match group.as_string() {
            Some(member) => GroupView { member: Some(member), segment: None },
            None if group.is_null() || group.is_undefined() => GroupView::default(),
            None => GroupView::from_js(group).map_err(Failure::bad_argument)?,
        };
        let command = Question::Engage(group).command(self.engine.dataset())?;
        match self.run(&command)? {
            Answer::Choice(Some(choice)) => {
                let choice: ChoiceView = choice.present(self.engine.dataset());
                Ok(show(&choice)?.js_value())
            }
            Answer::Choice(None) => Ok(JsValue::UNDEFINED),
            _ => Err(unasked()),
        }
    }

    /// Keeps a plan of an activity under a name, as long as the community is open; no plan
    /// gives it up. Returns what was kept under that name before.
    #[wasm_bindgen(js_name = keepPlan, unchecked_return_type = "ActivityPlanView | undefined")]
    pub fn keep_plan(
        &mut self,
        name: String,
        #[wasm_bindgen(unchecked_optional_param_type = "ActivityPlanView")] plan: JsValue,
    ) -> Result<JsValue, JsValue> {
        let plan = if plan.is_null() || plan.is_undefined() {
            None
        } else {
            let view = ActivityPlanView::from_js(plan).map_err(Failure::bad_argument)?;
            for member in &view.invited {
                find_member(self.engine.dataset(), member)?;
            }
            Some(Box::new(view.plan()?))
        };
        match self.engine.decide(Decision::ActivityPlan { name, plan }) {
            Decision::ActivityPlan { plan: Some(before), .. } => {
                let before: ActivityPlanView = before.present(self.engine.dataset());
                Ok(show(&before)?.js_value())
            }
            _ => Ok(JsValue::UNDEFINED),
        }
    }

    /// Asks anything that the engine can answer.
    pub fn ask(&mut self, question: Ts<Question>) -> Result<Ts<Reply>, JsValue> {
        let question = question.to_rust().map_err(Failure::from)?;
        let command = question.command(self.engine.dataset())?;
        let answer = self.run(&command)?;
        show(&answer.present(self.engine.dataset()))
    }

    fn run(&mut self, command: &Command) -> Result<Answer, JsValue> {
        let answer = self.engine.run(command, self.now, &Silent);
        answer.map_err(|error| Failure::from(error).into())
    }
}

/// The console says where a panic happened, should there be one.
#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

fn show<View: Tsify + serde::Serialize>(view: &View) -> Result<Ts<View>, JsValue> {
    view.into_ts().map_err(|error| Failure::from(error).into())
}

/// Each command has one answer; another would be a fault of ours.
fn unasked() -> JsValue {
    Failure {
        kind: "internal".to_owned(),
        message: "the engine answered another question".to_owned(),
    }
    .into()
}
