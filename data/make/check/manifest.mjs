import { readFileSync } from 'node:fs';
import { dataPath } from '../lib/csv.mjs';
import { describedFiles } from '../lib/datasets.mjs';

/** Each file has the rows and the SHA-256 that README.md gives, is UTF-8 without BOM, ends its lines with LF and has no double row. */
export function checkManifest(report) {
  const readme = readFileSync(dataPath('README.md'), 'utf8');
  const listed = new Map(
    [...readme.matchAll(/^\| `([^`]+)` \|.*\| (\d+) \| `([0-9a-f]{64})` \|/gm)].map((row) => [row[1], `${row[2]} ${row[3]}`]),
  );
  const files = describedFiles();
  report.total('files in datasets.csv', files.length, listed.size);
  for (const { file, rows, sha256 } of files) {
    report.total(`${file}, rows and SHA-256`, `${rows} ${sha256}`, listed.get(file));
  }
  report.rule('files are plain: no BOM, no CR, a last LF', files.map(({ file }) => file).filter(isNotPlain));
  report.rule(
    'no CSV row occurs twice',
    files.map(({ file }) => file).filter((file) => file.endsWith('.csv') && repeats(file)),
  );
}

function isNotPlain(file) {
  const text = readFileSync(dataPath(file), 'utf8');
  return text.startsWith('\ufeff') || text.includes('\r') || !text.endsWith('\n') || text.includes('\ufffd');
}

function repeats(file) {
  const lines = readFileSync(dataPath(file), 'utf8').trimEnd().split('\n');
  return new Set(lines).size !== lines.length;
}
