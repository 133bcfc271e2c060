// A made-up community in the format of a Stack Exchange dump, at any size: of its events
// a tenth are posts, three tenths comments with words, the rest votes. People and words
// follow power laws; each person cares for one of eight subjects.
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { generator } from "./random.mjs";

const DAYS = 365;
const START = Date.UTC(2025, 0, 1);
const SUBJECTS = 8;

/** Writes the dump into a folder and returns the paths of its files. */
export async function writeDump(folder, members, events) {
  const random = generator(11);
  const person = () => Math.floor(random() ** 2.5 * members);
  const moment = (from = 0) => new Date(START + Math.floor((from + random() * (DAYS - from)) * 86_400_000)).toISOString().slice(0, 23);
  const words = (subject, count) => Array.from({ length: count }, () => {
    const own = random() < 0.3;
    const word = Math.floor(random() ** 3 * (own ? 200 : 4_000));
    return own ? `s${subject}x${word}` : `word${word}`;
  }).join(" ");
  const file = async (name, root, count, row) => {
    const path = join(folder, name);
    const out = createWriteStream(path);
    out.write(`<?xml version="1.0" encoding="utf-8"?>\n<${root}>\n`);
    for (let index = 0; index < count; index += 1) {
      if (!out.write(`  <row ${row(index)} />\n`)) await once(out, "drain");
    }
    out.end(`</${root}>\n`);
    await once(out, "close");
    return path;
  };
  const posts = Math.floor(events / 10);
  const questions = Math.floor(posts / 3);
  const subject = (post) => (post < questions ? post : post % questions) % SUBJECTS;
  const comments = Math.floor(events * 0.3);
  return [
    await file("Users.xml", "users", members, (id) => `Id="${id + 1}" CreationDate="${moment()}" DisplayName="Member ${id + 1}"`),
    await file("Posts.xml", "posts", posts, (id) => {
      const asked = id < questions;
      const kind = asked ? `PostTypeId="1" Title="${words(subject(id), 6)}" Tags="&lt;subject${subject(id)}&gt;"` : `PostTypeId="2" ParentId="${(id % questions) + 1}"`;
      return `Id="${id + 1}" ${kind} CreationDate="${moment(asked ? 0 : 30)}" OwnerUserId="${person() + 1}" Body="${words(subject(id), 25)}"`;
    }),
    await file("Comments.xml", "comments", comments, (id) => {
      const post = Math.floor(random() * posts);
      return `Id="${id + 1}" PostId="${post + 1}" CreationDate="${moment(60)}" UserId="${person() + 1}" Text="${words(subject(post), 10)}"`;
    }),
    await file("Votes.xml", "votes", events - posts - comments, (id) => {
      const saved = id % 3 === 0;
      return `Id="${id + 1}" PostId="${Math.floor(random() ** 2 * posts) + 1}" VoteTypeId="${saved ? 5 : 2}" CreationDate="${moment(60)}"${saved ? ` UserId="${person() + 1}"` : ""}`;
    }),
  ];
}
