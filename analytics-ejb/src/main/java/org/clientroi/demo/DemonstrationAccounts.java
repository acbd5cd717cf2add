package org.clientroi.demo;

import java.util.List;
import java.util.Optional;
import org.clientroi.account.application.NewUser;
import org.clientroi.account.domain.Grant;
import org.clientroi.account.domain.Grants;
import org.clientroi.account.domain.Role;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopId;

/** Who can sign in to the demonstration. The password is no secret: the start prints it, and the shops are invented. */
public final class DemonstrationAccounts {

    public static final String PASSWORD = "maison-lumen-demo";

    private static final Account CAMILLE = new Account("camille", PASSWORD, "Camille", "Roux", Language.FR);
    private static final Account EMMA = new Account("emma", PASSWORD, "Emma", "Clarke", Language.EN);
    private static final Account INES = new Account("ines", PASSWORD, "Inès", "Faure", Language.FR);
    private static final Account OLIVER = new Account("oliver", PASSWORD, "Oliver", "Hughes", Language.EN);
    private static final Account EXECUTIVE = new Account("executive", PASSWORD, "Hélène", "Marchand", Language.FR);

    private DemonstrationAccounts() {}

    /** What the start prints. */
    public record Account(String login, String password, String firstName, String lastName, Language language) {

        NewUser with(Grant... grants) {
            return new NewUser(
                    login,
                    password,
                    firstName,
                    lastName,
                    Optional.of(login + "@lumen.example.org"),
                    language,
                    Grants.of(grants));
        }
    }

    /** {@code camille} and {@code emma} run one shop each, {@code ines} and {@code oliver} call its customers back. */
    public static List<Account> all() {
        return List.of(CAMILLE, EMMA, INES, OLIVER, EXECUTIVE);
    }

    /** Runs the shop and calls its customers back; its mails bear this name. */
    static NewUser manager(Language language, ShopId shop) {
        Account account = language == Language.FR ? CAMILLE : EMMA;
        return account.with(Grant.in(shop, Role.MANAGER), Grant.in(shop, Role.AGENT));
    }

    static NewUser agent(Language language, ShopId shop) {
        return (language == Language.FR ? INES : OLIVER).with(Grant.in(shop, Role.AGENT));
    }

    static NewUser executive() {
        return EXECUTIVE.with(Grant.everywhere(Role.EXECUTIVE));
    }
}
