// Checks eval/origins/sets, or the sets in FOLDER (dev or held): fields, exact unique quotations, counts that follow from the lists,
// and whether the copies named are copies in the words (and the pairs not named are not).
// node eval/origins/validate.mjs [FOLDER] [--list]
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const folder = process.argv.slice(2).find(a => !a.startsWith('--'));
const dir = folder ?? path.join(here, 'sets');
const longest = folder ? 250 : 200;
const ORIGINS = ['agency', 'interview', 'statement', 'pressConference', 'document', 'ownReport', 'outlet'];
const COPIES = ['identical', 'near', 'partial', 'rewritten'];
let errors = 0, warnings = 0;
const error = (where, what) => { errors++; console.log(`error: ${where}: ${what}`); };
const warn = (where, what) => { warnings++; console.log(`warning: ${where}: ${what}`); };

const words = text => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const unquoted = text => body(text).replace(/"[^"]*"/g, ' … '); // words that two may quote without copying
const body = text => text.slice(text.indexOf('\n\n') + 2);
const grams = (list, n) => { const out = new Set(); for (let i = 0; i + n <= list.length; i++) out.add(list.slice(i, i + n).join(' ')); return out; };
function contained(a, b) { // share of a's 3-grams that b has too
  const x = grams(a, 3), y = grams(b, 3);
  let both = 0; for (const g of x) if (y.has(g)) both++;
  return x.size ? both / x.size : 0;
}
function longestRun(a, b) {
  let best = 0, row = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) if (a[i - 1] === b[j - 1]) { next[j] = row[j - 1] + 1; if (next[j] > best) best = next[j]; }
    row = next;
  }
  return best;
}

const files = fs.readdirSync(dir).filter(f => f.endsWith('.json')).sort();
const tally = { reports: 0, quotes: 0, copies: {}, origins: {}, independent: {}, held: 0, outletCountRight: 0 };
const names = new Set(), texts = new Map();

