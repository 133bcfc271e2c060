// A page that embeds the engine. The community is made up below from plain
// objects, as any site would make them from what it knows.

import init, { Community } from "./pkg/truefan.js";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 0, 31, 12);
const TOPICS = ["woodworking", "ceramics", "bookbinding"];

/** Park and Miller's generator: the same community on every visit. */
function* numbers(state) {
  for (;;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

function makeUp() {
  const stream = numbers(7);
  const draw = () => stream.next().value;
  const pick = (list) => list[Math.floor(draw() * list.length)];
  const members = Array.from({ length: 60 }, (_, row) => ({
    id: `member-${row}`,
    name: `Member ${row + 1}`,
    joined: new Date(NOW - (90 + draw() * 200) * DAY),
  }));
  const contents = Array.from({ length: 45 }, (_, row) => ({
    id: `content-${row}`,
    title: `${TOPICS[row % 3]}, part ${Math.floor(row / 3) + 1}`,
    kind: row % 2 ? "article" : "post",
    tags: [TOPICS[row % 3]],
    published: NOW - (90 - row) * DAY,
  }));
  const activities = ["live", "challenge", "poll"].map((kind, row) => ({
    id: `activity-${row}`,
    title: `${kind} of the month`,
    kind,
    starts: NOW - (20 - row * 5) * DAY,
  }));
  const events = [];
  members.forEach(({ id }, row) => {
    const eager = row % 10 === 0 ? 60 : row % 5 === 0 ? 25 : 6;
    for (let act = 0; act < eager; act += 1) {
      const content = 3 * Math.floor(draw() * 15) + (draw() < 0.85 ? row % 3 : Math.floor(draw() * 3));
      const time = NOW - draw() * 44 * DAY;
      events.push({ member: id, kind: pick(["view", "view", "like", "comment"]), content: `content-${content}`, time });
    }
    if (draw() < eager / 60) {
      events.push({ member: id, kind: "attend", activity: `activity-${row % 3}`, time: NOW - 3 * DAY });
    }
  });
  // What a real export has too: a row that makes no sense.
  events.push({ member: "member-1", kind: "view", content: "content-1", time: "not a date" });
  return { members, contents, activities, events };
}

const REASONS = {
  similar: (reason) => `because of “${reason.title}”`,
  together: (reason) => `${reason.people} people came here from “${reason.title}”`,
  popular: (reason) => `${reason.people} people came here in ${reason.days} days`,
};

const at = (id) => document.getElementById(id);

function element(tag, ...children) {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

function showMember(community, member) {
  const recommended = community.recommend(member, 5);
  at("recommendations").replaceChildren(
    ...recommended.map(({ title, reason }) => element("li", `${title}: ${REASONS[reason.reason](reason)}`)),
  );
  const { options } = community.engage(member) ?? { options: [] };
  at("choices").replaceChildren(
    ...options.slice(0, 3).map(({ kind, probability }) => element("li", `${kind}, ${Math.round(probability * 100)} %`)),
  );
}

function segmentRow({ name, members, score }) {
  const traits = name.traits.map(([feature, high]) => `${high ? "more" : "less"} ${feature}`);
  const cells = [traits.join(", ") || "everybody", members, score.toFixed(0)];
  return element("tr", ...cells.map((cell) => element("td", String(cell))));
}

await init();
const input = makeUp();
const community = await Community.open(input, { now: NOW });
const facts = community.facts();

at("segments").replaceChildren(...community.profile().segments.map(segmentRow));
at("member").replaceChildren(...input.members.map(({ id, name }) => new Option(name, id)));
at("member").addEventListener("change", ({ target }) => showMember(community, target.value));
showMember(community, input.members[0].id);
at("issues").replaceChildren(
  ...community.report.issues.map(({ list, row, message, remedy }) =>
    element("li", `${list}, row ${row}: ${message}. ${remedy}`),
  ),
);
at("state").textContent = `${facts.members} members, ${facts.contents} contents, ${facts.events} events.`;
