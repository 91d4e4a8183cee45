package fr.diair.atlas.engagement;

/** A territory of the same level that shares a border, and whether officials of it are engaged. */
public record Neighbour(String code, String name, boolean engaged) {}