files.forEach((file, index) => {
  const at = file;
  let set;
  try { set = JSON.parse(fs.readFileSync(path.join(dir, file), 'utf8')); } catch (e) { return error(at, e.message); }
  const number = Number(/^(\d\d)-[a-z0-9-]+\.json$/.exec(file)?.[1]);
  if (!number) error(at, 'file name is not NN-name.json');
  else if (number !== index + 1) error(at, `number ${number} where ${index + 1} is due`);
  if (file !== `${String(number).padStart(2, '0')}-${set.name}.json`) error(at, 'name differs from the file name');
  if (names.has(set.name)) error(at, 'name used twice'); names.add(set.name);
  if (folder && set.part !== 'dev' && set.part !== 'held') error(at, 'neither dev nor held');
  if (!folder && set.part !== (number % 3 === 0 ? 'held' : 'dev')) error(at, 'every third set is held, the others are dev');
  for (const key of ['about', 'matter']) if (!set[key] || set[key].length < 10) error(at, `no ${key}`);

  const reports = new Map();
  if (!(set.reports?.length >= 2 && set.reports.length <= 6)) error(at, 'not 2 to 6 reports');
  for (const r of set.reports ?? []) {
    if (reports.has(r.id)) error(at, `report ${r.id} twice`); reports.set(r.id, r);
    if (!r.outlet) error(at, `${r.id} has no outlet`);
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(r.published) || Number.isNaN(Date.parse(r.published))) error(at, `${r.id}: published ${r.published}`);
    if (r.url && !/^https:\/\/[a-z0-9.-]+\.example\//.test(r.url)) error(at, `${r.id}: url outside .example`);
    if (/\r|[{}]|  |\n{3}| \n|\n(?!\n)(?<!\n\n)/.test(r.text)) error(at, `${r.id}: stray markup or spacing`);
    const n = words(r.text).length;
    if (n < 50 || n > longest) error(at, `${r.id}: ${n} words, not 50 to ${longest}`);
    if (texts.has(r.text)) error(at, `${r.id}: text also in ${texts.get(r.text)}`); texts.set(r.text, at);
    tally.reports++;
  }

  const origins = new Map();
  for (const o of set.origins ?? []) {
    if (origins.has(o.name)) error(at, `origin ${o.name} twice`); origins.set(o.name, o);
    if (!ORIGINS.includes(o.kind)) error(at, `origin kind ${o.kind}`);
    if (!o.quotes?.length) error(at, `${o.name} has no quotation`);
    tally.origins[o.kind] = (tally.origins[o.kind] ?? 0) + 1;
    for (const id of o.reports) {
      if (!reports.has(id)) error(at, `${o.name}: no report ${id}`);
      if (!o.quotes.some(q => q.report === id)) error(at, `${o.name}: no quotation from ${id}`);
    }
    if (new Set(o.reports).size !== o.reports.length) error(at, `${o.name}: a report twice`);
    for (const q of o.quotes) {
      tally.quotes++;
      const text = reports.get(q.report)?.text ?? '';
      if (!o.reports.includes(q.report)) error(at, `${o.name}: quotation from ${q.report}, which is not in its reports`);
      const first = text.indexOf(q.text);
      if (first < 0) error(at, `${o.name}: not in ${q.report}: ${q.text}`);
      else if (text.indexOf(q.text, first + 1) >= 0) error(at, `${o.name}: more than once in ${q.report}: ${q.text}`);
    }
  }
  // quotations of two origins do not overlap
  for (const r of reports.values()) {
    const spans = [...origins.values()].flatMap(o => o.quotes.filter(q => q.report === r.id).map(q => [r.text.indexOf(q.text), q.text.length, o.name])).sort((x, y) => x[0] - y[0]);
    for (let i = 1; i < spans.length; i++) if (spans[i - 1][0] + spans[i - 1][1] > spans[i][0]) error(at, `${r.id}: quotations overlap`);
    if (!spans.length) error(at, `${r.id} goes back to no origin`);
  }
  for (const name of set.matterOrigins ?? []) if (!origins.has(name)) error(at, `matterOrigins: no origin ${name}`);
  if (set.independent !== set.matterOrigins?.length || set.independent < 1) error(at, 'independent is not the number of matterOrigins');
  if (set.outlets !== new Set([...reports.values()].map(r => r.outlet)).size) error(at, 'outlets is not the number of outlets');

  // copies
  const linked = new Map([...reports.keys()].map(id => [id, id]));
  const root = id => linked.get(id) === id ? id : root(linked.get(id));
  const partial = new Set(), taken = new Map(linked);
  const byPartial = id => taken.get(id) === id ? id : byPartial(taken.get(id));
  for (const c of set.copies ?? []) {
    const a = reports.get(c.report), b = reports.get(c.of);
    if (!a || !b || a === b) { error(at, `copy ${c.report} of ${c.of}`); continue; }
    if (!COPIES.includes(c.kind)) error(at, `copy kind ${c.kind}`);
    if (c.common !== undefined && !origins.has(c.common)) error(at, `copy common ${c.common}`);
    if (!c.common && a.published < b.published) error(at, `${c.report} is older than ${c.of}, which it copies`);
    tally.copies[c.kind] = (tally.copies[c.kind] ?? 0) + 1;
    taken.set(byPartial(c.report), byPartial(c.of));
    if (c.kind === 'partial') partial.add([c.report, c.of].sort().join()); else linked.set(root(c.report), root(c.of));
    const wa = words(body(a.text)), wb = words(body(b.text)), share = contained(wa, wb), run = longestRun(wa, wb);
    const line = `${c.report} ${c.kind} of ${c.of}: ${(100 * share).toFixed(0)}% of its 3-grams, longest run ${run}`;
    if (process.argv.includes('--list')) console.log(`${at}: ${line}`);
    if (c.kind === 'identical' && share < 0.8) warn(at, line);
    if (c.kind === 'near' && (share < 0.4 || run < 12)) warn(at, line);
    if (c.kind === 'partial' && (run < 12 || share > 0.75)) warn(at, line);
    if (c.kind === 'rewritten' && (share > 0.3 || run > 10)) warn(at, line);
  }
  const ids = [...reports.keys()];
  for (let i = 0; i < ids.length; i++) for (let j = i + 1; j < ids.length; j++) {
    if (root(ids[i]) === root(ids[j]) || partial.has([ids[i], ids[j]].sort().join())) continue;
    if (byPartial(ids[i]) === byPartial(ids[j])) continue; // two that took from the same one
    const wa = words(unquoted(reports.get(ids[i]).text)), wb = words(unquoted(reports.get(ids[j]).text)), run = longestRun(wa, wb), share = Math.max(contained(wa, wb), contained(wb, wa));
    if (run > 11 || share > 0.15) warn(at, `${ids[i]} and ${ids[j]} share ${run} words on end, ${(100 * share).toFixed(0)}% of 3-grams, and are no copies`);
  }
  tally.independent[set.independent] = (tally.independent[set.independent] ?? 0) + 1;
  if (set.part === 'held') tally.held++;
  if (set.outlets === set.independent) tally.outletCountRight++;
});

if (!folder && files.length < 36) error('sets', `only ${files.length}`);
console.log(JSON.stringify({ sets: files.length, ...tally }, null, 1));
console.log(`${files.length} sets, ${errors} errors, ${warnings} warnings`);
process.exit(errors || warnings ? 1 : 0);
