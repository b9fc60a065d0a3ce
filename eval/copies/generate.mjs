// Makes sets.jsonl from samples/ and eval/origins: independent reports of one event, and what others make of them by rule.
//   node eval/copies/generate.mjs
// The same sets on every machine: all choices come from the seed below and the name of the set.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";

const SEED = 20310917;
const ROOT = new URL("../../", import.meta.url);
const read = path => readFileSync(new URL(path, ROOT), "utf8");

// ---- Chance

function chance(name) {
  let state = SEED;
  for (const c of name) state = Math.imul(state ^ c.codePointAt(0), 0x01000193) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const pick = list => list[Math.floor(next() * list.length)];
  const shuffled = list => {
    const all = [...list];
    for (let i = all.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [all[i], all[j]] = [all[j], all[i]];
    }
    return all;
  };
  return { next, pick, shuffled };
}

// ---- What there is to begin with

const SAMPLES = [
  ["dev", "bridge", [["04_tessera_ostrel-bridge.txt", "Tessera", "2023-09-14T18:42:00Z"], ["08_orvane-herald_funeral.html", "Orvane Herald", "2023-09-16"], ["09_dravec-today_ostrel-bridge.html", "Dravec Today", "2023-09-15"]]],
  ["dev", "force", [["01_meridian-post_interview.html", "The Meridian Post", "2024-03-14T05:30:00Z"], ["10_castavia-tribune_more-troops.txt", "Castavia Tribune", "2023-01-08"]]],
  ["held", "soldiers", [["11_northern-courier_valfor-briefing.html", "Northern Courier", "2024-04-18"], ["14_concord-extra-troops.txt", "The Concord Reader", "2023-11-14"]]],
  ["held", "plates", [["12_orvane-herald_number-plates.html", "Orvane Herald", "2024-06-14"], ["13_tessera_number-plates-postponed.txt", "Tessera", "2024-06-29T16:05:00Z"]]],
];

const ENTITIES = { ldquo: "“", rdquo: "”", lsquo: "‘", rsquo: "’", amp: "&", nbsp: " ", ndash: "–", mdash: "—", quot: "\"" };
const plain = html => html.replace(/<[^>]+>/g, "").replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
  .replace(/&(\w+);/g, (all, name) => ENTITIES[name] ?? all).replace(/\s+/g, " ").trim();

// Windows-1252 has quotation marks and dashes where Latin-1 has control signs.
const WINDOWS = { 0x85: "…", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x96: "–", 0x97: "—" };
const windows = bytes => [...bytes].map(byte => WINDOWS[byte] ?? String.fromCodePoint(byte)).join("");

// The headline, and the paragraphs that are sentences.
function sample(file) {
  const bytes = readFileSync(new URL(`samples/${file}`, ROOT));
  const utf8 = new TextDecoder().decode(bytes);
  const text = (utf8.includes("\uFFFD") ? windows(bytes) : utf8).replace(/\r/g, "");
  if (file.endsWith(".html")) {
    const paragraphs = [...text.matchAll(/<p(?:\s[^>]*)?>(.*?)<\/p>/gis)].map(match => plain(match[1]));
    return [plain(/<title>(.*?)<\/title>/is.exec(text)[1]).split(/ [–|-] /)[0].replace(/^[A-Z ]+: /, ""), ...paragraphs.filter(isProse)];
  }
  const lines = text.split("\n").map(line => line.replace(/\s+/g, " ").trim()).filter(Boolean);
  return [lines.find(line => line.length > 30 && !line.startsWith("date ") && !/\d{4} \d\d:\d\d/.test(line)), ...lines.filter(isProse)];
}

