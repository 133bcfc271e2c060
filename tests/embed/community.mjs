// The community of tests/golden/engine.rs once more, as plain objects. Both sides
// draw from the same generator, so both must come to the figures in engine.txt.

export const DAY = 86_400_000;
export const START = Date.UTC(2025, 0, 1);
export const NOW = START + 120 * DAY;

/** Numerical Recipes' linear congruential generator: 32 bits, alike everywhere. */
export function generator(state) {
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // The upper half: the lower bits of such a generator are poor.
    return (state >>> 16) % bound;
  };
}

const TOPICS = ["wood", "clay", "paper"];
const KINDS = ["view", "view", "like", "comment"];
const FORMS = ["live", "challenge", "poll"];
const two = (row) => String(row).padStart(2, "0");

/** A plan of an activity, as it would be proposed for the community. */
export function plan() {
  return {
    kind: "live",
    title: "Evening",
    starts: NOW + 10 * DAY,
    minutes: 60,
    goal: "turnout",
    places: 20,
    invited: ["m00", "m10"],
    expected: { value: 1, low: 0, high: 2 },
    made: NOW,
  };
}

export function community() {
  const draw = generator(1);
  const members = Array.from({ length: 60 }, (_, row) => ({
    id: `m${two(row)}`,
    joined: START,
    robot: row === 59,
  }));
  const contents = Array.from({ length: 45 }, (_, row) => ({
    id: `c${two(row)}`,
    title: `${TOPICS[row % 3]} ${row}`,
    kind: row % 2 === 0 ? "post" : "article",
    tags: [TOPICS[row % 3]],
    published: START,
  }));
  const activities = FORMS.map((kind, row) => ({ id: `a${row}`, kind, starts: START + 60 * DAY }));
  const events = [];
  members.forEach(({ id }, row) => {
    const acts = row % 10 === 0 ? 90 : row % 5 === 0 ? 35 : 8;
    for (let act = 0; act < acts; act += 1) {
      const own = draw(100) < 85 ? row % 3 : draw(3);
      const content = `c${two(3 * draw(15) + own)}`;
      const kind = KINDS[draw(4)];
      const time = START + draw(119) * DAY + draw(86_400) * 1000;
      events.push({ member: id, kind, content, time });
    }
    if (draw(100) < acts) {
      const activity = `a${draw(10) < 7 ? row % 3 : draw(3)}`;
      events.push({ member: id, kind: "attend", activity, time: START + 61 * DAY });
    }
  });
  return { members, contents, activities, events };
}
