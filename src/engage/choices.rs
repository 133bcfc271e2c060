//! Who chose what, how often: what the model is fitted on.

use super::ChoiceValidParams;
use crate::model::{ActivityKind, Cancelled, Dataset, MemberEvents, MemberId, Progress, Time};

/// Acts between two reports: a few milliseconds.
const REPORT: usize = 100_000;

/// Members × forms of activity. Only forms that somebody ever chose are there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// The alternatives, in the order of their codes.
    pub kinds: Vec<ActivityKind>,
    /// Acts of each member, one an alternative, member after member.
    acts: Vec<u32>,
    /// The same, each act counted 2^(−age / half-life).
    weights: Vec<f64>,
}

impl ChoiceValidParams {
    /// The choices in a dataset up to `as_of`. An act on an activity chooses its form,
    /// any other act the form that goes with it; robots do not choose. Acts without
    /// a time count as old as the oldest. Reports members done out of all.
    pub fn choices(
        &self,
        dataset: &Dataset,
        events: &MemberEvents,
        as_of: Time,
        progress: &dyn Progress,
    ) -> Result<Choices, Cancelled> {
        let total = dataset.members.len();
        let all = ActivityKind::ALL.len();
        // The log is in the order of time, those without one first.
        let first = dataset.events.time.iter().find_map(|time| time.some());
        let mut acts = vec![0u32; total * all];
        let mut weights = vec![0f64; total * all];
        let mut work = 0;
        for member in dataset.members.people() {
            let rows = events.of(member);
            work += rows.len() + 1;
            if work > REPORT {
                work = 0;
                progress.report(member.index() as u64, total as u64)?;
            }
            for event in rows.iter().map(|&row| dataset.events.get(row as usize)) {
                let form = dataset.form(&event).filter(|_| event.time <= as_of);
                let Some(form) = form else { continue };
                let cell = member.index() * all + usize::from(form.code());
                let age = event.time.some().or(first).map_or(0.0, |time| as_of.days_since(time));
                acts[cell] += 1;
                weights[cell] += (-age.max(0.0) / self.0.half_life).exp2();
            }
        }
        let kinds = ActivityKind::ALL.iter().copied().filter(|kind| {
            acts.iter().skip(usize::from(kind.code())).step_by(all).any(|&count| count > 0)
        });
        let kinds: Vec<ActivityKind> = kinds.collect();
        let cells = || {
            let of = |member| kinds.iter().map(move |kind| member * all + usize::from(kind.code()));
            (0..total).flat_map(of)
        };
        let (acts, weights) =
            (cells().map(|cell| acts[cell]).collect(), cells().map(|cell| weights[cell]).collect());
        Ok(Choices { kinds, acts, weights })
    }
}

impl Choices {
    /// Choices as counts, a row a member with one count an alternative, all as recent
    /// as can be. Rows of another length are cut or filled with 0.
    pub fn counted(kinds: Vec<ActivityKind>, rows: &[Vec<u32>]) -> Self {
        let mut acts = Vec::with_capacity(rows.len() * kinds.len());
        for row in rows {
            acts.extend((0..kinds.len()).map(|kind| row.get(kind).copied().unwrap_or(0)));
        }
        let weights = acts.iter().map(|&count| f64::from(count)).collect();
        Self { kinds, acts, weights }
    }

    /// Number of members, those who never chose among them.
    pub fn members(&self) -> usize {
        self.acts.len().checked_div(self.kinds.len()).unwrap_or(0)
    }

    /// Acts of a member, one count an alternative.
    pub fn acts(&self, member: MemberId) -> &[u32] {
        let width = self.kinds.len();
        self.acts.get(member.index() * width..(member.index() + 1) * width).unwrap_or(&[])
    }

    /// The acts of a member by their age, likewise.
    pub(super) fn weights(&self, member: usize) -> &[f64] {
        let width = self.kinds.len();
        &self.weights[member * width..(member + 1) * width]
    }
}

#[cfg(test)]
mod tests {
    use crate::engage::ChoiceParams;
    use crate::model::{
        ActivityKind, Builder, EventDraft, EventKind, MemberEvents, MemberId, Object, Silent, Time,
    };

    #[test]
    fn an_activity_says_its_form_and_an_act_stands_for_its_own() {
        let mut builder = Builder::default();
        let (ann, robot) = (builder.member("ann"), builder.member("robot"));
        builder.member_mut(robot).robot = true;
        let contest = builder.activity("contest");
        builder.activity_mut(contest).kind = Some(ActivityKind::Contest);
        let contest = Object::Activity(contest);
        let post = Object::Content(builder.content("post"));
        let mut act = |member, object, kind, day| {
            let time = Time(0).plus_days(day);
            builder.event(EventDraft { member, object, kind, time, value: 0.0, row: None });
        };
        act(ann, contest, EventKind::Attend, 0);
        act(ann, post, EventKind::Comment, 90);
        act(ann, post, EventKind::Badge, 90);
        act(ann, post, EventKind::Like, 91);
        act(robot, post, EventKind::Ask, 1);
        let dataset = builder.build().0;
        let events = MemberEvents::new(&dataset);
        let params = ChoiceParams::default().check().unwrap();
        let as_of = Time(0).plus_days(90);
        let choices = params.choices(&dataset, &events, as_of, &Silent).unwrap();
        assert_eq!(choices.kinds, [ActivityKind::Contest, ActivityKind::Discussion]);
        assert_eq!(choices.acts(MemberId::at(0)), [1, 1]);
        assert_eq!(choices.weights(0), [0.5, 1.0], "90 days are the half-life");
        assert_eq!(choices.acts(MemberId::at(1)), [0, 0], "robots do not choose");
    }
}
