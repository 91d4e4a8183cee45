// The fictitious indicators: what each would count, were it real. Codes begin with demo- so that none is taken for an imported one.

import { SOURCE } from './world.mjs';

/** Definitions by family; `of`: numerator, denominator and factor of a rate. */
const DEFINITIONS = {
  territory: [
    [
      'demo-pop',
      'Habitants (base des taux de la démonstration)',
      'Population municipale de 2016, telle que les codes officiels la donnent, reprise pour calculer les taux fictifs.',
      { unit: 'habitants', kind: 'count', direction: 'neutral' },
    ],
  ],
  protection: [
    [
      'demo-bpi',
      "Bénéficiaires d'une protection internationale",
      'Personnes réfugiées ou bénéficiaires de la protection subsidiaire qui résident dans le territoire au 31 décembre. Secret de 1 à 4.',
      { unit: 'personnes', kind: 'count', direction: 'need' },
    ],
    [
      'demo-bpi-hab',
      'Bénéficiaires pour 10 000 habitants',
      "Bénéficiaires d'une protection internationale rapportés aux habitants.",
      { unit: 'pour 10 000 habitants', kind: 'rate', direction: 'need', of: ['demo-bpi', 'demo-pop', 10_000], decimals: 1 },
    ],
    [
      'demo-asile',
      "Demandes d'asile enregistrées",
      "Premières demandes d'asile enregistrées au guichet unique pendant la période ; l'année est la somme de ses trimestres.",
      { unit: 'demandes', kind: 'count', direction: 'need' },
    ],
  ],
  reception: [
    ['demo-cada', 'Places de CADA', "Places ouvertes en centre d'accueil pour demandeurs d'asile au 31 décembre.", places()],
    ['demo-huda', 'Places de HUDA', "Places ouvertes en hébergement d'urgence pour demandeurs d'asile au 31 décembre.", places()],
    ['demo-cph', 'Places de CPH', "Places ouvertes en centre provisoire d'hébergement pour réfugiés au 31 décembre.", places()],
    ['demo-places', "Places d'accueil, toutes catégories", 'Somme des places de CADA, de HUDA et de CPH ouvertes au 31 décembre.', places()],
    [
      'demo-places-hab',
      "Places d'accueil pour 10 000 habitants",
      'Places de CADA, de HUDA et de CPH rapportées aux habitants.',
      { unit: 'pour 10 000 habitants', kind: 'rate', direction: 'capacity', of: ['demo-places', 'demo-pop', 10_000], decimals: 1 },
    ],
  ],
  housing: [
    [
      'demo-logements',
      'Logements mobilisés pour des réfugiés',
      "Logements attribués pendant l'année à des ménages bénéficiaires d'une protection, parcs public et privé.",
      { unit: 'logements', kind: 'count', direction: 'capacity' },
    ],
    [
      'demo-attente',
      "Attente d'un logement social",
      "Ancienneté moyenne des demandes de logement social satisfaites pendant l'année.",
      { unit: 'mois', kind: 'other', direction: 'need', decimals: 1 },
    ],
  ],
  employment: [
    [
      'demo-actifs',
      'Bénéficiaires en âge de travailler',
      "Bénéficiaires d'une protection internationale de 18 à 64 ans au 31 décembre. Secret de 1 à 4.",
      { unit: 'personnes', kind: 'count', direction: 'neutral' },
    ],
    [
      'demo-emploi',
      'Bénéficiaires en emploi',
      'Bénéficiaires de 18 à 64 ans qui occupent un emploi déclaré au 31 décembre. Secret de 1 à 4.',
      { unit: 'personnes', kind: 'count', direction: 'capacity' },
    ],
    [
      'demo-part-emploi',
      'Part des bénéficiaires en emploi',
      'Bénéficiaires en emploi rapportés aux bénéficiaires en âge de travailler.',
      { unit: '%', kind: 'rate', direction: 'capacity', of: ['demo-emploi', 'demo-actifs', 100], decimals: 1 },
    ],
  ],
  language: [
    [
      'demo-cours',
      'Places de cours de français',
      "Places ouvertes pendant l'année dans les cours de français destinés aux personnes réfugiées.",
      { unit: 'places', kind: 'count', direction: 'capacity' },
    ],
    [
      'demo-cours-bpi',
      'Places de cours de français pour 100 bénéficiaires',
      "Places de cours de français rapportées aux bénéficiaires d'une protection internationale.",
      { unit: 'pour 100 bénéficiaires', kind: 'rate', direction: 'capacity', of: ['demo-cours', 'demo-bpi', 100], decimals: 1 },
    ],
    [
      'demo-credits',
      'Crédits des cours de français',
      "Crédits versés pendant l'année aux organismes qui tiennent les cours de français.",
      { unit: '€', kind: 'amount', direction: 'capacity' },
    ],
  ],
  health: [
    [
      'demo-medecins',
      'Accès aux médecins généralistes',
      'Consultations de médecine générale accessibles par an et par habitant.',
      { unit: 'consultations par habitant', kind: 'other', direction: 'capacity', decimals: 1 },
    ],
  ],
};

function places() {
  return { unit: 'places', kind: 'count', direction: 'capacity' };
}

/** The rows of indicators.csv. */
export const INDICATORS = Object.entries(DEFINITIONS).flatMap(([family, definitions]) =>
  definitions.map(([code, label, definition, { unit, kind, direction, of = ['', '', ''], decimals = 0 }]) => ({
    code,
    label,
    definition: `${definition} Chiffres inventés pour la démonstration.`,
    unit,
    kind,
    direction,
    family,
    numerator: of[0],
    denominator: of[1],
    factor: of[2],
    decimals,
    source: SOURCE,
  })),
);