const isProse = text => text.length > 60 && /[.!?]["”’]?$/.test(text) && !/subscribe|newsletter|real time updates|Required fields/i.test(text);

function situations() {
  const all = [];
  for (const [part, name, files] of SAMPLES)
    for (const turn of [1, 2, 3])
      all.push({ name: `samples-${name}-${turn}`, part, reports: files.map(([file, outlet, published]) => ({ outlet, published, text: sample(file).join("\n\n") })) });
  for (const file of readdirSync(new URL("eval/origins/sets", ROOT)).sort()) {
    const set = JSON.parse(read(`eval/origins/sets/${file}`));
    if (!(set.copies ?? []).length && set.reports.length > 1)
      all.push({ name: set.name, part: set.part, reports: set.reports.map(({ outlet, published, text }) => ({ outlet, published, text })) });
  }
  return all;
}

// ---- Edits of the text

const WORDS = `
said|stated; told reporters|told journalists; told|informed; announced|made known; according to|in the words of; killed|left dead; died|lost their lives
injured|hurt; wounded|hurt; people|persons; police|officers; began|started; begin|start; ended|came to an end; more than|over; about|some; nearly|almost
at least|no fewer than; however|yet; also|too; because|since; although|though; after|following; before|ahead of; during|in the course of; near|close to
against|in opposition to; between|in between; many|a large number of; several|a number of; only|just; large|big; small|minor; new|fresh; old|former; first|initial
last|final; government|cabinet; minister|member of the cabinet; prime minister|premier; president|head of state; parliament|the legislature; country|nation
capital|main city; soldiers|troops; troops|soldiers; army|armed forces; attack|assault; war|conflict; border|frontier; weapons|arms; town|municipality; city|town
village|settlement; villages|settlements; hospital|clinic; doctors|medics; school|schoolhouse; children|youngsters; women|female residents; workers|employees
company|firm; money|funds; paid|handed over; cost|price; rise|increase; fell|dropped; rose|climbed; cut|reduced; asked|requested; called|described; refused|declined
declined to|would not; denied|rejected; confirmed|verified; showed|revealed; found|discovered; saw|witnessed; heard|listened to; took|carried off; gave|handed
made|produced; sent|dispatched; brought|carried; left|departed from; came|arrived; went|travelled; stood|was standing; closed|shut; opened|unlocked; built|erected
destroyed|wrecked; burned|went up in flames; burning|blazing; fire|blaze; flood|deluge; storm|tempest; water|flood water; road|highway; bridge|crossing; house|dwelling
houses|homes; home|house; night|dark hours; morning|early hours; evening|late hours; month|calendar month
letter|written message; report|account; statement|declaration; interview|conversation; newspaper|paper; talks|negotiations; meeting|gathering; agreement|accord
decision|ruling; law|statute; court|tribunal; judge|magistrate; lawyer|attorney; trial|proceedings; prison|jail; arrested|detained; detained|taken into custody
accused|blamed; promised|pledged; warned|cautioned; hoped|was hoping; want|wish; wanted|wished; will|is going to; would|was going to; must|has to; can|is able to
should|ought to; is not|isn't; was not|wasn't; did not|didn't; does not|doesn't; has not|hasn't; would not|wouldn't; cannot|can't; there are|there exist; which has|that has
spokesman|speaker; spokeswoman|speaker; official|functionary; officials|functionaries; residents|inhabitants; leader|head; chief|head; commander|commanding officer
director|manager; owner|proprietor; owners|proprietors; mayor|head of the town hall; visited|paid a visit to; received|got; signed|put a signature under; published|printed
posted|put online; spoke|talked; spread|extended; helped|assisted; ordered|commanded; expected|anticipated; planned|intended; needed|required; kept|retained; held|took hold of
lost|was deprived of; won|carried the day; counted|numbered; known|familiar; every|each; whole|entire; enough|sufficient; early|at an early time; late|at a late time
again|once more; later|afterwards; since|ever since; until|up to the time of; still|even now; never|at no time; already|by now; together|jointly; outside|beyond; inside|within
`.trim().split(/;\s*|\n/).map(pair => pair.trim().split("|")).filter(([from, to]) => from && to);

// Words outside quotation marks: an editor leaves what somebody said.
function outside(text, change) {
  return text.split(/(["“][^"”]*["”])/).map((piece, i) => i % 2 ? piece : change(piece)).join("");
}

function substituted(text, share, luck) {
  return outside(text, piece => {
    const taken = [];
    for (const [from, to] of WORDS) {
      piece = piece.replace(new RegExp(`(?<![-\\w])${from}(?![-\\w])`, "gi"), word => {
        if (luck.next() > share) return word;
        taken.push(/^[A-Z]/.test(word) ? to[0].toUpperCase() + to.slice(1) : to);
        return `\u0001${taken.length - 1}\u0002`;
      });
    }
    return piece.replace(/\u0001(\d+)\u0002/g, (_, at) => taken[at]);
  });
}

const sentences = paragraph => paragraph.split(/(?<=[.!?]["”’]?) (?=["“‘(]?[A-Z0-9])/);
const DAYS = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

// Active for passive, the speaker before or behind, the day before or behind.
function turned(sentence) {
  const rules = [
    [/^(["“][^"”]+?),(["”]) ([^"“,.]{3,60}) (said|stated)\.$/, (_, words, close, who, cue) => `${upper(who)} ${cue}: ${words}.${close}`],
    [new RegExp(`^On ${DAYS},? ([^"“]+)\\.$`), (_, day, rest) => `${upper(rest)} on ${day}.`],
    [new RegExp(`^([^"“]{20,}) on ${DAYS}\\.$`), (_, rest, day) => `On ${day}, ${lower(rest)}.`],
    [/^([^"“,.]{3,60}) (?:said|stated) (?:that )?([^"“]{20,160})\.$/, (_, who, what) => `${upper(what)}, ${lower(who)} said.`],
    [/^([^"“,.]{3,50}) (?:were|was) ([a-z]+ed) by ([^"“,.]{3,50})\.$/, (_, object, verb, subject) => `${upper(subject)} ${verb} ${lower(object)}.`],
  ];
  for (const [pattern, change] of rules)
    if (pattern.test(sentence)) return sentence.replace(pattern, change);
  return sentence;
}

const upper = text => text[0].toUpperCase() + text.slice(1);
const lower = text => /^(The|A|An|His|Her|Their|Some|Two|Three|Four|In|At|Police|Doctors|Residents) /.test(text) ? text[0].toLowerCase() + text.slice(1) : text;
const count = text => text.split(/\s+/).filter(Boolean).length;
const parts = text => { const [title, ...body] = text.split("\n\n"); return { title, body }; };
const joined = (title, body) => [title, ...body].join("\n\n");

function retitle(text, luck) {
  const { title, body } = parts(text);
  const words = sentences(body[0])[0].replace(/^[A-Z][^-]{0,40} - /, "").replace(/["“”.]/g, "").split(" ");
  const titles = [words.slice(0, 9).join(" "), `${substituted(title, 0.9, luck)}: what is known`, `${words.slice(0, 3).join(" ")}: ${title}`];
  return joined(luck.pick(titles.filter(own => own !== title)), body);
}

function cut(text, share, luck) {
  const { title, body } = parts(text);
  const all = body.map(sentences);
  const kept = () => all.flat().reduce((sum, sentence) => sum + count(sentence), 0);
  const goal = Math.max(38, kept() * share);
  for (let tries = 0; tries < 60 && kept() > goal; tries++) {
    // From behind mostly, as editors do.
    const at = luck.next() < 0.55 ? all.length - 1 : Math.floor(luck.next() * all.length);
    const gone = luck.next() < 0.6 ? all[at].length - 1 : Math.floor(luck.next() * all[at].length);
    if (kept() - count(all[at][gone]) >= 38) all[at].splice(gone, 1);
    if (!all[at].length) all.splice(at, 1);
  }
  return joined(title, all.map(paragraph => paragraph.join(" ")));
}

function reorder(text, luck) {
  const { title, body } = parts(text);
  const units = body.length > 3 ? body : body.flatMap(sentences);
  for (let tries = 0; tries < 20; tries++) {
    const order = luck.shuffled(units);
    if (order.some((unit, i) => unit !== units[i])) return joined(title, order);
  }
  return text;
}

function reword(text, share, structure, luck) {
  const { title, body } = parts(text);
  return joined(substituted(title, share, luck), body.map(paragraph =>
    sentences(substituted(paragraph, share, luck)).map(sentence => luck.next() < structure ? turned(sentence) : sentence).join(" ")));
}

const NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

// Shorter or longer sentences, other genitives and figures, indirect speech for direct: hardly a run of words stays.
function recast(text, luck) {
  const { title, body } = parts(text);
  return joined(title, body.map(paragraph => sentences(paragraph).flatMap(sentence => {
    let own = sentence;
    const direct = /^["“]([^"”]+?),?["”],? ([^"“,.]{3,60}) (said|stated|told [^"“.]{3,40})\.$/.exec(own) ?? /^["“]([^"”]+?),?["”],? (said|stated) ([^"“,.]{3,60})\.$/.exec(own);
    if (direct) {
      const [, words, a, b] = direct;
      const [who, cue] = /^(said|stated)$/.test(a) ? [b, a] : [a, b];
      own = `${upper(who)} ${cue} that ${lower(words).replace(/\bI\b/g, "he").replace(/\bwe\b/gi, "they").replace(/\bour\b/gi, "their").replace(/\bmy\b/gi, "his")}.`;
    }
    own = outside(own, piece => piece
      .replace(/\bthe (\w+) of the (\w+)\b/g, "the $2's $1")
      .replace(/\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/g, word => String(NUMBERS.indexOf(word)))
      .replace(/(?<![\d.,$€£])\b([2-9]|1[0-2])\b(?![.,:]?\d)/g, (all, number) => own.includes(NUMBERS[number]) ? all : NUMBERS[number])
      .replace(/, (?:who|which) [^,]{5,60},/g, all => luck.next() < 0.5 ? "" : all)
      .replace(/\bsaid that\b/g, "said").replace(/\bin the\b/g, "within the").replace(/\bhad been\b/g, "was"));
    const halves = /^([^"“]{30,}), (and|but) ((?:the|it|he|she|they|a|an|two|three|police) [^"“]{20,})$/.exec(own);
    return halves ? [`${halves[1]}.`, upper(halves[3])] : [own];
  }).join(" ")));
}

// Both reporters heard the same words, or read the same statement: no copy.
function shareQuotation(reports, words, luck) {
  const ways = [
    quoted => `"${quoted}," a spokesman said in a written statement.`,
    quoted => `In its statement the ministry wrote: "${quoted}."`,
    quoted => `A statement read out on the radio said: "${quoted}."`,
  ];
  const chosen = luck.shuffled(ways);
  reports.forEach((report, i) => {
    const { title, body } = parts(report.text);
    const at = 1 + Math.floor(luck.next() * body.length);
    report.text = joined(title, [...body.slice(0, at), chosen[i % chosen.length](words), ...body.slice(at)]);
  });
}

// Paragraphs in a row, long enough to be known again.
function passage(text, least, luck, most = 1000) {
  const { body } = parts(text);
  const choices = [];
  for (let from = 0; from < body.length; from++)
    for (let to = from + 1; to <= body.length; to++) {
      const words = count(body.slice(from, to).join(" "));
      const own = count(body.slice(from, to).join(" ").replace(/["“][^"”]*["”]/g, ""));
      if (words >= least && own >= least * 0.8 && words <= most) { choices.push(body.slice(from, to)); break; }
    }
  return choices.length ? luck.pick(choices) : body;
}

function lift(source, host, luck) {
  const { title, body } = parts(host);
  const at = 1 + Math.floor(luck.next() * body.length);
  return joined(title, [...body.slice(0, at), ...passage(source, 32, luck, 80), ...body.slice(at)]);
}

function splice(a, b, luck) {
  const [first, second] = [passage(a, 36, luck, 200), passage(b, 36, luck, 200)];
  return joined(parts(luck.pick([a, b])).title, luck.next() < 0.5 ? [...first, ...second] : [first[0], ...second, ...first.slice(1)]);
}

function extend(source, host, luck) {
  const { title, body } = parts(source);
  const own = passage(host, 20, luck, 70);
  return joined(title, luck.next() < 0.6 ? [...body, ...own] : [...body.slice(0, 1), ...own, ...body.slice(1)]);
}

// Without the sentence that introduces somebody whose surname alone stays.
function orphan(text) {
  const { title, body } = parts(text);
  const all = body.map(sentences);
  for (const [i, paragraph] of all.entries())
    for (const [j, sentence] of paragraph.entries())
      for (const [, given, surname] of sentence.matchAll(/\b([A-Z]\p{Ll}+) ([A-Z]\p{Ll}{2,})\b/gu)) {
        const rest = all.flatMap((other, k) => other.filter((_, l) => k !== i || l !== j)).join(" ");
        const alone = new RegExp(`(?<![A-Z]\\p{Ll}+ )\\b${surname}\\b(?! [A-Z])`, "u");
        if (!/^(The|On|In|At|Sergeant|Major|General|President|Minister)$/.test(given) && !rest.includes(`${given} ${surname}`) && !title.includes(surname) && alone.test(rest) && count(rest) >= 38)
          return joined(title, all.map((other, k) => other.filter((_, l) => k !== i || l !== j).join(" ")).filter(Boolean));
      }
  return null;
}

// ---- Who took from whom, and what shows it

const CREDITS = [
  (body, from) => { const [first, ...rest] = sentences(body[0]); return [[/[.]$/.test(first) ? `${first.slice(0, -1)}, ${from} reported.` : `${first} This was reported by ${from}.`, ...rest].join(" "), ...body.slice(1)]; },
  (body, from) => [`(${from}) - ${body[0]}`, ...body.slice(1)],
  (body, from) => [...body, `Source: ${from}`],
  (body, from) => [...body.slice(0, -1), `${body.at(-1)}/${from.toUpperCase()}`],
  (body, from) => [...body, `The story was first reported by ${from}.`],
  (body, from) => [...body, `This article first appeared in ${from}.`],
  (body, from) => [`According to ${from}, ${lower(body[0])}`, ...body.slice(1)],
  (body, from) => [...body.slice(0, -1), `${body.at(-1)} ${from} has the details.`, `With ${from}`],
];

function credited(text, from, luck) {
  const { title, body } = parts(text);
  return joined(title, luck.pick(CREDITS)(body, from));
}

const shifted = (published, minutes) => new Date(Date.parse(published.length > 10 ? published : `${published}T12:00:00Z`) + minutes * 60000).toISOString().replace(".000", "");

// Dates of the taker, by what is to show the direction.
function dated(by, source, luck) {
  const published = source.published;
  if (!published) return undefined;
  switch (by) {
    case "time": {
      if (published.length > 10 && luck.next() < 0.6) return shifted(published, 20 + Math.floor(luck.next() * 600));
      return shifted(published, 1440 + Math.floor(luck.next() * 2880)).slice(0, luck.next() < 0.5 ? 10 : 20);
    }
    // The page shows when it was changed last, or nothing, or the day.
    case "credit": return luck.pick([undefined, published.slice(0, 10), shifted(published, -45)]);
    default: return luck.pick([undefined, published.slice(0, 10)]);
  }
}

const KINDS = ["retitled", "cut", "reordered", "reworded", "rewritten", "spliced", "lifted", "extended", "chain"];
const OUTLETS = ["Harbour Gazette", "The Plain Observer", "Kestrel Daily", "Morning Ledger", "Upland Chronicle", "Brightwater Post", "The Evening Signal", "Westmarch Journal", "Quayside News", "The Lowland Echo"];

const STATEMENTS = [
  "Nothing that was decided last night can be undone by shouting, and whoever wishes to be heard knows where our door is and when it is open",
  "We regret every hour that was lost and shall publish all the papers as soon as the auditors have returned them to the archive",
  "The people of this province have waited long enough for an answer and they shall have it before the first snow",
  "There was no order, there was no telephone call and there was nobody in this building who could have given one",
  "Those who lost their homes will be paid in full, without a form, without a queue and without a lawyer",
  "Our engineers have worked for three nights without sleep and they will go on until the last valve has been looked at",
];

const all = situations();
const sets = [];
const turns = { dev: 0, held: 0 };
let splices = 0;
const ways = { dev: 0, held: 0 };
for (const situation of all) {
  const luck = chance(situation.name);
  const reports = situation.reports.map((report, i) => ({ id: `r${i + 1}`, ...report }));
  if (all.indexOf(situation) % 2 === 0) shareQuotation(luck.shuffled(reports).slice(0, 2), luck.pick(STATEMENTS), luck);
  const bases = [...reports];
  const copies = [];
  const outlets = luck.shuffled(OUTLETS);
  const hosts = all.filter(other => other.part === situation.part && other.name.split("-")[0] !== situation.name.split("-")[0] && !other.name.startsWith("samples") && other !== situation);
  const host = () => luck.pick(luck.pick(hosts).reports).text;
  const publish = (text, sources, kind, by) => {
    const outlet = outlets[copies.length % outlets.length];
    if (by === "lost") {
      const without = orphan(text);
      if (without) text = without; else by = "time";
    }
    if (by === "mixture" && kind !== "spliced") by = "none";
    const from = sources.reduce((a, b) => (a.published ?? "") > (b.published ?? "") ? a : b);
    if (by === "credit") for (const source of sources) text = credited(text, source.outlet, luck);
    const report = { id: `c${reports.length - bases.length + 1}`, outlet, published: dated(by, from, luck), text };
    if (by === "time" && !report.published) by = "none";
    // One without a day shows nothing by it, and one that has must not speak against the truth.
    if ((by === "none" || by === "mixture") && sources.length > 1) report.published = undefined;
    reports.push(report);
    for (const source of sources) copies.push({ report: report.id, of: source.id, kind, by });
    return report;
  };
  const ways3 = () => ["time", "credit", "time", "lost", "time", "credit", "mixture", "time", "credit", "none"][ways[situation.part]++ % 10];
  const sources = luck.shuffled(bases);
  for (let i = 0; i < 3; i++) {
    const kind = KINDS[turns[situation.part]++ % KINDS.length];
    const source = sources[i % sources.length];
    const by = kind === "spliced" ? ["mixture", "time", "credit"][splices++ % 3] : ways3();
    switch (kind) {
      case "retitled": publish(retitle(source.text, luck), [source], kind, by); break;
      case "cut": publish(cut(source.text, 0.5 + luck.next() * 0.25, luck), [source], kind, by); break;
      case "reordered": publish(reorder(source.text, luck), [source], kind, by); break;
      case "reworded": publish(retitle(reword(source.text, 0.4, 0.3, luck), luck), [source], kind, by); break;
      case "rewritten": publish(retitle(reword(luck.next() < 0.75 ? recast(source.text, luck) : source.text, 1, 1, luck), luck), [source], kind, by); break;
      case "spliced": publish(splice(source.text, sources[(i + 1) % sources.length].text, luck), [source, sources[(i + 1) % sources.length]], kind, by); break;
      case "lifted": publish(lift(source.text, host(), luck), [source], kind, by); break;
      case "extended": publish(extend(source.text, host(), luck), [source], kind, by); break;
      default: {
        const middle = publish(reword(source.text, 0.4, 0.2, luck), [source], "reworded", "time");
        publish(cut(middle.text, 0.7, luck), [middle], "cut", middle.published ? "time" : "none");
      }
    }
  }
  // In an order that tells nothing.
  sets.push({ name: situation.name, part: situation.part, reports: luck.shuffled(reports), copies });
}

writeFileSync(new URL("sets.jsonl", import.meta.url), sets.map(set => JSON.stringify(set)).join("\n") + "\n");
const tally = {};
for (const set of sets) for (const { kind, by } of set.copies) for (const key of [kind, by]) ((tally[key] ??= { dev: 0, held: 0 })[set.part]++);
console.log(sets.length, "sets,", sets.reduce((sum, set) => sum + set.reports.length, 0), "reports,", sets.reduce((sum, set) => sum + set.copies.length, 0), "copies");
console.table(tally);
