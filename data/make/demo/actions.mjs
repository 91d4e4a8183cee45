// actions.csv: what is done in the ten contracts and beside them, with dates that agree with each status as of 31 December 2019.

import { addDays } from './random.mjs';
import { ACTION_TITLES, CARRIERS } from './texts.mjs';
import { AS_OF, SOURCE } from './world.mjs';

const FIELDS = Object.keys(ACTION_TITLES);
const OUTSIDE_CONTRACTS = 15;
// The last day on which a contract of 2019 with an unknown day is known to be signed (date of the source).
const SIGNED_AT_LATEST = '2019-10-24';

/** Actions as rows; the contract named `unfunded` has no amount anywhere. */
export function drawActions(world, chance, network, unfunded) {
  const ofContracts = world.contracts.flatMap((contract, rank) => drawContractActions(chance, contract, rank, contract.key !== unfunded));
  const outside = drawOutsideActions(world, chance, network);
  return [...ofContracts, ...outside].map((action, index) => ({
    key: `DEMO-A${String(index + 1).padStart(3, '0')}`,
    ...action,
    source: SOURCE,
  }));
}

function drawContractActions(chance, contract, rank, isFunded) {
  const earliest = addDays(contract.signedOn || SIGNED_AT_LATEST, 7);
  const wording = wordings(chance);
  // Ranks shift the fields, so that the contracts differ and all eight fields occur.
  const fields = Array.from({ length: chance.integer(5, 6) }, (_, step) => FIELDS[(rank * 3 + step) % FIELDS.length]);
  return fields.map((field) => {
    const place = chance.pick(contract.signatories);
    const status = chance.weighted({ planned: 3, started: 7, done: 3, late: 2, abandoned: 1 });
    const planned = isFunded ? chance.integer(180, 720) * 10_000 : null;
    const at = { place_level: place.level, place_code: place.code, code_date: place.code_date };
    return { contract: contract.key, ...wording(field), ...at, ...story(chance, status, earliest, planned) };
  });
}

/** Small actions of engaged communes that have no contract; the first is on a commune that has merged since. */
function drawOutsideActions(world, chance, network) {
  const signing = new Set(world.contracts.flatMap((contract) => contract.signatories).map((row) => row.code));
  const isFree = (place) => place.from !== '' && place.from < '2019-06-01' && !signing.has(place.code);
  const [former, ...others] = network.filter(isFree);
  const wording = wordings(chance);
  return [former, ...chance.sample(others, OUTSIDE_CONTRACTS - 1)].map((place, index) => {
    const hasMerged = place.code !== place.shown;
    const status = hasMerged ? 'done' : chance.weighted({ planned: 2, started: 6, done: 5, late: 2, abandoned: 1 });
    const engaged = addDays(place.from, 10);
    const earliest = hasMerged ? engaged : chance.day(engaged > '2018-06-01' ? engaged : '2018-06-01', '2019-10-01');
    const planned = chance.happens(0.7) ? chance.integer(20, 150) * 10_000 : null;
    const at = { place_level: 'commune', place_code: place.code, code_date: place.codeDate };
    return { contract: '', ...wording(FIELDS[index % FIELDS.length]), ...at, ...story(chance, status, earliest, planned) };
  });
}

/** Gives titles of a field, none twice, with a carrier that fits. */
function wordings(chance) {
  const taken = new Set();
  return (field) => {
    const title = chance.pick(ACTION_TITLES[field].filter((candidate) => !taken.has(candidate)));
    taken.add(title);
    return { field, title, carrier: chance.pick(CARRIERS[field]) };
  };
}

/** Dates, beneficiaries and money of an action that tell the same story as its status. */
function story(chance, status, earliest, plannedCents) {
  const life = lifeOf(chance, status, earliest);
  const hasBegun = life.started_on !== '';
  return { ...life, status, ...reach(chance, status, hasBegun), ...money(chance, status, hasBegun, plannedCents) };
}

/** Planned and real dates of an action that may not begin before `earliest`, such that its status holds on AS_OF. */
function lifeOf(chance, status, earliest) {
  const soon = addDays(earliest, chance.integer(0, 14));
  const begun = addDays(soon, chance.integer(0, 8));
  const nextYear = addDays(AS_OF, chance.integer(60, 330));
  const inWeeks = addDays(soon, chance.integer(25, 42));
  const early = chance.happens(0.5);
  const lives = {
    planned: [chance.day('2020-01-06', '2020-04-30'), '2020-12-31', '', ''],
    started: [soon, nextYear, begun, ''],
    done: [soon, inWeeks, begun, addDays(begun, chance.integer(20, 44))],
    // Late to end, or late to begin.
    late: early ? [soon, inWeeks, begun, ''] : [soon, nextYear, '', ''],
    // Given up before it began, or on the way.
    abandoned: [soon, nextYear, early ? '' : begun, addDays(begun, chance.integer(10, 35))],
  };
  const [planned_start, planned_end, started_on, ended_on] = lives[status];
  return { planned_start, planned_end, started_on, ended_on };
}

// How far an action has gone, in percent of what was planned: the least and the most.
const REACHED_PERCENT = { started: [10, 80], done: [60, 130], late: [10, 60], abandoned: [0, 20] };
const SPENT_PERCENT = { started: [15, 60], done: [85, 100], late: [5, 50], abandoned: [0, 10] };

/** Beneficiaries: a number, empty when not available, `s` when the number is secret. */
function reach(chance, status, hasBegun) {
  const planned = chance.integer(2, 30) * 5;
  const reached = hasBegun ? Math.round((planned * chance.integer(...REACHED_PERCENT[status])) / 100) : 0;
  const state = hasBegun ? chance.weighted({ value: 14, unavailable: 4, secret: 3 }) : 'value';
  return {
    beneficiaries_planned: chance.happens(0.9) ? planned : '',
    beneficiaries_reached: { value: reached, unavailable: '', secret: 's' }[state],
  };
}

/** Cents, in steps of 100 €; what is spent never exceeds what is planned and is not always known. */
function money(chance, status, hasBegun, planned) {
  if (planned === null) return { planned_cents: '', spent_cents: '' };
  const spent = hasBegun ? Math.floor((planned * chance.integer(...SPENT_PERCENT[status])) / 1_000_000) * 10_000 : 0;
  return { planned_cents: planned, spent_cents: hasBegun && chance.happens(0.1) ? '' : spent };
}
