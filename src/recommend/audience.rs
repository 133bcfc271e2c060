//! Who may see what: a content for paying members is shown to others as an offer only.

use crate::model::{Audience, ContentId, Dataset, MemberId};

/// Whether a member may see a content with the tier they have. Where the export has no
/// tiers, nobody can be told from a paying member, and all may.
pub fn may_see(dataset: &Dataset, member: MemberId, content: ContentId) -> bool {
    match dataset.contents.audience[content.index()] {
        Audience::Everyone | Audience::Members => true,
        Audience::Paid => sees_paid(dataset, member),
    }
}

/// Whether a member may see what is for paying members: all that [`may_see`] asks of them.
pub fn sees_paid(dataset: &Dataset, member: MemberId) -> bool {
    let tiers = &dataset.tiers;
    tiers.is_empty() || tiers.is_paid(dataset.members.tier[member.index()])
}

#[cfg(test)]
mod tests {
    use super::may_see;
    use crate::model::{Audience, Builder, ContentId, MemberId};

    /// Ann pays where there is a tier; of two contents one is for paying members.
    fn sees(tiers: bool, member: u32, content: u32) -> bool {
        let mut builder = Builder::default();
        let (ann, _) = (builder.member("ann"), builder.member("bob"));
        let (lesson, post) = (builder.content("lesson"), builder.content("post"));
        builder.content_mut(lesson).audience = Some(Audience::Paid);
        builder.content_mut(post).audience = Some(Audience::Members);
        if tiers {
            let gold = builder.tier("gold");
            builder.tier_mut(gold).price = 500;
            builder.member_mut(ann).tier = gold;
        }
        may_see(&builder.build().0, MemberId(member), ContentId(content))
    }

    #[test]
    fn a_free_member_sees_what_is_free() {
        assert_eq!([sees(true, 0, 0), sees(true, 1, 0), sees(true, 1, 1)], [true, false, true]);
        assert!(sees(false, 1, 0), "no tiers are known");
    }
}
