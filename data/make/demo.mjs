// data/demo/: a fictitious network with its funding, actions and events, and the indicators of a shared diagnostic. Nothing in it is a fact; no person is named.

import { drawActions } from './demo/actions.mjs';
import { drawEvents } from './demo/events.mjs';
import { drawMilestones, drawStatuses } from './demo/follow-up.mjs';
import { drawFundings } from './demo/fundings.mjs';
import { INDICATORS } from './demo/indicator-texts.mjs';
import { drawIndicators } from './demo/indicators.mjs';
import { drawNetwork } from './demo/network.mjs';
import { engagementRows } from './demo/officials.mjs';
import { seededChance } from './demo/random.mjs';
import { readWorld } from './demo/world.mjs';
import { writeCsv } from './lib/csv.mjs';

const SEED = 2019_10_24;
// A contract without any funding line, so that "non disponible" is seen beside amounts.
const UNFUNDED = 'CTAI-NANCY-2019';

const world = readWorld();
const network = drawNetwork(world, seededChance(SEED));
// One generator per file: a change in one leaves the others as they are.
const engagements = engagementRows(world, seededChance(SEED + 1), network);
const actions = drawActions(world, seededChance(SEED + 2), network, UNFUNDED);
const fundings = drawFundings(world, seededChance(SEED + 3), actions);
const { events, participants } = drawEvents(world, seededChance(SEED + 4), network);
const milestones = drawMilestones(seededChance(SEED + 5), actions);
const statuses = drawStatuses(seededChance(SEED + 6), actions);
const values = drawIndicators(world, seededChance(SEED + 7));

write('engagements', 'key;mandate;commune_code;code_date;from;to;source', engagements, ['key']);
write('fundings', 'contract;year;stage;amount_cents;funder;source', fundings, ['contract', 'year', 'funder', 'stage']);
write(
  'actions',
  'key;contract;field;title;carrier;place_level;place_code;code_date;planned_start;planned_end;started_on;ended_on;status;' +
    'beneficiaries_planned;beneficiaries_reached;planned_cents;spent_cents;source',
  actions,
  ['key'],
);
write('events', 'key;kind;title;date;place_level;place_code;code_date;participants;contract;source', events, ['key']);
write('milestones', 'action;title;due;reached;rank;weight;source', milestones, ['action', 'rank']);
write('action-statuses', 'action;status;date;reason;source', statuses, ['action', 'date']);
write('event-participants', 'event;commune_code;code_date', participants, ['event', 'commune_code']);
write('indicators', 'code;label;definition;unit;kind;direction;family;numerator;denominator;factor;decimals;source', INDICATORS, ['code']);
write('indicator-values', 'indicator;period;level;vintage;code;value', values, ['indicator', 'period', 'level', 'code']);

function write(name, columns, rows, sortedBy) {
  writeCsv(`demo/${name}.csv`, columns.split(';'), rows, sortedBy);
}
