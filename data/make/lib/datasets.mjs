// The files that Atlas loads, as datasets.csv names them, and what README.md says of each: rows and SHA-256.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dataPath, parseCsv, readCsv } from './csv.mjs';

/** One object per file of datasets.csv: {file, dataset, rows, sha256}. */
export function describedFiles() {
  return readCsv('datasets.csv').flatMap((dataset) => dataset.files.split(' ').map((file) => ({ file, dataset, ...measured(file) })));
}

/** Rows of a CSV file without its header, or features of a GeoJSON file; SHA-256 of its bytes in hexadecimal. */
function measured(file) {
  const bytes = readFileSync(dataPath(file));
  const text = bytes.toString('utf8');
  const rows = file.endsWith('.csv') ? parseCsv(text, file).length : JSON.parse(text).features.length;
  return { rows, sha256: createHash('sha256').update(bytes).digest('hex') };
}
