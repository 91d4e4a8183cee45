package fr.diair.atlas.register.contract;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.register.RegisterWriting;
import org.jdbi.v3.core.Handle;

/** Takes a referent away for good: from the contract, and from what the journal says of them. */
public final class ReferentErasing {
    private final RegisterWriting writing;

    public ReferentErasing(RegisterWriting writing) {
        this.writing = writing;
    }

    /**
     * Erases. A referent who was removed already is erased from the journal.
     *
     * @return the entries of the journal that do not say anything of them any more
     * @throws RequestException a 404 when there never was such a referent
     */
    public int erase(long id, RegisterWriting.Signed signed) {
        return writing.transaction(signed, handle -> {
            handle.createUpdate("delete from contract_referent where id = :id")
                    .bind("id", id)
                    .execute();
            int entries = forget(handle, -id);
            if (entries == 0) {
                throw RequestException.notFound("no-such-row", "Il n'y a pas de référent n° %d.".formatted(id));
            }
            return entries;
        });
    }

    private static int forget(Handle handle, long person) {
        handle.createQuery("select set_config('atlas.erase_person', :person, true)")
                .bind("person", Long.toString(person))
                .mapTo(String.class)
                .one();
        return handle.createUpdate("delete from journal_personal where person = :person")
                .bind("person", person)
                .execute();
    }
}
