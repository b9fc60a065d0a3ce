// Checks pairs.jsonl here, or of another folder: shape, quotes, dates, balance.
// Prints the counts and what exact match scores.
//   node eval/utterances/validate.mjs [FOLDER]
import { readFileSync } from "node:fs";
import { join } from "node:path";

const KINDS = {
  true: ["identical", "punctuation", "shortened", "reworded", "retranslated", "indirect", "mixed",
    "partial", "number", "misspelt", "splitByCue"],
  false: ["otherDay", "otherNumber", "otherDate", "otherPlace", "otherParty", "negated",
    "otherAddressee", "otherSpeaker", "sameTopic", "sharedClause", "stockPhrase", "conditional",
    "question", "boilerplate"],
};
const FIELDS = {
  true: ["id", "part", "same", "kind", "speaker", "a", "b", "differences"],
  false: ["id", "part", "same", "kind", "speaker", "a", "b", "why"],
};
const MOST_DAYS_SAME = 5, MOST_DAYS_APART = 4, FEWEST_DAYS_OTHER_DAY = 2;

const more = process.argv[2];
const file = more ? join(more, "pairs.jsonl") : new URL("pairs.jsonl", import.meta.url);
const LETTER = more ? "v" : "u", FEWEST = more ? 100 : 150;

const pairs = readFileSync(file, "utf8")
  .split("\n").filter(Boolean).map((line, i) => {
    try { return JSON.parse(line); } catch { console.log(`line ${i + 1}: no JSON`); process.exit(1); }
  });

