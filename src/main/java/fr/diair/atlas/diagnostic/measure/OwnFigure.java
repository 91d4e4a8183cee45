package fr.diair.atlas.diagnostic.measure;

/** Figures computed from what Atlas holds, which no theme of the map shows. */
public enum OwnFigure {
    AREA,
    DENSITY,
    COMMUNES,
    ENGAGED_COMMUNES,
    ENGAGED_POPULATION,
    NEIGHBOURS_ENGAGED,
    NEIGHBOURS_ENGAGED_SHARE,
    CONTRACTS,
    CONTRACTS_PREPARED,
    CONTRACT_DISTANCE,
    ACTIONS_LATE,
    ACTION_DELAY
}
