// Checks the sets of this benchmark: shape, ids, that every quote stands exactly once, that pairs are complete,
// that a claim's state sums up its relations. Usage: node validate.mjs [folder]; exit 1 when anything is wrong.
// Every third set of the default folder is held; in any other all are dev.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const own = join(dirname(fileURLToPath(import.meta.url)), 'sets');
const folder = resolve(process.argv[2] ?? own);
const states = ['single', 'consistent', 'different', 'changed', 'denied', 'not comparable'];
const modifiers = [null, 'about', 'moreThan', 'atLeast', 'lessThan', 'atMost', 'nearly', 'range', 'vague'];
const aspectsOfAccounts = ['cause', 'purpose', 'label', 'harm', 'actors', 'sequence'];
const originKinds = ['agency', 'interview', 'statement', 'pressConference', 'document', 'ownReport'];
const sumKinds = ['sum', 'share', 'rate', 'change'];
const fields = {
  set: ['name', 'about', 'part', 'conflict', 'reports', 'claims', 'notCompared', 'sums', 'accounts', 'origins', 'copies', 'dating', 'corrections'],
  report: ['id', 'outlet', 'published', 'text'],
  claim: ['about', 'state', 'accept', 'corroborated', 'values', 'relations', 'why'],
  about: ['counted', 'holder', 'aspect', 'place', 'scope', 'unit'],
  value: ['mentions', 'value', 'high', 'modifier', 'origins'],
  relation: ['a', 'b', 'state'],
  mention: ['report', 'before', 'surface'],
  notCompared: ['a', 'b', 'why'],
  sum: ['kind', 'total', 'parts', 'result', 'adds', 'why'],
  accounts: ['event', 'differIn', 'accounts'],
  account: ['words', 'reports'],
  origin: ['name', 'kind', 'reports'],
  copy: ['report', 'of'],
  dating: ['report', 'noTighterThan', 'noLooserThan', 'why'],
  correction: ['report', 'was', 'is'],
};
const isDay = d => d === null || (/^\d{4}-\d{2}-\d{2}$/.test(d) && !isNaN(Date.parse(d)) && new Date(d).toISOString().startsWith(d));
const text = s => typeof s === 'string' && s.trim() === s && s.length > 0;

let wrong = 0;
const tally = { sets: 0, reports: 0, conflict: 0, held: 0, states: {}, pairs: {} };

