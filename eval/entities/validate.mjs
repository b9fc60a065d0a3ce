// Checks pairs.tsv here, or of another folder (all of it dev): columns, names that stand in their sentences, halves and parts,
// and prints what guessing by the names alone would score.
// node eval/entities/validate.mjs [FOLDER]
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const more = process.argv[2];
const file = path.join(more ?? path.dirname(fileURLToPath(import.meta.url)), 'pairs.tsv');
const FEWEST = more ? 100 : 340;
const COLUMNS = ['answer', 'kind', 'nameA', 'contextA', 'nameB', 'contextB', 'tricky', 'part'];
const KINDS = ['person', 'organisation', 'place', 'force'];
let errors = 0;
const error = (line, what) => { errors++; console.log(`error: line ${line}: ${what}`); };

const text = fs.readFileSync(file, 'utf8');
if (text.includes('\r') || !text.endsWith('\n')) error(0, 'line ends');
if (text.normalize('NFC') !== text) error(0, 'not in normal form C');
const lines = text.slice(0, -1).split('\n');
if (lines[0] !== COLUMNS.join('\t')) error(1, 'header');

const rows = [], seen = new Map();
lines.slice(1).forEach((line, i) => {
  const at = i + 2, cells = line.split('\t');
  if (cells.length !== COLUMNS.length) return error(at, `${cells.length} columns`);
  if (cells.some(c => c === '' || c !== c.trim() || /  |[~|]/.test(c))) error(at, 'an empty cell or stray signs');
  const row = Object.fromEntries(COLUMNS.map((c, j) => [c, cells[j]]));
  rows.push(row);
  if (!['same', 'different'].includes(row.answer)) error(at, row.answer);
  if (!KINDS.includes(row.kind)) error(at, row.kind);
  if (row.part !== (!more && (i + 1) % 3 === 0 ? 'held' : 'dev')) error(at, more ? 'all lines are dev' : 'every third line is held, the others are dev');
  for (const s of ['A', 'B']) {
    const name = row['name' + s], context = row['context' + s];
    const first = context.indexOf(name);
    if (first < 0) error(at, `${name} is not in its sentence`);
    else if (context.indexOf(name, first + 1) >= 0) error(at, `${name} stands twice in its sentence`);
    const n = context.split(/\s+/).length;
    if (n < 4 || n > 30) error(at, `a sentence of ${n} words`);
  }
  if (row.contextA === row.contextB) error(at, 'one sentence twice');
  const key = [row.nameA, row.contextA, row.nameB, row.contextB].join('\t');
  if (seen.has(key)) error(at, `as line ${seen.get(key)}`); seen.set(key, at);
});

const count = (list, f) => list.reduce((o, r) => { const k = f(r); o[k] = (o[k] ?? 0) + 1; return o; }, {});
const answers = count(rows, r => r.answer);
if (rows.length < FEWEST) error(0, `only ${rows.length} pairs`);
if (Math.abs(answers.same - answers.different) > 0.02 * rows.length) error(0, `not half and half: ${JSON.stringify(answers)}`);

const plain = s => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const guesses = {
  'equal letter for letter': r => r.nameA === r.nameB,
  'equal without marks, case and signs': r => plain(r.nameA).join('') === plain(r.nameB).join(''),
  'a word of the name in common': r => plain(r.nameA).some(w => plain(r.nameB).includes(w)),
  'always same': () => true,
};
console.log(JSON.stringify({ pairs: rows.length, answers, kinds: count(rows, r => `${r.kind} ${r.answer}`), parts: count(rows, r => `${r.part} ${r.answer}`) }, null, 1));
for (const part of more ? ['dev'] : ['dev', 'held']) for (const [name, guess] of Object.entries(guesses)) {
  const list = rows.filter(r => r.part === part);
  const tp = list.filter(r => guess(r) && r.answer === 'same').length, said = list.filter(guess).length, are = list.filter(r => r.answer === 'same').length;
  const right = list.filter(r => guess(r) === (r.answer === 'same')).length;
  console.log(`${part}, ${name}: accuracy ${(100 * right / list.length).toFixed(1)}, F1 of same ${(200 * tp / (said + are)).toFixed(1)}`);
}
console.log(`${rows.length} pairs, ${errors} errors`);
process.exit(errors ? 1 : 0);
