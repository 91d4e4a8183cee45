// From the lives of COG objects (communes and their associated, delegated or absorbed parts) to movements between communes.
//
// In the source a commune that merges ends its life as a commune (COM) and goes on as a part (COMP absorbed, COMA associated,
// COMD delegated) whose `pole` leads to the commune it now belongs to. Atlas follows communes only: parts are crossed, never kept.
// Dates are ISO strings, so their text order is their order in time.

import { countBy, groupBy } from './group.mjs';

/** All movements between communes since 1943, one row per pair (before, after), unsorted. */
export function communeMovements(lives) {
  const history = new History(lives);
  const links = history.links();
  const kindOf = kindsOf(links);
  return [
    ...links.map((link) => row(link.date, kindOf(link), link.before, link.after)).filter((row) => row.kind !== null),
    ...history.removals(links),
    ...history.creations(links),
  ];
}

class History {
  constructor(lives) {
    this.byId = new Map(lives.map((life) => [life.id, life]));
    this.communes = lives.filter((life) => life.type === 'COM');
    this.livesByCode = groupBy(this.communes, (life) => life.code);
  }

  /** Pairs of lives {date, before, after}: what a commune was on the eve, what its territory is on the day. */
  links() {
    const found = new Map();
    const add = (date, before, after) => found.set(`${date} ${before.id} ${after.id}`, { date, before, after });
    for (const life of this.communes) {
      if (life.successeur) {
        add(life.dateFin, life, this.communeOf(life.successeur));
      }
      for (const parent of this.parentsOf(life)) {
        add(life.dateDebut, parent, life);
        // A parent that loses a part without starting a new life still is one of the results of the split.
        if (parent.dateFin !== life.dateDebut) add(life.dateDebut, parent, parent);
      }
    }
    return [...found.values()];
  }

  removals(links) {
    const continued = new Set(links.map((link) => link.before));
    return this.communes.filter((life) => life.dateFin && !continued.has(life)).map((life) => row(life.dateFin, 'removal', life, null));
  }

  creations(links) {
    const inherited = new Set(links.map((link) => link.after));
    return this.communes
      .filter((life) => life.dateDebut && !inherited.has(life))
      .map((life) => row(life.dateDebut, 'creation', null, life));
  }

  /** The commune that a life belongs to: itself, or that at the end of the chain of poles. */
  communeOf(id) {
    let life = this.byId.get(id);
    while (life.type !== 'COM') life = this.byId.get(life.pole);
    return life;
  }

  /** The communes that held, on the eve, the territory of a commune that starts: through its own past or that of its parts. */
  parentsOf(life) {
    const parts = (life.membres ?? []).map((id) => this.byId.get(id)).filter((part) => part.dateDebut === life.dateDebut);
    return [life, ...parts].filter((part) => part.predecesseur).map((part) => this.communeOnTheEve(part));
  }

  communeOnTheEve(life) {
    const held = this.communeOf(life.predecesseur);
    // The pole of a part names the commune's life at the time the part was made; that code may have lived on under another name.
    const onTheEve = this.livesByCode.get(held.code).find((other) => isAliveBefore(other, life.dateDebut));
    if (!onTheEve) throw new Error(`Commune ${held.code}, parent of ${life.id}, is not alive on the eve of ${life.dateDebut}`);
    return onTheEve;
  }
}

function isAliveBefore(life, date) {
  return (life.dateDebut ?? '') < date && (!life.dateFin || life.dateFin >= date);
}

/** The kind of a link, read from how many results its `before` has and how many parts its `after` has; null when nothing changes. */
function kindsOf(links) {
  const results = countBy(links, (link) => `${link.date} ${link.before.id}`);
  const parts = countBy(links, (link) => `${link.date} ${link.after.id}`);
  return ({ date, before, after }) => {
    const splits = results.get(`${date} ${before.id}`) > 1;
    const merges = parts.get(`${date} ${after.id}`) > 1;
    if (splits && merges) return 'transfer';
    if (splits) return 'split';
    if (merges) return 'merge';
    if (before.code !== after.code) return 'recode';
    return before.nom === after.nom ? null : 'rename';
  };
}

function row(date, kind, before, after) {
  return {
    level: 'commune',
    date,
    kind,
    from_code: before?.code ?? '',
    from_name: before?.nom ?? '',
    to_code: after?.code ?? '',
    to_name: after?.nom ?? '',
  };
}
