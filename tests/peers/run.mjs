// The table of written times through other libraries: `npm run peers`. See README.md.
//
// A row counts as right when the first time that a library finds in the text has the row's first and last day. Clock
// times and zones are left out of the comparison; where the row is open at one end, only its other end is compared, so
// that a library without the notion of an open end can be right; a row without days wants none found.

import * as chrono from 'chrono-node';
import recognizers from '@microsoft/recognizers-text-date-time';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const table = new URL('../corpus/times.tsv', import.meta.url);
const rows = readFileSync(table, 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t'))
  .map(([language, text, reference, start, end]) => ({
    language, text, reference, start: start.slice(0, 10), end: end.slice(0, 10),
  }));

const day = (date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** chrono-node: English only; ranges are results with an end. */
function chronoNode({ text, reference }) {
  const [found] = chrono.parse(text, reference ? new Date(`${reference}T12:00`) : undefined);
  if (!found) return {};
  return { start: day(found.start.date()), end: day((found.end ?? found.start).date()) };
}

/** Microsoft's recognisers: English here; the first of several resolutions is the one in the past. */
function microsoft({ text, reference }) {
  const at = reference ? new Date(`${reference}T12:00`) : new Date();
  const [found] = recognizers.recognizeDateTime(text, recognizers.Culture.English, undefined, at);
  const values = (found?.resolution?.values ?? []).filter((value) => value.value !== 'not resolved');
  const past = values[0];
  if (!past) return {};
  const isDay = (value) => (/^\d{4}-\d\d-\d\d/.test(value ?? '') ? value.slice(0, 10) : undefined);
  if (past.value) return { start: isDay(past.value), end: isDay(past.value) };
  // The end of a week or month is the day after it; that of two named days is the second.
  const before = past.timex?.startsWith('(') ? 0 : 86_400_000;
  const end = isDay(past.end) && day(new Date(new Date(`${isDay(past.end)}T12:00`) - before));
  return { start: isDay(past.start), end };
}

/** dateparser: one process for all rows, one line of JSON a row. */
function dateparser() {
  const python = process.env.PYTHON ?? 'python3';
  const answers = execFileSync(python, [new URL('dateparser_rows.py', import.meta.url).pathname], {
    input: rows.map((row) => JSON.stringify(row)).join('\n'), encoding: 'utf8', maxBuffer: 1 << 26,
  });
  return answers.trim().split('\n').map((line) => JSON.parse(line));
}

function isRight(row, found) {
  if (!row.start && !row.end) return !found.start && !found.end;
  const start = found.start ?? found.end;
  const end = found.end ?? found.start;
  return (!row.start || row.start === start) && (!row.end || row.end === end);
}

function report(name, answers) {
  const share = (language) => {
    const own = rows.map((row, index) => [row, answers[index]]).filter(([row]) => row.language === language);
    const right = own.filter(([row, found]) => isRight(row, found)).length;
    return `${language} ${right}/${own.length} = ${(right / own.length).toFixed(2)}`;
  };
  console.log(`${name.padEnd(40)} ${['id', 'en', 'ms'].map(share).join('   ')}`);
}

report('chrono-node', rows.map(chronoNode));
report('@microsoft/recognizers-text-date-time', rows.map(microsoft));
report('dateparser', dateparser());
report('nothing found in any row', rows.map(() => ({})));
