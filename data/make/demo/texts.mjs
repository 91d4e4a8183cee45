// French wordings of the demonstration. Nothing here names a person or a real organisation.

/** Titles of actions by policy field. */
export const ACTION_TITLES = {
  'acces-droits': [
    "Permanences d'accès aux droits pour les personnes réfugiées",
    "Guichet unique d'ouverture des droits sociaux",
    "Interprétariat par téléphone dans les services d'accueil",
    "Accompagnement à l'échange du permis de conduire",
    'Ateliers « comprendre ses démarches en ligne »',
    "Formation des agents d'accueil aux droits des réfugiés",
    "Livret d'accueil traduit en six langues",
    'Médiation administrative à domicile',
    "Point d'information hebdomadaire sur la réunification familiale",
  ],
  langue: [
    'Ateliers de français à visée professionnelle',
    "Cours de français du soir avec garde d'enfants",
    "Plateforme d'orientation linguistique",
    'Cafés de conversation en bibliothèque',
    "Parcours de français pour les parents d'élèves",
    'Français et numérique : parcours intensif de douze semaines',
    'Remise à niveau pour les publics peu scolarisés',
    'Coordination des cours de français du territoire',
    'Français en chantier : apprendre la langue par la pratique',
  ],
  sante: [
    "Bilan de santé à l'arrivée",
    'Consultations de psychotraumatologie avec interprète',
    'Médiation en santé dans les quartiers',
    'Groupe de parole pour les femmes réfugiées',
    "Sensibilisation des médecins de ville à l'exil",
    'Équipe mobile de santé mentale',
    "Ateliers de prévention et d'éducation à la santé",
    'Accompagnement vers les dépistages',
  ],
  emploi: [
    "Parcours vers l'emploi dans les métiers en tension",
    'Parrainage par des salariés volontaires',
    'Reconnaissance des diplômes et des compétences',
    "Chantier d'insertion « maraîchage et restauration »",
    "Forum de l'emploi des personnes réfugiées",
    "Accompagnement à la création d'entreprise",
    "Préparation à l'entrée en apprentissage des jeunes réfugiés",
    'Immersions en entreprise de deux semaines',
    'Passerelle vers les métiers du bâtiment',
  ],
  logement: [
    'Intermédiation locative pour les jeunes de moins de 25 ans',
    'Captation de logements dans le parc privé',
    'Colocations solidaires accompagnées',
    'Ateliers « habiter son logement »',
    "Accompagnement vers le logement des sortants d'hébergement",
    'Équipement de première nécessité des logements',
    "Cohabitation chez l'habitant",
    'Bail glissant pour les familles réunifiées',
  ],
  'culture-sport': [
    'Chorale et pratique théâtrale partagées',
    'Licences sportives pour tous',
    'Visites accompagnées des musées de la ville',
    "Festival des arts de l'exil",
    'Tournoi sportif inter-quartiers',
    "Résidence d'artistes en exil",
    "Ateliers d'écriture et exposition",
    'Sorties de découverte du patrimoine',
  ],
  mobilisation: [
    'Parrainage citoyen de familles réfugiées',
    "Service civique « volontaires de l'accueil »",
    "Semaine de l'hospitalité",
    "Formation des bénévoles à l'accueil",
    'Rencontres entre habitants et personnes réfugiées',
    'Appel à initiatives citoyennes',
    'Campagne de sensibilisation dans les collèges',
  ],
  gouvernance: [
    "Coordination territoriale de l'accueil",
    'Observatoire local des besoins',
    'Conseil consultatif des personnes réfugiées',
    'Évaluation participative du contrat',
    "Cartographie des acteurs de l'intégration",
    'Formation des élus et des cadres territoriaux',
  ],
};

/** Carriers by policy field: kinds of organisation only. */
export const CARRIERS = {
  'acces-droits': ['CCAS', 'association partenaire', 'service municipal', 'maison des services au public'],
  langue: ['association partenaire', 'organisme de formation', 'médiathèque municipale', 'centre social'],
  sante: ['centre hospitalier', 'association partenaire', 'service municipal de santé', 'centre de santé'],
  emploi: ['mission locale', "structure d'insertion", "maison de l'emploi", 'association partenaire', 'chambre consulaire'],
  logement: ['bailleur social', 'association partenaire', 'CCAS', 'agence immobilière à vocation sociale'],
  'culture-sport': ['association culturelle', 'club sportif', 'service municipal', 'musée municipal'],
  mobilisation: ['association partenaire', "collectif d'habitants", 'centre social', 'service municipal'],
  gouvernance: ['service métropolitain', 'service municipal', "agence d'urbanisme", 'université'],
};

/** Those who pay beside the DiAir. */
export const CO_FUNDERS = [
  'Collectivité signataire',
  'Conseil départemental',
  'Conseil régional',
  'Union européenne (FAMI)',
  "Caisse d'allocations familiales",
];

export const EXCHANGE_TOPICS = [
  'apprendre le français en milieu rural',
  "l'emploi des personnes réfugiées",
  'loger les jeunes réfugiés',
  'santé mentale et exil',
  'mobiliser les habitants',
  "l'accès aux droits dès l'arrivée",
  'culture, sport et lien social',
  "animer un réseau d'élus",
  "évaluer les actions d'intégration",
  'accueillir dans les petites communes',
];

export const VISIT_PLACES = [
  'un atelier de français',
  "un chantier d'insertion",
  'des logements en intermédiation locative',
  'un centre social',
  "une permanence d'accès aux droits",
  'un club sportif ouvert aux personnes réfugiées',
  'une colocation solidaire',
  'un jardin partagé',
];
