//! What each member pays, as features.
//!
//! Currencies are never added up: the one that most payments are in stands for all. A
//! paid period is counted in days, a month being 365/12 of them.

use std::collections::BTreeMap;

use crate::model::{Dataset, MemberId, PaymentStatus, Period, Time, major};
use crate::profile::Feature;

const DAYS_A_MONTH: f64 = 365.0 / 12.0;
/// Days that "lately" looks back.
const LATELY: i64 = 90;

/// Money of everybody, a row a member.
pub(super) struct Money {
    members: Vec<Account>,
}

#[derive(Clone, Copy)]
struct Account {
    /// In the minor unit until everything is added up.
    paid: i64,
    lately: i64,
    declined: u32,
    paid_major: f64,
    lately_major: f64,
    monthly: f64,
    renewal: f64,
}

impl Money {
    /// Adds up the payments up to `as_of`.
    pub fn of(dataset: &Dataset, as_of: Time) -> Self {
        let empty = Account {
            paid: 0,
            lately: 0,
            declined: 0,
            paid_major: 0.0,
            lately_major: 0.0,
            monthly: f64::NAN,
            renewal: f64::NAN,
        };
        let mut members = vec![empty; dataset.members.len()];
        let payments = &dataset.payments;
        let main = main_currency(dataset);
        let window = Period::last_days(as_of, LATELY);
        for row in 0..payments.len() {
            let time = payments.time[row];
            if time > as_of {
                continue;
            }
            let account = &mut members[payments.member[row].index()];
            let ours = payments.currency.get(row) == main;
            let amount = match payments.status[row] {
                PaymentStatus::Paid => {
                    account.renewal = renewal(dataset, row, as_of);
                    payments.amount[row]
                }
                PaymentStatus::Refunded => -payments.amount[row].saturating_abs(),
                PaymentStatus::Declined => {
                    account.declined += 1;
                    0
                }
            };
            if ours {
                account.paid = account.paid.saturating_add(amount);
                if window.contains(time) {
                    account.lately = account.lately.saturating_add(amount);
                }
            }
        }
        for (account, tier) in members.iter_mut().zip(&dataset.members.tier) {
            account.paid_major = major(account.paid, main);
            account.lately_major = major(account.lately, main);
            if let Some(tier) = tier.some() {
                let tier = tier.index();
                let currency = dataset.tiers.currency.get(tier);
                if currency.is_empty() || currency == main || main.is_empty() {
                    let price = major(dataset.tiers.price[tier], currency);
                    account.monthly = price / f64::from(dataset.tiers.months[tier].max(1));
                }
            }
        }
        Self { members }
    }

    /// One of the features of money.
    pub fn value(&self, feature: Feature, person: MemberId) -> f64 {
        let account = &self.members[person.index()];
        match feature {
            Feature::Paid => account.paid_major,
            Feature::Paid90 => account.lately_major,
            Feature::Declined => f64::from(account.declined),
            Feature::MonthlyPrice => account.monthly,
            Feature::DaysToRenewal => account.renewal,
            _ => f64::NAN,
        }
    }
}

/// The currency of most payments; of equally common ones the first in the alphabet.
fn main_currency(dataset: &Dataset) -> &str {
    let payments = &dataset.payments;
    let mut counts = BTreeMap::new();
    for row in 0..payments.len() {
        *counts.entry(payments.currency.get(row)).or_insert(0u32) += 1;
    }
    counts.iter().rev().max_by_key(|&(_, &count)| count).map_or("", |(code, _)| *code)
}

/// Days from `as_of` to the end of what a payment paid for; NaN if its tier is not known.
fn renewal(dataset: &Dataset, row: usize, as_of: Time) -> f64 {
    let payments = &dataset.payments;
    let tier = payments.tier[row].some();
    tier.map_or(f64::NAN, |tier| {
        let days = f64::from(dataset.tiers.months[tier.index()]) * DAYS_A_MONTH;
        days - as_of.days_since(payments.time[row])
    })
}
