// All files of data/, read once, and the codes in force on any day.

import { readCsv } from '../lib/csv.mjs';
import { Timeline } from '../lib/timeline.mjs';

export function readWorld() {
  const movements = readCsv('cog/movements.csv');
  const communes = readCsv('cog/communes.csv');
  const epci = readCsv('cog/epci.csv');
  const followed = communes.filter((commune) => commune.collectivity === '');
  const timelineOf = (level, codes) =>
    new Timeline(
      codes,
      movements.filter((movement) => movement.level === level),
    );
  return {
    movements,
    communes,
    followed,
    epci,
    departements: readCsv('cog/departements.csv'),
    regions: readCsv('cog/regions.csv'),
    arrondissements: readCsv('cog/arrondissements-municipaux.csv'),
    timelines: {
      commune: timelineOf(
        'commune',
        followed.map((commune) => commune.code),
      ),
      epci: timelineOf(
        'epci',
        epci.map((one) => one.code),
      ),
    },
    contracts: readCsv('contracts/contracts.csv'),
    signatories: readCsv('contracts/signatories.csv'),
    statuses: readCsv('contracts/statuses.csv'),
    engagements: readCsv('demo/engagements.csv'),
    fundings: readCsv('demo/fundings.csv'),
    actions: readCsv('demo/actions.csv'),
    milestones: readCsv('demo/milestones.csv'),
    actionStatuses: readCsv('demo/action-statuses.csv'),
    events: readCsv('demo/events.csv'),
    participants: readCsv('demo/event-participants.csv'),
    indicators: readCsv('demo/indicators.csv'),
    indicatorValues: readCsv('demo/indicator-values.csv'),
  };
}
