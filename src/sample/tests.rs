use super::{DAYS, MEMBERS, generate};
use crate::model::{
    ActivityKind, Dataset, EventKind, MemberEvents, MemberId, Object, PaymentStatus, Time,
};

/// 2026-01-01T20:00:00Z.
const END: Time = Time(1_767_297_600_000);

fn sample() -> Dataset {
    generate(1, END)
}

#[test]
fn has_the_size_it_promises() {
    let data = sample();
    assert!(data.synthetic);
    assert_eq!(data.members.len(), MEMBERS);
    assert_eq!(data.activities.len(), 40);
    assert_eq!(data.tiers.len(), 4);
    assert!((200..320).contains(&data.contents.len()), "{}", data.contents.len());
    assert!((20_000..40_000).contains(&data.events.len()), "{}", data.events.len());
}

#[test]
fn stays_within_its_year() {
    let data = sample();
    let first = END.plus_days(-DAYS);
    assert!(data.events.time.iter().all(|&time| first < time && time <= END));
    assert!(data.payments.time.iter().all(|&time| first < time && time <= END));
    assert!(data.members.joined.iter().all(|&time| first < time && time <= END));
    assert!(data.contents.published.iter().all(|&time| first < time && time <= END));
    assert!(data.as_of(END).days_since(END).abs() < 1.0, "something happens on the last day");
}

#[test]
fn nobody_acts_before_joining_or_on_what_is_not_out() {
    let data = sample();
    for event in data.events.iter() {
        assert!(event.time >= data.members.joined[event.member.index()], "{event:?}");
        if let Object::Content(content) = event.object {
            assert!(event.time >= data.contents.published[content.index()], "{event:?}");
        }
    }
}

#[test]
fn stays_fall_into_three_groups_of_10_20_70_percent() {
    let data = sample();
    let index = MemberEvents::new(&data);
    let mut bands = [0u32; 3];
    for member in data.members.people() {
        let visits: Vec<f64> = index
            .of(member)
            .iter()
            .map(|&row| data.events.get(row as usize))
            .filter(|event| event.kind == EventKind::Visit)
            .map(|event| f64::from(event.value))
            .collect();
        if visits.len() >= 3 {
            let mean = visits.iter().sum::<f64>() / visits.len() as f64;
            bands[if mean < 27.0 { 2 } else { usize::from(mean < 60.0) }] += 1;
        }
    }
    let all: u32 = bands.iter().sum();
    let share = bands.map(|band| f64::from(band) / f64::from(all));
    for (share, expected) in share.into_iter().zip([0.1, 0.2, 0.7]) {
        assert!((share - expected).abs() < 0.06, "{bands:?}");
    }
}

#[test]
fn the_first_tenth_makes_half_of_the_acts() {
    let data = sample();
    let index = MemberEvents::new(&data);
    let mut acts: Vec<usize> = data.members.people().map(|member| index.of(member).len()).collect();
    acts.sort_unstable_by(|a, b| b.cmp(a));
    let top: usize = acts[..MEMBERS / 10].iter().sum();
    let share = top as f64 / data.events.len() as f64;
    assert!((0.4..0.7).contains(&share), "{share}");
}

#[test]
fn weekends_are_busier() {
    let data = sample();
    let mut days = [0u32; 7];
    for time in &data.events.time {
        days[time.weekday() as usize] += 1;
    }
    let (week, weekend) = days.split_at(5);
    let mean = |days: &[u32]| f64::from(days.iter().sum::<u32>()) / days.len() as f64;
    assert!(mean(weekend) > 1.2 * mean(week), "{days:?}");
}

#[test]
fn grows_and_loses_some() {
    let data = sample();
    let middle = END.plus_days(-DAYS / 2);
    let early = data.events.time.iter().filter(|&&time| time < middle).count();
    assert!(data.events.len() - early > early, "{early}");
    let lost = data.members.lost.iter().filter(|&&lost| lost == 1).count();
    let left = data.events.kind.iter().filter(|&&kind| kind == EventKind::Leave).count();
    assert_eq!(lost, left);
    assert!((25..80).contains(&lost), "{lost}");
}

