// The demonstration holds together as of 31 December 2019 and says everywhere that it is fictitious.

import { countBy, groupBy } from '../lib/group.mjs';

const SOURCE = 'Données de démonstration Atlas (fictives)';
const AS_OF = '2019-12-31';
const TOTALS = { engagements: 260, fundings: 75, actions: 70, milestones: 106, actionStatuses: 7, events: 46, participants: 194 };
const ENGAGED = 214;
const DIAIR_CEILING_CENTS = 30_000_000;
const UNFUNDED = 'CTAI-NANCY-2019';

export function checkDemo(report, world) {
  for (const [file, count] of Object.entries(TOTALS)) report.total(`demo rows of ${file}`, world[file].length, count);
  const rows = ['engagements', 'fundings', 'actions', 'milestones', 'actionStatuses', 'events'].flatMap((file) => world[file]);
  report.rule(
    'each demo row says that it is fictitious',
    rows.filter((row) => row.source !== SOURCE).map((row) => JSON.stringify(row)),
  );
  checkNetwork(report, world);
  checkFundings(report, world);
  checkActions(report, world);
  checkFollowUp(report, world);
  checkEvents(report, world);
}

function checkNetwork(report, { engagements, timelines, followed, regions }) {
  const shown = (row) => timelines.commune.shownFor(row.commune_code, row.code_date);
  const inOffice = engagements.filter((row) => row.from <= AS_OF && (row.to === '' || row.to > AS_OF));
  const engaged = new Set(inOffice.map(shown));
  report.total('communes of the network', new Set(engagements.map(shown)).size, ENGAGED);
  report.total('communes engaged on 31 December 2019', engaged.size, ENGAGED);
  report.total('engagements that ended', engagements.filter((row) => row.to !== '').length, 14);
  report.total('engagements of unknown date', engagements.filter((row) => row.from === '').length, 9);
  report.total('engagements of communes that merged since', engagements.filter((row) => shown(row) !== row.commune_code).length, 12);
  const regionsSeen = new Set(followed.filter((commune) => engaged.has(commune.code)).map((commune) => commune.region));
  report.total('regions with engaged communes', regionsSeen.size, regions.length);
  report.rule(
    'mandates begin before they end',
    engagements.filter((row) => row.to !== '' && row.to <= row.from).map((row) => row.key),
  );
  const arrondissement = engagements.filter((row) => row.mandate === 'maire-arrondissement').map((row) => row.commune_code);
  report.total('mayors of an arrondissement', arrondissement.join(' '), '75056');
}

function checkFundings(report, { fundings, contracts, actions }) {
  const of2019 = contracts.filter((contract) => contract.year === '2019').map((contract) => contract.contract);
  const unfunded = of2019.filter((key) => !fundings.some((row) => row.contract === key));
  report.total('contracts of 2019 without funding', unfunded.join(' '), UNFUNDED);
  const diair = fundings.filter((row) => row.funder === 'DiAir' && row.stage === 'planned' && row.year === '2019');
  const ofContract = [...groupBy(diair, (row) => row.contract)];
  report.rule(
    'the DiAir plans at most 300 000 € in each contract',
    ofContract.filter(([, rows]) => cents(rows) > DIAIR_CEILING_CENTS).map(([key]) => key),
  );
  const funder = [...groupBy(fundings, (row) => `${row.contract} ${row.funder}`)];
  const stage = (rows, name) => cents(rows.filter((row) => row.stage === name));
  const isOrdered = ([, rows]) => stage(rows, 'paid') <= stage(rows, 'committed') && stage(rows, 'committed') <= stage(rows, 'planned');
  report.rule(
    'paid is within committed, committed within planned',
    funder.filter((group) => !isOrdered(group)).map(([key]) => key),
  );
  const plannedOf = (key) => actions.filter((row) => row.contract === key).reduce((sum, row) => sum + Number(row.planned_cents), 0);
  const planned = (key) =>
    stage(
      fundings.filter((row) => row.contract === key),
      'planned',
    );
  report.rule(
    'actions share out what is planned',
    of2019.filter((key) => plannedOf(key) !== planned(key)),
  );
}

function cents(rows) {
  return rows.reduce((sum, row) => sum + Number(row.amount_cents), 0);
}

function checkFollowUp(report, { actions, milestones, actionStatuses }) {
  const of = new Map(actions.map((row) => [row.key, row]));
  const last = (action) => action.ended_on || AS_OF;
  report.rule(
    'milestones are of known actions, due within their calendar',
    milestones.filter((row) => !of.has(row.action) || row.due < of.get(row.action).planned_start || row.due > of.get(row.action).planned_end).map((row) => row.action),
  );
  report.rule(
    'milestones are reached between the beginning and the end',
    milestones.filter((row) => row.reached !== '' && (row.reached < of.get(row.action).started_on || row.reached > last(of.get(row.action)))).map((row) => row.action),
  );
  report.rule(
    'declared states agree with their actions',
    actionStatuses.filter((row) => (row.status === 'abandoned' ? of.get(row.action).ended_on !== row.date : of.get(row.action).status !== 'started')).map((row) => row.action),
  );
}

function checkActions(report, { actions }) {
  const isPast = (day) => day !== '' && day <= AS_OF;
  const overdue = (row) => (row.planned_end < AS_OF && row.ended_on === '') || (row.planned_start < AS_OF && row.started_on === '');
  const agrees = {
    planned: (row) => row.started_on === '' && row.ended_on === '' && row.planned_start > AS_OF,
    started: (row) => isPast(row.started_on) && row.ended_on === '' && !overdue(row),
    done: (row) => isPast(row.started_on) && isPast(row.ended_on) && row.started_on <= row.ended_on,
    late: (row) => row.ended_on === '' && overdue(row),
    abandoned: (row) => isPast(row.ended_on) && row.started_on <= row.ended_on,
  };
  report.rule(
    'each status agrees with the dates',
    actions.filter((row) => !agrees[row.status](row)).map((row) => row.key),
  );
  report.total('statuses that occur', countBy(actions, (row) => row.status).size, 5);
  report.total('policy fields that occur', countBy(actions, (row) => row.field).size, 8);
  report.rule(
    'planned dates are in order',
    actions.filter((row) => row.planned_start > row.planned_end).map((row) => row.key),
  );
  report.rule(
    'no more is spent than planned',
    actions.filter((row) => Number(row.spent_cents) > Number(row.planned_cents)).map((row) => row.key),
  );
  const isReach = (text) => /^(\d+|s|)$/.test(text);
  report.rule(
    'beneficiaries reached are a number, empty or s',
    actions.filter((row) => !isReach(row.beneficiaries_reached)).map((row) => row.key),
  );
  report.rule(
    'some are not available, some secret',
    ['', 's'].filter((state) => !actions.some((row) => row.beneficiaries_reached === state)),
  );
}

function checkEvents(report, { events, participants }) {
  const on = new Map(events.map((row) => [row.key, row.date]));
  report.rule(
    'events are past',
    events.filter((row) => row.date > AS_OF).map((row) => row.key),
  );
  report.rule(
    'participants are named as of the day of the event',
    participants.filter((row) => row.code_date !== on.get(row.event)).map((row) => row.event),
  );
  const present = countBy(participants, (row) => row.event);
  report.rule(
    'no fewer persons than communes',
    events.filter((row) => row.participants !== '' && Number(row.participants) < (present.get(row.key) ?? 0)).map((row) => row.key),
  );
}
