package fr.diair.atlas.join;

import fr.diair.atlas.territory.Level;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** All territories of all levels with the lives of their codes, in memory: some 46 000. Never changed once made. */
public final class Gazetteer {
    private final Map<Level, Register> registers = new EnumMap<>(Level.class);
    private final Departements departements;

    Gazetteer(Collection<Life> lives) {
        for (Level level : Level.values()) {
            registers.put(
                    level,
                    new Register(
                            level,
                            lives.stream().filter(life -> life.level() == level).toList()));
        }
        this.departements = new Departements(register(Level.DEPARTEMENT));
    }

    /** What the database holds now. */
    public static Gazetteer read(Handle handle) {
        return new Gazetteer(GazetteerQueries.lives(handle));
    }

    Register register(Level level) {
        return registers.getOrDefault(level, new Register(level, List.of()));
    }

    Departements departements() {
        return departements;
    }
}
