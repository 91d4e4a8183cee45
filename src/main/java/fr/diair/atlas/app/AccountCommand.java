package fr.diair.atlas.app;

import fr.diair.atlas.access.Account;
import fr.diair.atlas.access.Accounts;
import fr.diair.atlas.access.Secret;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.fault.UsageException;
import fr.diair.atlas.http.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./atlas account list}, {@code invite}, {@code link} and {@code disable}: for who lost their access. */
@Command(
        name = "account",
        description = {
            "Liste, invite ou désactive des comptes, et redonne accès à qui l'a perdu.",
            "Le reste se fait sur la page « Comptes »."
        },
        subcommands = {
            AccountCommand.Listing.class,
            AccountCommand.Invite.class,
            AccountCommand.Link.class,
            AccountCommand.Disable.class
        })
final class AccountCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Montre cette aide.")
    @SuppressWarnings("UnusedVariable") // Read by picocli.
    private boolean help;

    /** The address a one-time link opens. @param address that Atlas listens on, with a slash at the end */
    static String link(Settings settings, String address, Secret token) {
        String origin = settings.access().publicOrigin();
        return (origin == null ? address : origin + "/") + "connexion.html#lien=" + token.text();
    }

    /** What a subcommand does with the accounts. */
    private interface Work {
        void with(Settings settings, Accounts accounts);
    }

    private static int run(SettingsOptions options, Work work) throws Exception {
        return DatabaseTask.beside(options, (settings, database, progress) -> {
            try {
                work.with(settings, new Access(settings, database.jdbi()).accounts());
                return 0;
            } catch (RequestException e) {
                throw new UsageException(e.code(), e.sentence(), e);
            }
        });
    }

    private static void tell(Settings settings, String what, Secret token) {
        System.out.printf(
                "%s (une seule fois, dans les 48 heures) :%n  %s%n",
                what,
                link(
                        settings,
                        Settings.Web.address(
                                settings.web().bind(), settings.web().port()),
                        token));
    }

    private static Account find(Accounts accounts, String login) {
        return accounts.byLogin(login)
                .orElseThrow(() -> new UsageException(
                        "unknown-account",
                        "Aucun compte n'a l'adresse « %s » : ./atlas account list les montre tous.".formatted(login)));
    }

    @Command(name = "list", description = "Liste les comptes, leur rôle et leur dernière connexion.")
    static final class Listing implements Callable<Integer> {
        @Mixin
        private SettingsOptions options = new SettingsOptions();

        @Override
        public Integer call() throws Exception {
            return run(options, (settings, accounts) -> {
                if (accounts.all().isEmpty()) {
                    System.out.println(
                            "Il n'y a pas encore de compte : ./atlas account link donne le lien du premier.");
                }
                for (Account account : accounts.all()) {
                    System.out.printf(
                            "%s, %s, %s, %s, dernière connexion : %s%n",
                            account.login(),
                            account.name(),
                            account.role().label(),
                            !account.active() ? "désactivé" : account.usable() ? "actif" : "invité",
                            account.lastSignIn() == null
                                    ? "jamais"
                                    : account.lastSignIn().toLocalDate());
                }
            });
        }
    }

    @Command(
            name = "invite",
            description = "Crée un compte et donne le lien par lequel sa personne choisit son mot de passe.")
    static final class Invite implements Callable<Integer> {
        @Mixin
        private SettingsOptions options = new SettingsOptions();

        @Parameters(index = "0", paramLabel = "ADRESSE", description = "Adresse électronique de la personne.")
        private String login = "";

        @Option(names = "--name", paramLabel = "NOM", required = true, description = "Nom que verront ses collègues.")
        private String name = "";

        @Option(
                names = "--role",
                paramLabel = "RÔLE",
                description = "lecteur, contributeur ou administrateur ; lecteur par défaut.")
        private String role = Role.READER.label();

        @Override
        public Integer call() throws Exception {
            Role asked = Arrays.stream(Role.values())
                    .filter(one -> one != Role.PUBLIC && one.label().equals(role.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new UsageException(
                            "unknown-role",
                            "Rôle « %s » inconnu : lecteur, contributeur ou administrateur.".formatted(role)));
            return run(
                    options,
                    (settings, accounts) -> tell(
                            settings,
                            "Donnez ce lien à " + name,
                            accounts.invite(login, name, asked).token()));
        }
    }

    @Command(
            name = "link",
            description = {
                "Donne un lien par lequel une personne choisit un nouveau mot de passe.",
                "Sans adresse : le lien qui crée le premier administrateur, tant qu'il n'y en a pas."
            })
    static final class Link implements Callable<Integer> {
        @Mixin
        private SettingsOptions options = new SettingsOptions();

        @Parameters(index = "0", arity = "0..1", paramLabel = "ADRESSE", description = "Adresse du compte.")
        private @Nullable String login;

        @Override
        public Integer call() throws Exception {
            String asked = login;
            return run(options, (settings, accounts) -> {
                if (asked != null) {
                    Account account = find(accounts, asked);
                    tell(settings, "Donnez ce lien à " + account.name(), accounts.link(account.id()));
                    return;
                }
                tell(
                        settings,
                        "Ce lien crée le premier administrateur",
                        accounts.firstLink()
                                .orElseThrow(
                                        () -> new UsageException(
                                                "administrator-exists",
                                                "Il y a déjà un administrateur : donnez l'adresse d'un compte, ./atlas account list les montre.")));
            });
        }
    }

    @Command(name = "disable", description = "Désactive un compte et ferme ses sessions.")
    static final class Disable implements Callable<Integer> {
        @Mixin
        private SettingsOptions options = new SettingsOptions();

        @Parameters(index = "0", paramLabel = "ADRESSE", description = "Adresse du compte.")
        private String login = "";

        @Override
        public Integer call() throws Exception {
            return run(options, (settings, accounts) -> {
                Account account = find(accounts, login);
                accounts.patch(account.id(), new Accounts.Patch(null, null, false));
                System.out.printf("Le compte de %s est désactivé, ses sessions sont fermées.%n", account.name());
            });
        }
    }
}
