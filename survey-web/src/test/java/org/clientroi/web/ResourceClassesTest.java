package org.clientroi.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientroi.web.api.Api;
import org.clientroi.web.api.Json;
import org.clientroi.web.api.ProblemMapper;
import org.clientroi.web.api.ShopsResource;
import org.clientroi.web.portal.Portal;
import org.clientroi.web.security.ApiKeyFilter;
import org.clientroi.web.security.SignInResource;
import org.junit.jupiter.api.Test;

class ResourceClassesTest {

    @Test
    void theApiIsEveryResourceOfItsPackageBehindAKey() {
        assertThat(new Api().getClasses())
                .contains(ShopsResource.class, Json.class, ProblemMapper.class, ApiKeyFilter.class, Utf8Responses.class)
                .doesNotContain(SignInResource.class);
    }

    @Test
    void thePortalHasNothingOfTheApi() {
        assertThat(new Portal().getClasses())
                .contains(SignInResource.class)
                .doesNotContain(ShopsResource.class, ApiKeyFilter.class, ProblemMapper.class);
    }
}
