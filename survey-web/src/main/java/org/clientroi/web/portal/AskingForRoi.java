package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clientroi.account.domain.Role;
import org.clientroi.insight.application.KeepingActions;
import org.clientroi.insight.application.KnowingSegments;
import org.clientroi.insight.application.MeasuringActions;
import org.clientroi.insight.application.MeasuringValue;
import org.clientroi.insight.domain.ValueFindings;
import org.clientroi.insight.domain.ValueQuestion;
import org.clientroi.insight.domain.ValueQuestion.Basis;
import org.clientroi.report.domain.Charts;
import org.clientroi.web.security.SignedIn;

/** Asks everything the page on value shows. */
@RequestScoped
public class AskingForRoi {

    @Inject
    private MeasuringValue measuring;

    @Inject
    private MeasuringActions actions;

    @Inject
    private KeepingActions keeping;

    @Inject
    private KnowingSegments segments;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Charts charts;

    Optional<RoiPage> page(Visit.Entered visit, UriInfo uri, ActionDesk.Shown shown) {
        Map<String, String> query = Visits.query(uri);
        var question = new ValueQuestion(RepeatOrderChoices.usual(query, visit), basis(query), Optional.empty());
        return measuring
                .answer(visit.scope(), question)
                .map(findings -> new RoiWriter(
                                visit.words(), charts, visit.shop().currency())
                        .write(visit.frame(), findings, sheet(visit, uri, findings, shown)));
    }

    private ActionSheet sheet(Visit.Entered visit, UriInfo uri, ValueFindings findings, ActionDesk.Shown shown) {
        boolean mayWrite = signedIn.may(Role.MANAGER, visit.shop().id());
        Address address = address(visit, uri);
        ActionWriter writer = new ActionWriter(
                visit.words(),
                visit.shop().currency(),
                address,
                visit.words().get("roi.basis." + code(findings.question().basis())));
        return new ActionSheet(
                address.href(),
                shown.said().map(key -> new SettingsPage.Saying(visit.words().get(key), shown.good())),
                writer.entries(
                        keeping.of(visit.scope(), visit.shop().id()),
                        actions.answer(visit.scope(), findings.question().returns(), findings.rate()),
                        mayWrite),
                mayWrite
                        ? Optional.of(writer.form(
                                shown.form(),
                                segments.of(visit.scope(), visit.shop().id())))
                        : Optional.empty());
    }

    /** The page as it is looked at, without what was done on it. */
    static Address address(Visit.Entered visit, UriInfo uri) {
        Map<String, String> query = Visits.query(uri);
        Address address =
                Address.of(Place.ROI.path()).with("shop", visit.shop().code().value());
        for (String name : List.of("lang", "basis", Among.WHERE, View.HORIZON, View.PERIOD, View.FROM, View.TO)) {
            if (query.containsKey(name)) {
                address = address.with(name, query.getOrDefault(name, ""));
            }
        }
        return address;
    }

    private static Basis basis(Map<String, String> query) {
        return Arrays.stream(Basis.values())
                .filter(each -> code(each).equals(query.get("basis")))
                .findFirst()
                .orElse(Basis.TURNOVER);
    }

    /** As the address and the API say it. */
    static String code(Basis basis) {
        return basis.name().toLowerCase(Locale.ROOT);
    }
}
