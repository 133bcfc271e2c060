// The package as an embedder uses it: initialised from bytes, fed plain objects.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";

import init, { Community } from "../../www/embed/pkg/truefan.js";
import { NOW, community, plan } from "./community.mjs";

const near = (path) => new URL(path, import.meta.url);

before(async () => {
  const bytes = await readFile(near("../../www/embed/pkg/truefan_bg.wasm"));
  await init({ module_or_path: bytes });
});

/** Opens, uses and frees. */
async function using(input, use) {
  const opened = await Community.open(input, { now: NOW });
  try {
    return await use(opened);
  } finally {
    opened.free();
  }
}

test("a clean community has no issues and counts itself", () =>
  using(community(), (opened) => {
    const { issues, lists, duplicates } = opened.report;
    assert.deepEqual(issues, []);
    assert.deepEqual(lists.map(({ list }) => list), ["members", "contents", "activities", "events"]);
    const { events, accepted } = { events: opened.facts().events, accepted: lists[3].accepted };
    assert.equal(events + duplicates, accepted);
    assert.equal(opened.facts().synthetic, false);
  }));

test("the same numbers as natively", () =>
  using(community(), async (opened) => {
    const golden = await readFile(near("../golden/engine.txt"), "utf8");
    assert.equal(figures(opened), golden);
  }));

/** As `figures` in tests/golden/engine.rs. */
function figures(opened) {
  const lines = [];
  const say = (...words) => lines.push(words.join(" "));
  const facts = opened.facts();
  say("facts", facts.members, facts.robots, facts.contents, facts.activities, facts.events);
  const profile = opened.profile();
  for (const { index, members, score } of profile.segments) say("segment", index, members, score.toFixed(4));
  for (const { member, segment, score } of profile.members.slice(0, 8)) {
    say("member", member, segment ?? "-", score.toFixed(4));
  }
  for (const member of ["m00", "m05", "m07"]) {
    for (const { content, score, reason } of opened.recommend(member, 5)) {
      say("recommend", member, content, score.toFixed(4), reason.reason);
    }
  }
  for (const group of [undefined, "m10"]) {
    for (const { kind, probability, people } of opened.engage(group).options) {
      say("engage", group ?? "everyone", kind, probability.toFixed(4), people);
    }
  }
  const network = opened.ask({ ask: "network" }).value;
  const { people, tied, pairs, largest, groups, modularity, bridges } = network.figures;
  say("network", people, tied, pairs, largest, groups, modularity.toFixed(4), bridges);
  for (const { person, group, standing } of network.nodes.slice(0, 5)) {
    say("standing", person.id, group ?? "-", standing.toFixed(4));
  }
  return `${lines.join("\n")}\n`;
}

test("each member is profiled, best first, under their own id", () =>
  using(community(), (opened) => {
    const { members, segments } = opened.profile();
    assert.equal(members.length, 59, "the robot is no member");
    assert.ok(members.every(({ member }) => /^m\d\d$/.test(member)));
    const scores = members.map(({ score }) => score);
    assert.deepEqual(scores, scores.toSorted((a, b) => b - a));
    const sum = segments.reduce((all, segment) => all + segment.members, 0);
    assert.equal(sum, segments.length > 0 ? 59 : 0);
  }));

test("nothing that a member has seen is recommended, and each has a reason", () =>
  using(community(), (opened) => {
    const seen = new Set(community().events.filter(({ member }) => member === "m07").map(({ content }) => content));
    const recommended = opened.recommend("m07", 10);
    assert.ok(recommended.length > 0 && recommended.length <= 10);
    for (const { content, title, reason } of recommended) {
      assert.ok(!seen.has(content), content);
      assert.match(title, /^(wood|clay|paper) \d+$/);
      assert.ok(["similar", "together", "popular"].includes(reason.reason));
    }
  }));

test("probabilities of the next activity sum to one, whoever is asked for", () =>
  using(community(), (opened) => {
    for (const group of [undefined, null, "m10", { member: "m10" }, { segment: 0 }]) {
      const { options } = opened.engage(group);
      const sum = options.reduce((all, { probability }) => all + probability, 0);
      assert.ok(Math.abs(sum - 1) < 1e-9, `${JSON.stringify(group)}: ${sum}`);
    }
    assert.deepEqual(opened.engage("m10").group.member, "m10");
  }));

