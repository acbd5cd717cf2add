package org.clientroi.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.clientroi.insight.domain.FunnelFindings;
import org.clientroi.shared.ShopCode;

/** The response funnel. */
final class FunnelInJson {

    private FunnelInJson() {}

    static JsonObject of(ShopCode shop, FunnelFindings findings) {
        JsonObjectBuilder notInvited = Json.createObjectBuilder();
        findings.notInvited().forEach(notInvited::add);
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("shop", shop.value())
                .add("period", FiguresInJson.period(findings.period()))
                .add("invited", findings.invited())
                .add("bounced", findings.bounced())
                .add("answered", findings.answered())
                .add("unsubscribed", findings.unsubscribed())
                .add("not_invited", notInvited)
                .add("response_rate", FiguresInJson.figure(findings.responseRate(), FiguresInJson.AS_IT_IS));
        FiguresInJson.reason(json, findings.responseRate());
        return json.build();
    }
}
