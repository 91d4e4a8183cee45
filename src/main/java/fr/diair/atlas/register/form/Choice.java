package fr.diair.atlas.register.form;

/** A word that a field admits, and how it is said in French. */
public record Choice(String id, String label) {}
