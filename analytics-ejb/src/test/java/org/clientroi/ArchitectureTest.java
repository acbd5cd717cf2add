package org.clientroi;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clientroi.shared.ShopScope;
import org.junit.jupiter.api.Test;

/** The rooms and what each may know: the left never knows the right. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.clientroi");

    /** Each room with the rooms it may know directly; knowing is transitive, and shared is known to all. */
    private static final Map<String, List<String>> MAY_KNOW = new LinkedHashMap<>();

    static {
        MAY_KNOW.put("shared", List.of());
        MAY_KNOW.put("statistics", List.of());
        MAY_KNOW.put("shop", List.of("shared"));
        MAY_KNOW.put("outbox", List.of("shop"));
        MAY_KNOW.put("order", List.of("shop"));
        MAY_KNOW.put("survey", List.of("shop"));
        MAY_KNOW.put("invitation", List.of("order", "survey", "outbox"));
        MAY_KNOW.put("response", List.of("invitation"));
        MAY_KNOW.put("recovery", List.of("response"));
        MAY_KNOW.put("insight", List.of("recovery", "statistics"));
        MAY_KNOW.put("report", List.of("insight"));
        MAY_KNOW.put("account", List.of("shared", "outbox"));
        MAY_KNOW.put("demo", List.of("report", "account"));
        MAY_KNOW.put("start", List.of("demo"));
    }

    private static Set<String> known(String room) {
        Set<String> known = new TreeSet<>(Set.of("shared"));
        for (String direct : MAY_KNOW.getOrDefault(room, List.of())) {
            known.add(direct);
            known.addAll(known(direct));
        }
        return known;
    }

    @Test
    void aRoomKnowsOnlyTheRoomsBeforeIt() {
        LayeredArchitecture architecture = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .ensureAllClassesAreContainedInArchitectureIgnoring("org.clientroi.jte..");
        for (String room : MAY_KNOW.keySet()) {
            architecture = architecture.layer(room).definedBy("org.clientroi." + room + "..");
        }
        for (String room : MAY_KNOW.keySet()) {
            String[] users = MAY_KNOW.keySet().stream()
                    .filter(other -> known(other).contains(room))
                    .filter(other -> !other.equals("statistics") || !room.equals("shared"))
                    .toArray(String[]::new);
            architecture = users.length == 0
                    ? architecture.whereLayer(room).mayNotBeAccessedByAnyLayer()
                    : architecture.whereLayer(room).mayOnlyBeAccessedByLayers(users);
        }
        architecture.check(CLASSES);
    }

    @Test
    void theRulesReadTheWholeModule() {
        assertThat(CLASSES).hasSizeGreaterThan(200);
    }

    @Test
    void theDomainOfARoomKnowsNeitherItsUseCasesNorItsOutside() {
        noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.clientroi..application..",
                        "org.clientroi..jpa..",
                        "org.clientroi..jdbc..",
                        "org.clientroi..mail..",
                        "org.clientroi..csv..",
                        "org.clientroi..chart..",
                        "org.clientroi..excel..")
                .check(CLASSES);
    }

    @Test
    void statisticsAreJavaAndTheNumericLibraries() {
        noClasses()
                .that()
                .resideInAPackage("org.clientroi.statistics..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta..", "java.sql..", "org.jdbi.."))
                .check(CLASSES);
    }

    @Test
    void onlyUseCasesHoldTransactions() {
        List<String> elsewhere = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            boolean transactional = type.isAnnotatedWith(Transactional.class)
                    || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class));
            boolean useCase = type.getPackageName().contains(".application")
                    || type.getPackageName().startsWith("org.clientroi.demo");
            if (transactional && !useCase) {
                elsewhere.add(type.getName());
            }
        }
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void onlyAccountDecidesWhichShopsSomebodyMaySee() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.clientroi.account..", "org.clientroi.shared..")
                .should()
                .callMethod(ShopScope.class, "everyShop")
                .orShould()
                .callMethod(ShopScope.class, "only", Set.class)
                .check(CLASSES);
    }

    @Test
    void timeComesFromTheInjectedClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .check(CLASSES);
    }

    @Test
    void packagesAreNamedAfterTheTrade() {
        assertThat(CLASSES)
                .extracting(JavaClass::getPackageName)
                .noneMatch(
                        name -> name.matches(".*\\.(util|utils|helper|helpers|common|tools|persistence|misc)(\\..*)?"));
    }
}
