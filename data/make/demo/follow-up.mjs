// milestones.csv and action-statuses.csv: how the actions were followed, with dates that agree with their state as of 31 December 2019.

import { addDays, daysBetween } from './random.mjs';
import { AS_OF, SOURCE } from './world.mjs';

const STEPS = ['Convention signée avec le porteur', 'Équipe au complet', 'Premières séances tenues', 'Bilan à mi-parcours', 'Bilan remis'];
const BLOCKED = [
  'Le local prévu est en travaux jusqu’au printemps',
  'La subvention attend la signature de l’avenant',
  'Le poste de coordination est vacant',
  'Les inscriptions sont suspendues, faute d’interprètes',
];
const ABANDONED = ['Le porteur a renoncé, faute de cofinancement', 'Trop peu d’inscriptions', 'Reprise par une action du département'];
// An action whose beneficiaries are secret or unknown keeps that for its progress: it has no milestones.
const isCounted = (action) => /^\d+$/.test(action.beneficiaries_reached);

/** Milestones of some actions of contracts. */
export function drawMilestones(chance, actions) {
  return actions.filter((action) => action.contract !== '' && isCounted(action)).flatMap((action) => (chance.happens(0.6) ? milestonesOf(chance, action) : []));
}

function milestonesOf(chance, action) {
  const titles = chance.happens(0.5) ? STEPS : STEPS.filter((_, place) => place % 2 === 0);
  const days = daysBetween(action.planned_start, action.planned_end);
  return titles.map((title, place) => {
    const due = addDays(action.planned_start, Math.round((days * place) / (titles.length - 1)));
    return { action: action.key, title, due, reached: reachedOn(chance, action, due, place), rank: place + 1, weight: place === titles.length - 1 ? 2 : 1, source: SOURCE };
  });
}

/** Never before the action began, never after it ended or after AS_OF; empty when it is not reached. */
function reachedOn(chance, action, due, place) {
  const last = action.ended_on || AS_OF;
  const delay = chance.integer(-2, 12);
  const keeps = { done: 1, started: 0.85, late: place === 0 ? 1 : 0.3 }[action.status] ?? 0;
  if (action.started_on === '' || !chance.happens(keeps)) return '';
  const day = [addDays(due, delay), action.started_on].sort()[1];
  if (day <= last) return day;
  return action.status === 'done' ? last : '';
}

/** Why some actions are blocked, and why those that were given up were. */
export function drawStatuses(chance, actions) {
  const underWay = actions.filter((action) => action.status === 'started' && action.started_on < '2019-12-01');
  const blocked = chance.sample(underWay, BLOCKED.length).map((action, place) => ({
    action: action.key,
    status: 'blocked',
    date: chance.day(addDays(action.started_on, 10), AS_OF),
    reason: BLOCKED[place],
    source: SOURCE,
  }));
  const abandoned = actions
    .filter((action) => action.status === 'abandoned')
    .map((action, place) => ({ action: action.key, status: 'abandoned', date: action.ended_on, reason: ABANDONED[place % ABANDONED.length], source: SOURCE }));
  return [...blocked, ...abandoned];
}