const faults = [];
const fault = (pair, what) => faults.push(`${pair.id}: ${what}`);
const pieces = content => Array.isArray(content) ? content : [content];
const occurrences = (text, part) => text.split(part).length - 1;
// Folding: case, punctuation and white space.
const fold = content => pieces(content).join(" ").normalize("NFKC").toLowerCase()
  .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const sentences = text => (text.match(/[.!?…]["”’'»“)]*(\s|$)/gu) ?? []).length;
const isText = value => typeof value === "string" && value.trim() === value && value.length > 0;

const partOfText = new Map();
const sourceOfText = new Map();
pairs.forEach((pair, i) => {
  const number = i + 1;
  if (pair.id !== LETTER + String(number).padStart(3, "0")) fault(pair, `expected ${LETTER}${number}`);
  if (more ? !["dev", "held"].includes(pair.part) : pair.part !== (number % 3 === 0 ? "held" : "dev")) fault(pair, "part");
  if (typeof pair.same !== "boolean") return fault(pair, "same is no boolean");
  if (!KINDS[pair.same].includes(pair.kind)) fault(pair, `kind ${pair.kind}`);
  const fields = Object.keys(pair).sort().join(), wanted = [...FIELDS[pair.same]].sort().join();
  if (fields !== wanted) fault(pair, `fields ${fields}`);

  for (const side of ["a", "b"]) {
    const passage = pair[side], name = pair.speaker?.[side];
    if (Object.keys(passage ?? {}).sort().join() !== "content,outlet,published,text") {
      fault(pair, `${side}: fields`);
      continue;
    }
    if (!isText(name) || !passage.text.includes(name)) fault(pair, `${side}: speaker is not in the text`);
    if (!isText(passage.outlet)) fault(pair, `${side}: outlet`);
    if (!/^\d{4}-\d\d-\d\d$/.test(passage.published) || Number.isNaN(Date.parse(passage.published)) ||
      new Date(passage.published).toISOString().slice(0, 10) !== passage.published)
      fault(pair, `${side}: published ${passage.published}`);
    if (!isText(passage.text)) fault(pair, `${side}: text`);
    if (/\s{2}|[\[\]\n]/.test(passage.text)) fault(pair, `${side}: stray characters in the text`);
    if (sentences(passage.text) < 1 || sentences(passage.text) > 9) fault(pair, `${side}: ${sentences(passage.text)} sentences`);
    if (Array.isArray(passage.content) && passage.content.length < 2) fault(pair, `${side}: a list of one piece`);
    let from = 0;
    for (const piece of pieces(passage.content)) {
      if (!isText(piece)) { fault(pair, `${side}: empty or untrimmed content`); continue; }
      if (occurrences(passage.text, piece) !== 1) fault(pair, `${side}: content not exactly once: ${piece}`);
      const at = passage.text.indexOf(piece, from);
      if (at < 0) fault(pair, `${side}: pieces out of order`);
      from = at + piece.length;
    }
    // A passage that serves twice stays in one part and keeps its outlet and date.
    const part = partOfText.get(passage.text) ?? pair.part;
    if (part !== pair.part) fault(pair, `${side}: text is in dev and held`);
    partOfText.set(passage.text, pair.part);
    const source = passage.outlet + passage.published;
    if ((sourceOfText.get(passage.text) ?? source) !== source) fault(pair, `${side}: text with two outlets or dates`);
    sourceOfText.set(passage.text, source);
  }
  if (pair.a.text === pair.b.text) fault(pair, "the same text twice");

  const days = Math.abs(Date.parse(pair.a.published) - Date.parse(pair.b.published)) / 86400000;
  const folded = fold(pair.a.content) === fold(pair.b.content);
  if (pair.same) {
    if (days > MOST_DAYS_SAME) fault(pair, `${days} days between renderings of one utterance`);
    if (!Array.isArray(pair.differences) || !pair.differences.every(isText)) fault(pair, "differences");
    else if (pair.kind !== "identical" && pair.differences.length === 0) fault(pair, "no differences named");
    if (pair.kind === "identical" && JSON.stringify(pair.a.content) !== JSON.stringify(pair.b.content)) fault(pair, "not identical");
    if (pair.kind === "punctuation" && !folded) fault(pair, "more than punctuation differs");
    if (["identical", "punctuation"].includes(pair.kind) === false && pair.speaker.a === pair.speaker.b &&
      pair.kind !== "splitByCue" && folded) fault(pair, `nothing differs after folding (${pair.kind})`);
    if (pair.kind === "misspelt" && pair.speaker.a === pair.speaker.b) fault(pair, "no name misspelt");
  } else {
    if (!isText(pair.why)) fault(pair, "why");
    if (pair.kind === "otherDay" ? days < FEWEST_DAYS_OTHER_DAY : days > MOST_DAYS_APART)
      fault(pair, `${days} days (${pair.kind})`);
    if (pair.kind === "otherSpeaker" && pair.speaker.a === pair.speaker.b) fault(pair, "one speaker");
    // In another folder one speaker may have two names ("the minister") in pairs of either answer.
    if (!more && !["otherSpeaker", "boilerplate"].includes(pair.kind) && pair.speaker.a !== pair.speaker.b) fault(pair, "two speakers");
  }
});

const f1 = (rows, guess) => {
  const right = rows.filter(p => p.same && guess(p)).length;
  return 2 * right / (rows.filter(guess).length + rows.filter(p => p.same).length);
};
const exact = pair => fold(pair.a.content) === fold(pair.b.content);
const words = content => new Set(fold(content).split(" "));
const overlap = pair => {
  const a = words(pair.a.content), b = words(pair.b.content);
  const both = [...a].filter(w => b.has(w)).length;
  return both / (a.size + b.size - both);
};

const count = (same, part) => pairs.filter(p => p.same === same && (!part || p.part === part)).length;
if (pairs.length < FEWEST) faults.push(`only ${pairs.length} pairs`);
if (Math.abs(count(true) - count(false)) > pairs.length / 20) faults.push("true pairs and non-pairs are not balanced");

for (const same of [true, false]) {
  console.log(`\n${same ? "true pairs" : "non-pairs"}: ${count(same)} (dev ${count(same, "dev")}, held ${count(same, "held")})`);
  for (const kind of KINDS[same]) {
    const rows = pairs.filter(p => p.same === same && p.kind === kind);
    console.log(`| ${kind} | ${rows.filter(p => p.part === "dev").length} | ${rows.filter(p => p.part === "held").length} | ${rows.length} |`);
    if (rows.length === 0) faults.push(`no pair of kind ${kind}`);
  }
}
// The word overlap's threshold is fitted on dev and used as it is on held.
const dev = pairs.filter(p => p.part === "dev");
const thresholds = [...Array(21).keys()].map(t => t / 20);
const threshold = thresholds.reduce((best, t) =>
  f1(dev, p => overlap(p) >= t) > f1(dev, p => overlap(p) >= best) ? t : best);
console.log();
for (const part of ["dev", "held"]) {
  const rows = pairs.filter(p => p.part === part);
  const show = guess => (100 * f1(rows, guess)).toFixed(1);
  console.log(`${part}: F1 exact after folding ${show(exact)}, words in common >= ${threshold} ${show(p => overlap(p) >= threshold)}, all called the same ${show(() => true)}`);
}
console.log();
faults.forEach(f => console.log(f));
console.log(faults.length === 0 ? `${pairs.length} pairs, no faults` : `${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
