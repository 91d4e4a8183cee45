package fr.diair.atlas.register.form;

import fr.diair.atlas.fault.RequestException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All registers by their ids. */
public final class Registers {
    private final Map<String, Register> byId = new LinkedHashMap<>();
    private final List<Register> journaled = new ArrayList<>();

    @SafeVarargs
    public Registers(List<Register>... parts) {
        Stream.of(parts).flatMap(List::stream).forEach(register -> {
            if (byId.put(register.id(), register) != null) {
                throw new IllegalStateException("two registers are called " + register.id());
            }
        });
        for (Register register : byId.values()) {
            for (Field field : register.fields()) {
                if (field.kind() == FieldKind.REFERENCE && !byId.containsKey(field.companion())) {
                    throw new IllegalStateException(register.id() + "." + field.name() + " leads to no register");
                }
            }
        }
    }

    public List<Register> all() {
        return List.copyOf(byId.values());
    }

    /** @throws RequestException a 404 that lists those there are */
    public Register of(String id) {
        Register register = byId.get(id);
        if (register == null) {
            throw RequestException.notFound(
                    "no-such-register",
                    "Il n'y a pas de registre « %s » ; il y a %s.".formatted(id, String.join(", ", byId.keySet())));
        }
        return register;
    }

    /** What the journal calls the rows of a table: as its register does, if it has one, or as one that it only reads. */
    public Optional<Register> ofTable(String table) {
        return Stream.concat(byId.values().stream(), journaled.stream())
                .filter(register -> register.table().equals(table))
                .findFirst();
    }

    /** Whether rows of it can be kept by hand; else the journal only has words for them. */
    public boolean keeps(Register register) {
        return byId.containsKey(register.id());
    }

    /** As this, with words for tables that Atlas itself writes and nobody keeps by hand. */
    public Registers reading(List<Register> others) {
        journaled.addAll(others);
        return this;
    }
}
