// Atlas CSV: UTF-8 without BOM, `;`, header, LF, quotes only where RFC 4180 needs them, rows sorted so that files are reproducible.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const DATA = fileURLToPath(new URL('../../', import.meta.url));

/** Absolute path of a file named from the data folder. */
export function dataPath(name) {
  return DATA + name;
}

/** Writes objects as rows of `columns`, sorted by the columns in `sortedBy` (code point order). */
export function writeCsv(name, columns, rows, sortedBy) {
  const sorted = [...rows].sort(byColumns(sortedBy));
  const lines = [columns, ...sorted.map((row) => columns.map((column) => cell(row, column, name)))];
  writeText(name, lines.map((line) => `${line.map(quoted).join(';')}\n`).join(''));
  console.log(`${name}: ${sorted.length} rows`);
}

export function writeText(name, text) {
  const path = dataPath(name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Rows of a file of the data folder as objects of strings. */
export function readCsv(name) {
  return parseCsv(readFileSync(dataPath(name), 'utf8'), name);
}

/** Rows of a CSV text as objects of strings; refuses rows that are longer or shorter than the header. */
export function parseCsv(text, name) {
  const [header, ...rows] = records(text);
  return rows.map((values, index) => {
    if (values.length !== header.length) throw new Error(`${name} row ${index + 2}: ${values.length} cells, ${header.length} expected`);
    return Object.fromEntries(header.map((column, i) => [column, values[i]]));
  });
}

function records(text) {
  const rows = [];
  let row = [];
  // One cell and what ends it: a quoted cell may hold separators, line feeds and doubled quotes.
  const cells = /(?:"((?:[^"]|"")*)"|([^;"\n]*))(;|\n|$)/gy;
  while (cells.lastIndex < text.length) {
    const match = cells.exec(text);
    if (!match) throw new Error(`Stray quote after row ${rows.length + 1}`);
    row.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
    if (match[3] !== ';') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

function cell(row, column, name) {
  const value = row[column];
  if (value === undefined) throw new Error(`${name}: no ${column} in ${JSON.stringify(row)}`);
  return String(value ?? '');
}

function quoted(value) {
  return /[;"\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function byColumns(columns) {
  return (a, b) => {
    for (const column of columns) {
      if (String(a[column]) !== String(b[column])) return String(a[column]) < String(b[column]) ? -1 : 1;
    }
    return 0;
  };
}