/// Tags tell what a member will look at: the ground that recommending stands on.
#[test]
fn members_keep_to_their_topics() {
    let data = sample();
    let index = MemberEvents::new(&data);
    let tags = data.contents.tag_names.len();
    let mut overall = vec![0u32; tags];
    let (mut own, mut views) = (0u32, 0u32);
    for member in data.members.people() {
        let mut counts = vec![0u32; tags];
        let mut total = 0;
        for &row in index.of(member) {
            let event = data.events.get(row as usize);
            if let (EventKind::View, Some(content)) = (event.kind, event.object.content()) {
                total += 1;
                for &tag in data.contents.tags(content) {
                    counts[tag as usize] += 1;
                    overall[tag as usize] += 1;
                }
            }
        }
        own += counts.iter().max().copied().unwrap_or(0);
        views += total;
    }
    let favourite = f64::from(own) / f64::from(views);
    let popular = f64::from(overall.into_iter().max().unwrap_or(0)) / f64::from(views);
    assert!(favourite > 0.5 && favourite > 2.5 * popular, "{favourite} {popular}");
}

#[test]
fn each_form_of_activity_has_its_people() {
    let data = sample();
    let mut counts = [0u32; ActivityKind::ALL.len()];
    for event in data.events.iter() {
        if let Object::Activity(id) = event.object {
            counts[usize::from(data.activities.kind[id.index()].code())] += 1;
        }
    }
    let held = counts.iter().filter(|&&count| count > 0).count();
    assert_eq!(held, 6, "{counts:?}");
    assert!(counts.iter().all(|&count| count == 0 || count > 60), "{counts:?}");
}

#[test]
fn money_comes_in_and_some_of_it_fails() {
    let data = sample();
    let of = |status| {
        let row = |&row: &usize| data.payments.status[row] == status;
        (0..data.payments.len()).filter(row).collect::<Vec<_>>()
    };
    let sum = |rows: &[usize]| rows.iter().map(|&row| data.payments.amount[row]).sum::<i64>();
    let (paid, declined, refunded) =
        (of(PaymentStatus::Paid), of(PaymentStatus::Declined), of(PaymentStatus::Refunded));
    assert!(sum(&paid) - sum(&refunded) > 500_000, "{}", sum(&paid));
    assert!((10..100).contains(&declined.len()), "{}", declined.len());
    assert!((3..30).contains(&refunded.len()), "{}", refunded.len());
    assert!(data.payments.amount.iter().all(|&amount| amount > 0));
    let paying = data.members.tier.iter().filter(|&&tier| data.tiers.is_paid(tier)).count();
    assert!((100..250).contains(&paying), "{paying}");
}

#[test]
fn a_third_of_it_is_chinese() {
    let data = sample();
    let han = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let names = data.members.name.iter().filter(|name| han(name)).count();
    let texts = data.contents.text.iter().filter(|text| han(text)).count();
    assert!((130..200).contains(&names), "{names}");
    let share = texts as f64 / data.contents.len() as f64;
    assert!((0.22..0.45).contains(&share), "{share}");
    assert!(data.contents.text.iter().all(|text| !text.is_empty() && !text.contains("{}")));
}

#[test]
fn a_seed_is_a_community() {
    assert_eq!(sample(), sample());
    assert_ne!(sample(), generate(2, END));
}

#[test]
fn any_end_will_do() {
    for end in [Time(0), Time(i64::MAX), Time(-1)] {
        let data = generate(3, end);
        assert_eq!(data.members.len(), MEMBERS);
        assert!(data.events.time.iter().all(|&time| time <= end));
        let first = MemberId(0);
        assert!(!data.members.label(first).is_empty());
    }
}

#[test]
fn every_comment_has_words_and_a_few_are_spam() {
    let data = sample();
    let comments = data.events.kind.iter().filter(|&&kind| kind == EventKind::Comment).count();
    assert_eq!(data.remarks.len(), comments);
    let texts = || data.remarks.text.iter();
    assert!(texts().all(|text| !text.is_empty() && !text.contains("{}")));
    let spam = texts().filter(|text| text.contains("www.") || text.contains("vx")).count();
    assert!((10..=24).contains(&spam), "{spam}");
    assert!(texts().any(|text| text.starts_with('@')), "some speak to the author");
}

#[test]
fn everybody_says_how_they_came() {
    let data = sample();
    let named = data.members.attributes.iter().find(|attribute| attribute.name == "source");
    let Some(crate::model::AttributeValues::Text(sources)) = named.map(|source| &source.values)
    else {
        panic!("a column of words");
    };
    assert!(sources.iter().all(|source| !source.is_empty()));
}
