package org.clientroi.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DeployedApplicationIT {

    private final Application application = new Application();

    @Deployment(testable = false)
    static EnterpriseArchive application() {
        return Application.built();
    }

    @Test
    void theApplicationSaysWhenItIsReady() throws Exception {
        application.awaitReady();
        assertThat(application.get("/health/ready", Map.of()).body()).contains("\"ready\"");
    }
}
