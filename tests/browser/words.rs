//! Words that pages put together: every name is told apart, in each language.

use std::collections::BTreeSet;

use truefan::app::format::Format;
use truefan::app::state::Language;
use truefan::app::text::{self, Text};
use truefan::engine::{Finding, SegmentName};
use truefan::model::{ActivityKind, ContentId, EventKind, Time};
use truefan::profile::Feature;
use truefan::recommend::Reason;
use wasm_bindgen_test::wasm_bindgen_test;

const LANGUAGES: [Language; 2] = [Language::En, Language::Zh];

fn distinct(names: impl Iterator<Item = String>) -> bool {
    let names: Vec<String> = names.collect();
    names.iter().collect::<BTreeSet<_>>().len() == names.len()
}

#[wasm_bindgen_test]
fn no_two_kinds_or_features_share_a_name() {
    for language in LANGUAGES {
        let Text { labels, .. } = text::of(language);
        let columns = ["color".to_owned()];
        let of = |feature, high| SegmentName::found(vec![(feature, high)]);
        let features = Feature::CATALOGUE.into_iter().chain([Feature::Attribute(0)]);
        assert!(distinct(features.clone().map(|feature| (labels.feature)(feature, &columns))));
        let traits = features.flat_map(|feature| [of(feature, true), of(feature, false)]);
        assert!(distinct(traits.map(|name| (labels.segment)(&name, &columns))));
        let kinds = EventKind::ALL.iter();
        assert!(distinct(kinds.map(|&kind| (labels.event_kind)(kind).to_owned())));
        let kinds = ActivityKind::ALL.iter();
        assert!(distinct(kinds.map(|&kind| (labels.activity_kind)(kind).to_owned())));
    }
}

#[wasm_bindgen_test]
fn an_export_column_is_called_by_its_name_or_its_place() {
    let labels = &text::of(Language::En).labels;
    let name = |columns: &[String]| (labels.feature)(Feature::Attribute(2), columns);
    assert_eq!(name(&["a".into(), "b".into(), "city".into()]), "city");
    assert_eq!(name(&[]), "column 3");
}

#[wasm_bindgen_test]
fn reasons_say_what_was_done_to_what() {
    let reason = Reason::Similar {
        act: EventKind::Answer,
        content: ContentId(0),
        title: "Bloch spheres".into(),
        shared: vec!["qubit".into(), "gates".into()],
    };
    let said = |language| (text::of(language).labels.reason)(&Format::of(language), &reason);
    assert_eq!(
        said(Language::En),
        "Because they answered “Bloch spheres”, in common: qubit, gates"
    );
    assert_eq!(said(Language::Zh), "因为 TA 回答了《Bloch spheres》，共同点：qubit、gates");
}

#[wasm_bindgen_test]
fn a_fall_is_told_without_a_minus() {
    let finding = Finding::ActivityChange { change: -0.25, now: 1, before: 1_200 };
    let said = (text::of(Language::En).labels.finding)(&Format::of(Language::En), &finding);
    assert_eq!(said, "Activity fell by 25%: 1 act, against 1,200 in the period before.");
}

#[wasm_bindgen_test]
fn ages_are_counted_to_the_end_of_the_data() {
    let format = Format::of(Language::En);
    let end = Time(1_700_000_000_000);
    assert_eq!(format.ago(end, end), "today");
    assert_eq!(format.ago(end.plus_days(-3), end), "3 days ago");
    assert_eq!(format.ago(end.plus_days(-400), end), "13 months ago");
    assert_eq!(format.ago(end.plus_days(-800), end), "2 years ago");
    // A date beyond the end of the data is no age.
    assert_eq!(format.ago(end.plus_days(9), end), "today");
}
