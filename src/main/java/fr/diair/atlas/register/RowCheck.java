package fr.diair.atlas.register;

import fr.diair.atlas.register.form.Change;
import fr.diair.atlas.register.form.Faults;
import org.jdbi.v3.core.Handle;

/** What a row must be to other rows. Asked in the transaction that writes it, once the row is right by itself. */
@FunctionalInterface
public interface RowCheck {
    void check(Handle handle, Change change, Faults faults);
}
