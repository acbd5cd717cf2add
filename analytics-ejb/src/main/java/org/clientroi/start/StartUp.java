package org.clientroi.start;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.clientroi.account.application.Bootstrapping;
import org.clientroi.account.application.FirstAccess;
import org.clientroi.account.application.SystemAccess;
import org.clientroi.demo.LoadingDemonstration;
import org.clientroi.insight.application.RunningStudies;
import org.clientroi.invitation.application.AskingDueCustomers;
import org.clientroi.order.application.ImportingOrderFiles;
import org.clientroi.outbox.application.SendingMails;
import org.clientroi.report.application.MakingWorkbooks;
import org.clientroi.report.chart.ShippedFonts;
import org.clientroi.shared.Secrets;

/**
 * Brings the application up, in order: settings checked, database reached and migrated, secret recognised; what cannot
 * be is said in one sentence, and the deployment fails. Then, in the background, the demonstration and the rounds.
 */
@Singleton
@Startup
@DataSourceDefinition(
        name = "java:app/jdbc/clientroi",
        className = "${MPCONFIG=clientroi.database.driver}",
        url = "${MPCONFIG=clientroi.database.url}",
        user = "${MPCONFIG=clientroi.database.user}",
        password = "${MPCONFIG=clientroi.database.password}",
        minPoolSize = 2,
        maxPoolSize = 32)
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {

    /** The sentence that says why the application cannot start follows these words in the log. */
    static final String CANNOT_START = "ClientROI cannot start: ";

    private static final int SECONDS_BETWEEN_ASKING = 10;
    /** To the mail server at once; each claims mails of its own, and the first that comes takes what little there is. */
    private static final int MAIL_CONNECTIONS = 4;

    private static final int SECONDS_BETWEEN_MAILS = 5;
    private static final int SECONDS_BETWEEN_WORKBOOKS = 2;
    private static final int SECONDS_BETWEEN_FILES = 2;
    private static final int SECONDS_BETWEEN_STUDIES = 30;

    private static final Logger LOG = System.getLogger(StartUp.class.getName());

    @Inject
    private Settings settings;

    @Inject
    private Instance<DataSource> dataSource;

    @Inject
    private Instance<Secrets> secrets;

    @Inject
    private Instance<Bootstrapping> bootstrapping;

    @Inject
    private Instance<LoadingDemonstration> demonstration;

    @Inject
    private Instance<AskingDueCustomers> asking;

    @Inject
    private Instance<SendingMails> sendingMails;

    @Inject
    private Instance<MakingWorkbooks> workbooks;

    @Inject
    private Instance<ImportingOrderFiles> importing;

    @Inject
    private Instance<RunningStudies> studies;

    @Inject
    private Readiness readiness;

    @EJB
    private Rhythm rhythm;

    @PostConstruct
    void start() {
        try {
            settings.check();
            ShippedFonts.install();
            reachDatabase();
            Migration.migrate(dataSource.get());
            secrets.get();
            letTheFirstAdministratorIn();
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, CANNOT_START + sentence(e));
            throw e;
        }
        rhythm.once("completing the start", this::complete);
    }

    private void letTheFirstAdministratorIn() {
        FirstAccess generated =
                bootstrapping.get().ensureFirstAdministrator(settings.administratorPassword(), settings.apiKey());
        generated
                .password()
                .ifPresent(password -> LOG.log(
                        Logger.Level.INFO,
                        "First sign-in: as {0} with the password {1}",
                        Bootstrapping.LOGIN,
                        password));
        generated.apiKey().ifPresent(key -> LOG.log(Logger.Level.INFO, "First API key: {0}", key));
    }

    /** What may take longer than a server likes to wait for a deployment. */
    private void complete() {
        if (settings.demonstration()) {
            readiness.reached(Readiness.Stage.LOADING_DEMONSTRATION);
            loadDemonstration();
        }
        beginRounds();
        readiness.reached(Readiness.Stage.READY);
        LOG.log(
                Logger.Level.INFO,
                "ClientROI is ready at {0}",
                settings.publicUrl().base());
    }

    private void loadDemonstration() {
        try {
            demonstration.get().loadWhenEmpty();
        } catch (RuntimeException e) {
            readiness.reached(Readiness.Stage.FAILED);
            LOG.log(Logger.Level.ERROR, CANNOT_START + "the demonstration cannot be loaded: " + innermost(e));
            throw e;
        }
    }

    private void beginRounds() {
        rhythm.every(
                SECONDS_BETWEEN_ASKING, "asking customers", () -> asking.get().askDue());
        rhythm.every(SECONDS_BETWEEN_WORKBOOKS, "making workbooks", this::makeWorkbooks);
        rhythm.every(
                SECONDS_BETWEEN_FILES,
                "importing files of orders",
                () -> importing.get().importQueued());
        rhythm.every(SECONDS_BETWEEN_STUDIES, "running studies", this::runStudies);
        for (int connection = 1; connection <= MAIL_CONNECTIONS; connection++) {
            rhythm.every(
                    SECONDS_BETWEEN_MAILS,
                    "sending mails, connection " + connection,
                    () -> sendingMails.get().sendDue());
        }
    }

    private void makeWorkbooks() {
        workbooks.get().makeWaiting(SystemAccess.everyShop());
    }

    private void runStudies() {
        studies.get().runDue(SystemAccess.everyShop());
    }

    private void reachDatabase() {
        try (Connection connection = dataSource.get().getConnection()) {
            LOG.log(Logger.Level.INFO, "database: {0}", connection.getMetaData().getDatabaseProductName());
        } catch (SQLException e) {
            String url = settings.text("clientroi.database.url").orElse("");
            throw new SettingRefused(
                    "the database at clientroi.database.url (%s) cannot be reached: %s".formatted(url, innermost(e)));
        }
    }

    private static String sentence(RuntimeException e) {
        Throwable cause = e;
        while (cause != null) {
            if (cause instanceof SettingRefused) {
                return String.valueOf(cause.getMessage());
            }
            cause = cause.getCause();
        }
        return innermost(e);
    }

    private static String innermost(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