for (const file of readdirSync(folder).filter(f => f.endsWith('.json')).sort()) {
  const say = message => { wrong++; console.log(`${file}: ${message}`); };
  let set;
  try { set = JSON.parse(readFileSync(join(folder, file), 'utf8')); } catch (e) { say(e.message); continue; }
  const check = (condition, message) => { if (!condition) say(message); };
  const shape = (object, kind) => {
    for (const key of Object.keys(object)) check(fields[kind].includes(key), `${kind} has an unknown field ${key}`);
  };
  const list = key => { check(set[key] === undefined || (Array.isArray(set[key]) && set[key].length > 0), `${key} must be a list with something in it`); return set[key] ?? []; };

  shape(set, 'set');
  check(set.name + '.json' === file, 'name is not that of the file');
  check(text(set.about), 'about is missing');
  const number = parseInt(file, 10);
  check(set.part === (folder === own && number % 3 === 0 ? 'held' : 'dev'), folder === own ? 'every third set is held, the others are dev' : 'all sets are dev');
  const texts = new Map();
  check(Array.isArray(set.reports) && set.reports.length >= 2 && set.reports.length <= 6, 'two to six reports');
  for (const report of set.reports) {
    shape(report, 'report');
    check(!texts.has(report.id), `report ${report.id} twice`);
    texts.set(report.id, report.text);
    check(text(report.outlet) && text(report.text) && isDay(report.published), `report ${report.id}: outlet, text or date`);
    const words = report.text.split(/\s+/).length;
    check(words >= 60 && words <= 250, `report ${report.id} has ${words} words`);
    check(/^[^\n]+\n\n[^\n]/.test(report.text), `report ${report.id} has no headline of its own line`);
    check(report.text === report.text.normalize('NFC'), `report ${report.id} is not NFC`);
    tally.reports++;
  }
  const known = id => check(texts.has(id), `unknown report ${id}`);
  const inReport = new Set();
  const place = m => `${m.report}|${texts.get(m.report)?.indexOf(m.before + m.surface)}|${m.before.length}`;
  const mention = (m, where) => {
    if (!m || typeof m !== 'object') return say(`${where}: no mention`);
    shape(m, 'mention'); known(m.report);
    const quote = m.before + m.surface, t = texts.get(m.report) ?? '';
    check(text(m.surface) && typeof m.before === 'string', `${where}: empty mention`);
    const found = t.split(quote).length - 1;
    check(found === 1, `${where}: "${quote}" stands ${found} times in ${m.report}`);
    const end = t.indexOf(quote) + quote.length, start = end - m.surface.length;
    check(!/[\p{L}\p{N}]/u.test(t[end] ?? ' ') || !/[\p{L}\p{N}]/u.test(t[end - 1]), `${where}: "${m.surface}" ends inside a word`);
    check(!/[\p{L}\p{N}]/u.test(t[start - 1] ?? ' ') || !/[\p{L}\p{N}]/u.test(t[start]), `${where}: "${m.surface}" begins inside a word`);
  };

  let conflict = false;
  const claimed = new Set();
  check(Array.isArray(set.claims), 'claims are missing');
  set.claims.forEach((claim, i) => {
    const where = `claim ${i} (${claim.about?.counted})`;
    shape(claim, 'claim'); shape(claim.about, 'about');
    check(text(claim.about.counted), `${where}: what is counted`);
    check(text(claim.why) && /[.?]$/.test(claim.why), `${where}: why is a sentence`);
    check(states.includes(claim.state), `${where}: state ${claim.state}`);
    for (const s of claim.accept ?? []) check(states.includes(s) && s !== claim.state, `${where}: accept ${s}`);
    claim.values.forEach((value, v) => {
      shape(value, 'value');
      check(value.mentions?.length > 0, `${where}: value ${v} without mentions`);
      check(modifiers.includes(value.modifier), `${where}: modifier ${value.modifier}`);
      check(typeof value.value === 'number', `${where}: value ${v} is no number`);
      check(value.high === null ? value.modifier !== 'range' : value.high > value.value && ['range', 'vague'].includes(value.modifier), `${where}: high of value ${v}`);
      check(Number.isInteger(value.origins) && value.origins >= 1 && value.origins <= new Set(value.mentions.map(m => m.report)).size, `${where}: origins of value ${v}`);
      for (const m of value.mentions) {
        mention(m, where);
        check(!claimed.has(place(m)), `${where}: "${m.surface}" in ${m.report} stands in two claims or twice`);
        claimed.add(place(m));
      }
    });
    check(claim.corroborated === claim.values.some(v => v.origins > 1), `${where}: corroborated is not what the origins say`);
    const pairs = new Set();
    for (const r of claim.relations) {
      shape(r, 'relation');
      check(r.a < r.b && r.b < claim.values.length && ['consistent', 'different', 'changed', 'denied'].includes(r.state), `${where}: relation ${r.a}-${r.b} ${r.state}`);
      pairs.add(`${r.a}-${r.b}`);
      tally.pairs[r.state] = (tally.pairs[r.state] ?? 0) + 1;
      if (r.state === 'different' || r.state === 'denied') conflict = true;
    }
    const n = claim.values.length;
    check(pairs.size === n * (n - 1) / 2 && claim.relations.length === pairs.size, `${where}: every pair once`);
    const found = claim.relations.map(r => r.state);
    const sum = ['denied', 'different', 'changed', 'consistent'].find(s => found.includes(s))
      ?? (new Set(claim.values[0].mentions.map(m => m.report)).size > 1 ? 'consistent' : 'single');
    check(claim.state === sum, `${where}: state ${claim.state}, its relations say ${sum}`);
    tally.states[claim.state] = (tally.states[claim.state] ?? 0) + 1;
  });

  const paired = (a, b) => set.claims.some(c => c.values.some(v => v.mentions.some(m => place(m) === place(a))) && c.values.some(v => v.mentions.some(m => place(m) === place(b))));
  list('notCompared').forEach((pair, i) => {
    shape(pair, 'notCompared'); mention(pair.a, `notCompared ${i}`); mention(pair.b, `notCompared ${i}`);
    check(text(pair.why), `notCompared ${i}: why`);
    check(place(pair.a) !== place(pair.b), `notCompared ${i}: one mention with itself`);
    check(!paired(pair.a, pair.b), `notCompared ${i}: the two stand in one claim`);
  });
  list('sums').forEach((sum, i) => {
    shape(sum, 'sum'); mention(sum.total, `sum ${i}`); sum.parts.forEach(p => mention(p, `sum ${i}`));
    if (sum.result) mention(sum.result, `sum ${i}`);
    check(sum.parts.length > 0 && typeof sum.adds === 'boolean' && text(sum.why), `sum ${i}: parts, adds, why`);
    check(sum.kind === undefined || sumKinds.includes(sum.kind), `sum ${i}: kind ${sum.kind}`);
    check((sum.kind ?? 'sum') !== 'sum' || sum.parts.length > 1, `sum ${i}: a sum has two parts or more`);
  });
  list('accounts').forEach((entry, i) => {
    shape(entry, 'accounts'); conflict = true;
    check(text(entry.event) && aspectsOfAccounts.includes(entry.differIn) && entry.accounts.length > 1, `accounts ${i}: event, differIn or too few`);
    for (const account of entry.accounts) {
      shape(account, 'account');
      for (const id of account.reports) { known(id); check(texts.get(id)?.includes(account.words), `accounts ${i}: "${account.words}" is not in ${id}`); }
    }
  });
  list('origins').forEach((origin, i) => {
    shape(origin, 'origin'); origin.reports.forEach(known);
    check(text(origin.name) && originKinds.includes(origin.kind) && origin.reports.length > 0, `origin ${i}: name, kind or reports`);
  });
  list('copies').forEach(copy => { shape(copy, 'copy'); known(copy.report); known(copy.of); check(copy.report !== copy.of, 'a copy of itself'); });
  list('dating').forEach((entry, i) => {
    shape(entry, 'dating'); known(entry.report);
    check(set.reports.find(r => r.id === entry.report)?.published === null, `dating ${i}: the report has a date`);
    const [t0, t1] = entry.noTighterThan, [l0, l1] = entry.noLooserThan;
    check([t0, t1, l0, l1].every(isDay) && text(entry.why), `dating ${i}: dates or why`);
    check((l0 === null || (t0 !== null && l0 <= t0)) && (l1 === null || (t1 !== null && t1 <= l1)) && (t0 === null || t1 === null || t0 <= t1), `dating ${i}: the tight interval lies inside the loose one`);
  });
  list('corrections').forEach(c => { shape(c, 'correction'); known(c.report); check(typeof c.was === 'number' && typeof c.is === 'number', 'a correction has numbers'); });
  check(set.conflict === conflict, `conflict should be ${conflict}`);
  tally.sets++; if (conflict) tally.conflict++; if (set.part === 'held') tally.held++;
}

console.log(JSON.stringify(tally));
console.log(wrong ? `${wrong} wrong` : 'clean');
process.exitCode = wrong ? 1 : 0;
