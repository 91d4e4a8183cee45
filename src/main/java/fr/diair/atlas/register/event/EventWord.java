package fr.diair.atlas.register.event;

/** A word of the table of events, and how it is said in French. */
interface EventWord {
    /** In the database, in JSON and in files. */
    String id();

    String label();
}
