package fr.diair.atlas.app;

/** The entry point of every {@code ./atlas} command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
