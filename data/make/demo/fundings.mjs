// fundings.csv: what the State and others plan, commit and pay in 2019 for the actions of each contract.

import { CO_FUNDERS } from './texts.mjs';
import { SOURCE } from './world.mjs';

// What the DiAir plans in a contract of 2019 for new actions never exceeds 300 000 €.
const DIAIR_CEILING_CENTS = 30_000_000;
const STEP_CENTS = 10_000;
const YEAR = 2019;

/** The funding lines of the contracts whose actions have amounts: nothing paid that is not committed, nor committed that is not planned. */
export function drawFundings(world, chance, actions) {
  return world.contracts.flatMap((contract) => {
    const funded = actions.filter((action) => action.contract === contract.key && action.planned_cents !== '');
    return funded.length === 0 ? [] : drawContractFundings(chance, contract.key, funded);
  });
}

function drawContractFundings(chance, contract, actions) {
  const planned = sum(actions.map((action) => action.planned_cents));
  const isCommitted = (action) => action.spent_cents > 0 || ['started', 'done', 'late'].includes(action.status);
  const committed = sum(actions.filter(isCommitted).map((action) => action.planned_cents));
  const spent = sum(actions.map((action) => Number(action.spent_cents)));
  const paid = Math.min(committed, stepped(spent + ((committed - spent) * chance.integer(10, 50)) / 100));
  return shares(chance, planned).flatMap(({ funder, plannedCents }) => {
    const part = plannedCents / planned;
    const stages = { planned: plannedCents, committed: stepped(committed * part), paid: stepped(paid * part) };
    return Object.entries(stages)
      .filter(([, amount]) => amount > 0)
      .map(([stage, amount]) => ({ contract, year: YEAR, stage, amount_cents: amount, funder, source: SOURCE }));
  });
}

/** The DiAir's share, within its ceiling, and that of one to three others. */
function shares(chance, planned) {
  const diair = Math.min(DIAIR_CEILING_CENTS, stepped((planned * chance.integer(68, 85)) / 100));
  const others = ['Collectivité signataire', ...chance.sample(CO_FUNDERS.slice(1), chance.integer(0, 2))];
  const each = stepped((planned - diair) / others.length);
  const rest = planned - diair - each * (others.length - 1);
  return [
    { funder: 'DiAir', plannedCents: diair },
    ...others.map((funder, index) => ({ funder, plannedCents: index === 0 ? rest : each })),
  ];
}

function stepped(cents) {
  return Math.floor(cents / STEP_CENTS) * STEP_CENTS;
}

function sum(amounts) {
  return amounts.reduce((total, amount) => total + amount, 0);
}