test("every question has the answer of its name", () =>
  using(community(), (opened) => {
    const questions = {
      facts: { ask: "facts" },
      overview: { ask: "overview", days: 30 },
      health: { ask: "health", days: 90 },
      alertSegments: { ask: "alertSegments", days: 90 },
      quality: { ask: "quality", offset: 0, limit: 5 },
      members: { ask: "members", search: "m0", sort: "acts", descending: true, limit: 3 },
      member: { ask: "member", member: "m00" },
      segments: { ask: "segments" },
      contents: { ask: "contents", search: "clay" },
      content: { ask: "content", content: "c01" },
      activities: { ask: "activities" },
      recommendations: { ask: "recommend", member: "m00", count: 2 },
      evaluation: { ask: "evaluate" },
      choice: { ask: "engage" },
      activityPlanning: { ask: "activityPlan", kind: "live", places: 20 },
      afterwards: { ask: "afterwards", activity: "a0" },
      plan: { ask: "plan" },
      trialDraft: { ask: "trialDraft", metric: "acts", rehearsal: true },
    };
    for (const [name, question] of Object.entries(questions)) {
      const reply = opened.ask(question);
      assert.equal(reply.answer, name);
      assert.notEqual(reply.value, undefined, name);
    }
    const { total, rows } = opened.ask(questions.members).value;
    assert.deepEqual([total, rows.length, rows[0].id], [10, 3, "m00"]);
    assert.equal(opened.ask(questions.contents).value.total, 15);
    assert.equal(opened.ask({ ask: "contents", state: "draft" }).value.total, 0, "nothing is reviewed yet");
    // Three activities are too few to tell who would come to a fourth.
    const { planning, activities } = opened.ask(questions.activityPlanning).value;
    assert.deepEqual([planning, activities], ["tooFew", 3]);
    assert.equal(opened.ask(questions.afterwards).value.row.id, "a0");
    const { trial } = opened.ask(questions.trialDraft).value;
    assert.equal(trial.members.length, 59, "everybody but the robot is drawn");
    const { verdict, analysis } = opened.ask({ ask: "trial", ...trial }).value;
    assert.equal(analysis.looks.length, 28);
    assert.ok(["noLarger", "tooFew", "better"].includes(verdict.verdict), verdict.verdict);
    const { standing } = opened.ask(questions.member).value;
    assert.equal(standing.loyalty.periods.length, standing.loyalty.rule.periods);
  }));

test("a plan is kept under its name, invites, and is given up", () =>
  using(community(), (opened) => {
    assert.deepEqual(opened.ask({ ask: "activityPlans" }).value, []);
    assert.equal(opened.keepPlan("evening", plan()), undefined);
    const [kept] = opened.ask({ ask: "activityPlans" }).value;
    assert.deepEqual([kept.name, kept.plan.title, kept.plan.invited], ["evening", "Evening", ["m00", "m10"]]);
    const csv = opened.ask({ ask: "activityPlanCsv", name: "evening" }).value;
    assert.match(csv, /m00[^]*m10/);
    const asked = { ask: "activityPlanCalendar", name: "evening", summary: "Evening", description: "" };
    assert.match(opened.ask(asked).value, /BEGIN:VEVENT[^]*SUMMARY:Evening/);
    // What was kept before is handed back, so that it can be put back.
    const before = opened.keepPlan("evening", { ...kept.plan, title: "Morning" });
    assert.equal(before.title, "Evening");
    assert.equal(opened.keepPlan("evening").title, "Morning");
    assert.deepEqual(opened.ask({ ask: "activityPlans" }).value, []);
    assert.throws(() => opened.keepPlan("evening", { ...plan(), invited: ["nobody"] }), { kind: "unknownMember" });
    assert.throws(() => opened.keepPlan("evening", { title: "Evening" }), { kind: "badArgument" });
    assert.throws(() => opened.ask(asked), { kind: "unknownActivityPlan" });
  }));

