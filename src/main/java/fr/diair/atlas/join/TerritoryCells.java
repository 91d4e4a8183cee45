package fr.diair.atlas.join;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of its place, as written.
 *
 * @param departement its code or its name
 * @param day of the act; null for figures, whose codes are those of the file's vintage
 */
public record TerritoryCells(
        @Nullable String code,
        @Nullable String name,
        @Nullable String departement,
        @Nullable LocalDate day) {}
