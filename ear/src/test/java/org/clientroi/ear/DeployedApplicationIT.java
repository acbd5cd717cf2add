package org.clientroi.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DeployedApplicationIT {

    private final Application application = new Application();

    @Test
    void theApplicationSaysWhenItIsReady() throws Exception {
        application.awaitReady();
        assertThat(application.get("/health/ready", Map.of()).body()).contains("\"ready\"");
    }
}
