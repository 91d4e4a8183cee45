// What the demonstration is built on: the official territories and the known contracts, read from the data folder.

import { readCsv } from '../lib/csv.mjs';
import { Timeline } from '../lib/timeline.mjs';

export const SOURCE = 'Données de démonstration Atlas (fictives)';

/** The day as of which everything in the demonstration agrees. */
export const AS_OF = '2019-12-31';

export function readWorld() {
  const movements = readCsv('cog/movements.csv').filter((movement) => movement.level === 'commune');
  const communes = readCsv('cog/communes.csv').filter((commune) => commune.departement !== '');
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  return {
    communes,
    byCode,
    epci: new Map(readCsv('cog/epci.csv').map((epci) => [epci.code, epci])),
    regions: readCsv('cog/regions.csv'),
    movements,
    timeline: new Timeline(byCode.keys(), movements),
    contracts: contractsOf2019(),
  };
}

/** Contracts of 2019 with their signatories and the day of signature, empty when it is unknown. */
function contractsOf2019() {
  const signatories = readCsv('contracts/signatories.csv');
  const statuses = readCsv('contracts/statuses.csv');
  return readCsv('contracts/contracts.csv')
    .filter((contract) => contract.year === '2019')
    .map(({ contract }) => ({
      key: contract,
      signatories: signatories.filter((row) => row.contract === contract),
      signedOn: statuses.find((row) => row.contract === contract && row.status === 'signed').date,
    }));
}

/** The most populous commune of each EPCI of the given kinds. */
export function centralCommunes(world, kinds) {
  return [...world.epci.values()]
    .filter((epci) => kinds.includes(epci.kind))
    .map((epci) => largest(world.communes.filter((commune) => commune.epci === epci.code)));
}

function largest(communes) {
  return communes.reduce((best, commune) => (Number(commune.population) > Number(best.population) ? commune : best));
}

/** town, small or village by population. */
export function sizeClass(commune) {
  const population = Number(commune.population);
  if (population >= 10_000) return 'town';
  return population >= 2_000 ? 'small' : 'village';
}
