// data/contracts/: the public facts on the territorial contracts (CTAI), from the table of facts to Atlas' three files.
//
// Usage: node contracts.mjs [FACTS]; FACTS is the table shared beside the checkout unless said otherwise. Without it the files stay.

import { existsSync, readFileSync } from 'node:fs';
import { dataPath, parseCsv, writeCsv } from './lib/csv.mjs';
import { groupBy } from './lib/group.mjs';
import { VINTAGE } from './lib/timeline.mjs';

const facts = process.argv[2] ?? dataPath('../../shared/data/facts/contracts-2019-2020.csv');
if (existsSync(facts)) {
  const rows = parseCsv(readFileSync(facts, 'utf8'), facts);
  const contracts = [...groupBy(rows, (row) => row.contract)];
  writeContracts(contracts);
  writeSignatories(contracts);
  writeStatuses(rows);
} else {
  console.log(`contracts/: ${facts} is not there, the files are left as they are`);
}

function writeContracts(contracts) {
  const rows = contracts.map(([contract, facts]) => ({ contract, title: titleOf(facts), year: contract.match(/-(\d{4})$/)[1] }));
  writeCsv('contracts/contracts.csv', ['contract', 'title', 'year'], rows, ['contract']);
}

/** A title worded by us: the source names the signatories only. */
function titleOf(facts) {
  const names = [...new Set(facts.map((row) => row.signatory_name))];
  return `Contrat territorial d'accueil et d'intégration – ${names.join(' et ')}`;
}

function writeSignatories(contracts) {
  const rows = contracts.flatMap(([contract, facts]) =>
    [...groupBy(facts, (row) => `${row.signatory_level} ${row.signatory_code}`).values()].map((ofOne) => ({
      contract,
      level: ofOne[0].signatory_level,
      code: ofOne[0].signatory_code,
      code_date: codeDateOf(ofOne),
      name: ofOne[0].signatory_name,
    })),
  );
  const columns = ['contract', 'level', 'code', 'code_date', 'name'];
  writeCsv('contracts/signatories.csv', columns, rows, ['contract', 'level', 'code']);
}

/** A day on which the signatory's code was in force: that of its first dated status, else the vintage on show. */
function codeDateOf(facts) {
  const dates = facts.map((row) => row.status_date).filter((date) => date !== '');
  return dates.sort()[0] ?? VINTAGE;
}

function writeStatuses(facts) {
  const rows = facts.map((row) => ({
    contract: row.contract,
    level: row.signatory_level,
    code: row.signatory_code,
    status: row.status,
    date: row.status_date,
    source: row.source,
  }));
  const columns = ['contract', 'level', 'code', 'status', 'date', 'source'];
  writeCsv('contracts/statuses.csv', columns, rows, ['contract', 'level', 'code', 'date', 'status']);
}
