// The table of files in data/README.md, rewritten between its two marks from datasets.csv and the files themselves.

import { readFileSync } from 'node:fs';
import { dataPath, writeText } from './lib/csv.mjs';
import { describedFiles } from './lib/datasets.mjs';

const BEGIN = '<!-- files: written by make/manifest.mjs -->';
const END = '<!-- end of files -->';

const MADE_BY = {
  centres: 'make/geo.mjs',
  'cog-2019': 'make/cog.mjs',
  contracts: 'make/contracts.mjs',
  demo: 'make/demo.mjs',
  movements: 'make/movements.mjs',
  outline: 'make/geo.mjs',
};

const readme = readFileSync(dataPath('README.md'), 'utf8');
const [before, after] = [readme.indexOf(BEGIN), readme.indexOf(END)];
if (before < 0 || after < before) throw new Error(`README.md: the marks "${BEGIN}" and "${END}" are not there`);
writeText('README.md', readme.slice(0, before) + table() + readme.slice(after));
console.log('README.md: table of files');

function table() {
  const lines = describedFiles().map(({ file, dataset, rows, sha256 }) =>
    line([
      `\`${file}\``,
      dataset.source,
      dataset.licence,
      dataset.data_date || 'unknown',
      rows,
      `\`${sha256}\``,
      `\`${MADE_BY[dataset.code]}\``,
    ]),
  );
  const head = [line(['file', 'source', 'licence', 'date', 'rows', 'SHA-256', 'how made']), line(Array(7).fill('---'))];
  return `${BEGIN}\n${[...head, ...lines].join('\n')}\n`;
}

function line(cells) {
  return `| ${cells.join(' | ')} |`;
}
