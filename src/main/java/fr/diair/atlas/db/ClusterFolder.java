package fr.diair.atlas.db;

import fr.diair.atlas.fault.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The folder of the private cluster: {@code data} (the server's own), {@code password} (of its only account),
 * {@code server.log} and {@code lock}.
 *
 * <p>It is {@code <home>/postgres}. When root runs Atlas and the server's account cannot reach that place (a checkout under
 * a closed home folder, a network drive), the folder is {@code /var/lib/atlas/<checksum of home>} and
 * {@code <home>/postgres} is a link to it, so that {@code ./atlas serve} works for root in any checkout.
 *
 * @param path a real path, without links
 */
record ClusterFolder(Path path, ClusterAccount account) {
    private static final Path ELSEWHERE = Path.of("/var/lib/atlas");
    private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> PASSABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    /**
     * Finds or makes the folder.
     *
     * @throws UsageException when it cannot be made, or belongs to another account
     */
    static ClusterFolder in(Path home) throws IOException {
        Path near = home.resolve("postgres");
        try {
            Files.createDirectories(home);
            ClusterAccount account = ClusterAccount.of(near.resolve("data"));
            ClusterFolder folder = made(near, account);
            if (!account.isOther() || account.canWrite(folder.path)) {
                Files.newDirectoryStream(folder.path).close(); // refused where the folder is another account's
                return folder;
            }
            return elsewhere(home, near, account);
        } catch (AccessDeniedException e) {
            throw new UsageException(
                    "home-right",
                    ("Atlas n'a pas le droit d'écrire dans %s : lancez-le sous le compte à qui ce dossier appartient, ou"
                                    + " choisissez un autre dossier par ATLAS_HOME.")
                            .formatted(e.getFile()),
                    e);
        }
    }

    Path data() {
        return path.resolve("data");
    }

    Path password() {
        return path.resolve("password");
    }

    Path log() {
        return path.resolve("server.log");
    }

    /** The major version that made the data; 0 when there is none yet. */
    int dataMajor() throws IOException {
        Path version = data().resolve("PG_VERSION");
        return Files.exists(version)
                ? Integer.parseInt(Files.readString(version).strip())
                : 0;
    }

    /** Writes a file that only the account may read. */
    void writeSecret(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
        account.give(file);
    }

    private static ClusterFolder made(Path path, ClusterAccount account) throws IOException {
        Files.createDirectories(Files.isSymbolicLink(path) ? Files.readSymbolicLink(path) : path);
        Path real = path.toRealPath();
        boolean fresh = Files.notExists(real.resolve("lock"));
        if (fresh && account.isOther()) {
            try {
                account.give(real);
            } catch (AccessDeniedException | UsageException e) {
                throw e;
            } catch (IOException e) {
                // A drive where files cannot be given away: canWrite says so, and the folder is made elsewhere.
            }
        }
        if (fresh) {
            Files.setPosixFilePermissions(real, OURS);
        }
        return new ClusterFolder(real, account);
    }

    private static ClusterFolder elsewhere(Path home, Path near, ClusterAccount account) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(home.toRealPath().toString().getBytes(StandardCharsets.UTF_8));
        Path far = ELSEWHERE.resolve(HexFormat.of().toHexDigits(sum.getValue(), 8));
        try {
            Files.delete(near);
        } catch (DirectoryNotEmptyException e) {
            throw new UsageException(
                    "cluster-unreachable",
                    ("Le compte « %s », sous lequel PostgreSQL tourne, ne peut pas atteindre %s : ouvrez-lui le passage"
                                    + " (chmod o+x sur les dossiers au-dessus), ou choisissez un autre dossier par ATLAS_HOME.")
                            .formatted(account.name(), near),
                    e);
        }
        Files.createDirectories(ELSEWHERE);
        Files.setPosixFilePermissions(ELSEWHERE, PASSABLE);
        ClusterFolder folder = made(far, account);
        if (!account.canWrite(folder.path)) {
            throw new UsageException(
                    "cluster-unreachable",
                    "Le compte « %s », sous lequel PostgreSQL tourne, ne peut écrire ni dans %s ni dans %s : choisissez un autre dossier par ATLAS_HOME."
                            .formatted(account.name(), near, far));
        }
        Files.deleteIfExists(near);
        Files.createSymbolicLink(near, folder.path);
        return folder;
    }

    /** Whether the way to the data exists, whoever may enter it. */
    boolean hasData() {
        return Files.exists(data(), LinkOption.NOFOLLOW_LINKS);
    }
}
