//! What they pay: three paid tiers, cards that fail, money that goes back.

use super::people::{GROUPS, Person};
use super::{DAYS, Log};
use crate::math::Rng;
use crate::model::{MemberId, PaymentDraft, PaymentStatus, TierId};

/// Key, name, price in cents, months in a period, and the odds among those who pay.
const TIERS: [(&str, &str, i64, u32, f64); 4] = [
    ("free", "Free", 0, 1, 0.0),
    ("supporter", "Supporter", 500, 1, 0.55),
    ("studio", "Studio", 1_200, 1, 0.3),
    ("annual", "Annual", 12_000, 12, 0.15),
];
const FREE: usize = 0;
const SUPPORTER: usize = 1;
const STUDIO: usize = 2;
const DAYS_A_MONTH: f64 = 365.0 / 12.0;

pub(super) fn charge(rng: &mut Rng, people: &mut [Person], log: &mut Log) {
    let tiers = TIERS.map(|(key, name, price, months, _)| {
        let id = log.builder.tier(key);
        let draft = log.builder.tier_mut(id);
        draft.name = name.to_owned();
        draft.price = price;
        draft.currency = if price > 0 { "USD".to_owned() } else { String::new() };
        draft.months = months;
        id
    });
    let odds = TIERS.map(|(.., odds)| odds);
    for person in people {
        let mut tier = FREE;
        if rng.chance(GROUPS[person.group].pays) {
            let first = rng.weighted(&odds);
            tier = subscribe(rng, person, log, &tiers, first);
        }
        log.builder.member_mut(person.id).tier = tiers[tier];
    }
}

/// Charges a person period by period; the tier they are in at the end of the year.
fn subscribe(
    rng: &mut Rng,
    person: &mut Person,
    log: &mut Log,
    tiers: &[TierId],
    first: usize,
) -> usize {
    let mut tier = first;
    let from = person.joins + 14.0 * rng.unit();
    let mut due = from;
    // Who comes less and less pays a while longer, then stops.
    let stops = (person.declines + 20.0 + 40.0 * rng.unit()).min(person.leaves);
    while due < DAYS as f64 {
        if due >= stops {
            person.pays = Some((from, due));
            return FREE;
        }
        let mut bill = |day, status| pay(log, person.id, tiers[tier], tier, day, status);
        if rng.chance(0.04) {
            bill(due, PaymentStatus::Declined);
            if rng.chance(0.25) {
                // The second try fails as well: an involuntary loss.
                bill(due + 3.0, PaymentStatus::Declined);
                person.pays = Some((from, due + 3.0));
                return FREE;
            }
            bill(due + 3.0, PaymentStatus::Paid);
        } else {
            bill(due, PaymentStatus::Paid);
            if rng.chance(0.012) {
                bill(due + 2.0, PaymentStatus::Refunded);
            }
        }
        due += DAYS_A_MONTH * f64::from(TIERS[tier].3);
        if tier == SUPPORTER && rng.chance(0.03) {
            tier = STUDIO;
        }
    }
    person.pays = Some((from, f64::INFINITY));
    tier
}

/// A row of money; a refund is a row of its own beside the payment it gives back.
fn pay(log: &mut Log, member: MemberId, id: TierId, tier: usize, day: f64, status: PaymentStatus) {
    let time = log.at(day);
    if time <= log.end {
        log.builder.payment(PaymentDraft {
            member,
            tier: id,
            time,
            amount: TIERS[tier].2,
            currency: "USD".to_owned(),
            status,
            row: None,
        });
    }
}