test("lists are written as CSV, a line an entry", () =>
  using(community(), (opened) => {
    const lists = [
      { list: "member", member: "m07", count: 3 },
      { list: "digest", count: 3 },
      { list: "suited", content: "c01", count: 3 },
    ];
    for (const list of lists) {
      const { answer, value } = opened.ask({ ask: "listCsv", ...list });
      assert.equal(answer, "csv");
      const lines = value.trimEnd().split("\n");
      assert.ok(lines.length >= 2 && lines.length <= 4, `${list.list}: ${value}`);
    }
    assert.throws(() => opened.ask({ ask: "listCsv", list: "suited", content: "none", count: 3 }), { kind: "unknownContent" });
  }));

test("an experiment is drawn among those who are listed, and who is not known is said", () =>
  using(community(), (opened) => {
    const members = ["m00", "M01", " m02 ", "nobody"];
    const { people, listed, trial } = opened.ask({ ask: "trialDraft", rehearsal: true, members }).value;
    assert.deepEqual([people, listed.lines, listed.unknown], [3, 4, ["nobody"]]);
    assert.deepEqual(trial.members.map(([member]) => member), ["m00", "m01", "m02"]);
  }));

test("dirty rows are issues with a remedy, and the rest is opened", () => {
  const clean = community();
  const dirty = {
    ...clean,
    members: [...clean.members, null, 7, { name: "nobody" }, { id: "m00", joined: {} }],
    events: [
      ...clean.events,
      "row",
      { member: "m00", kind: "view", content: "c00", time: "the day before yesterday" },
      { member: "m00", kind: "view", content: "c00", time: new Date(NaN) },
      { member: "m00", kind: "view", content: "c00", time: NOW + 1 },
      { kind: "view" },
      { member: "m00", kind: "somersault", value: Infinity, time: new Date(NOW) },
      { member: "ghost", kind: "view", content: ["c00"] },
    ],
  };
  return using(dirty, (opened) => {
    const { issues, lists } = opened.report;
    const rejected = Object.fromEntries(lists.map((list) => [list.list, list.rejected]));
    assert.deepEqual(rejected, { members: 3, contents: 0, activities: 0, events: 5 });
    for (const { list, row, count, severity, message, remedy } of issues) {
      assert.ok(row >= clean[list].length && count >= 1, message);
      assert.match(severity, /^(mustFix|warning|note)$/);
      assert.ok(message && remedy);
    }
    const dates = issues.filter(({ message }) => /is not a date/.test(message));
    assert.deepEqual(dates.map(({ list, count }) => [list, count]).sort(), [["events", 2], ["members", 1]]);
    // The somersault and the ghost's view are kept, the ghost is a member.
    assert.equal(opened.facts().members, 60);
  });
});

test("a community of nothing answers too", () =>
  using({}, (opened) => {
    assert.equal(opened.facts().members, 0);
    assert.deepEqual(opened.profile().members, []);
    assert.equal(opened.engage(), undefined);
  }));

test("what cannot be answered throws an Error with its kind", () =>
  using(community(), (opened) => {
    const kinds = {
      unknownMember: () => opened.recommend("nobody", 3),
      unknownContent: () => opened.ask({ ask: "content", content: "nothing" }),
      unknownSegment: () => opened.engage({ segment: 99 }),
      badArgument: () => opened.ask({ ask: "weather" }),
    };
    for (const [kind, call] of Object.entries(kinds)) {
      assert.throws(call, (error) => error instanceof Error && error.kind === kind && error.message.length > 10, kind);
    }
    const notLists = () => Community.open({ members: "anna" }, { now: NOW });
    assert.throws(notLists, { kind: "badArgument" });
    assert.throws(() => Community.open(community(), { now: "soon" }), { kind: "badArgument" });
    assert.throws(() => Community.open(community(), {}), { kind: "badArgument" });
    // A refused question leaves the community as it was.
    assert.equal(opened.facts().members, 59);
  }));

test("opening again and again gives memory back", async () => {
  const { memory } = await init();
  const open = () => using(community(), (opened) => opened.facts().events);
  for (let round = 0; round < 5; round += 1) await open();
  const before = memory.buffer.byteLength;
  for (let round = 0; round < 40; round += 1) await open();
  assert.equal(memory.buffer.byteLength, before);
});
