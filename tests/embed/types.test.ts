// Compiled, never run: what embedders write must type-check, and what they must
// not write must not.

import init, { Community } from "truefan";
import type {
  ActivityPlanView,
  ChoiceView,
  CommunityInput,
  EventInput,
  ProfileView,
  Question,
  RecommendationView,
  Reply,
  ReportView,
} from "truefan";

const event: EventInput = { member: "anna", kind: "comment", content: "c1", time: new Date() };
const input: CommunityInput = {
  members: [{ id: "anna", joined: "2025-03-01", attributes: { age: 41, city: "Oslo" } }, { id: 7 }],
  contents: [{ id: "c1", kind: "questionAnswer", tags: ["wood"], audience: "paid" }],
  activities: [{ id: "a1", kind: "live", starts: 1_700_000_000_000 }],
  tiers: [{ id: "gold", price: 900, currency: "USD", months: 1 }],
  payments: [{ member: "anna", tier: "gold", time: "2025-03-01", amount: 900, status: "paid" }],
  events: [event],
};

// @ts-expect-error a kind that is not in the list
const unknownKind: EventInput = { member: "anna", kind: "somersault" };
// @ts-expect-error an event without a member
const nobody: EventInput = { kind: "view" };
// @ts-expect-error a question that nobody answers
const unknownQuestion: Question = { ask: "weather" };

export async function everything(bytes: Uint8Array): Promise<void> {
  await init({ module_or_path: bytes });
  const community: Community = await Community.open(input, { now: Date.now() });
  // @ts-expect-error the present must be said
  Community.open(input, {});

  const report: ReportView = community.report;
  const worst: "mustFix" | "warning" | "note" | undefined = report.issues[0]?.severity;
  const members: number = community.facts().members;
  const profile: ProfileView = community.profile();
  const segment: number | undefined = profile.members[0]?.segment;

  const recommended: RecommendationView[] = community.recommend("anna", 5);
  const reason = recommended[0]?.reason;
  if (reason?.reason === "similar") {
    const shared: string[] = reason.shared;
    void shared;
  } else if (reason?.reason === "popular") {
    const days: number = reason.days;
    void days;
  }

  const choices: (ChoiceView | undefined)[] = [
    community.engage("anna"),
    community.engage({ segment: 0 }),
    community.engage({ member: "anna" }),
    community.engage(),
  ];
  const probability: number | undefined = choices[0]?.options[0]?.probability;

  const answer: Reply = community.ask({ ask: "members", search: "an", sort: "lastSeen", limit: 10 });
  if (answer.answer === "members") {
    const total: number = answer.value.total;
    void total;
  }
  community.ask({ ask: "overview", days: 30 });
  community.ask({ ask: "engage", segment: 1 });
  const planned: Reply = community.ask({ ask: "activityPlan", kind: "live", goal: "mix", places: 20 });
  if (planned.answer === "activityPlanning" && planned.value.planning === "proposal") {
    const come: number = planned.value.plan.expected.high;
    void come;
  }
  if (planned.answer === "activityPlanning" && planned.value.planning === "proposal") {
    const before: ActivityPlanView | undefined = community.keepPlan("evening", planned.value.plan);
    community.keepPlan("evening");
    void before;
  }
  // @ts-expect-error a plan of what?
  community.keepPlan("evening", { title: "Evening" });
  const plans: Reply = community.ask({ ask: "activityPlans" });
  if (plans.answer === "activityPlans") {
    const invited: string[] | undefined = plans.value[0]?.plan.invited;
    void invited;
  }
  community.ask({ ask: "activityPlanCsv", name: "evening" });
  community.ask({ ask: "activityPlanCalendar", name: "evening", summary: "Evening", description: "" });
  community.ask({ ask: "listCsv", list: "member", member: "anna", count: 5 });
  community.ask({ ask: "listCsv", list: "digest", count: 5, days: 30 });
  community.ask({ ask: "listCsv", list: "suited", content: "c1", count: 5 });
  // @ts-expect-error a list that nobody makes
  community.ask({ ask: "listCsv", list: "weather" });
  community.ask({ ask: "trialDraft", members: ["anna", "ben@example.org"] });
  community.ask({ ask: "afterwards", activity: "a1" });
  community.ask({ ask: "facts" });
  // @ts-expect-error an overview of how many days?
  community.ask({ ask: "overview" });

  community.free();
  void [worst, members, segment, probability, unknownKind, nobody, unknownQuestion];
}
