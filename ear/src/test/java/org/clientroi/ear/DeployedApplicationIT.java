package org.clientroi.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DeployedApplicationIT {

    @ArquillianResource
    private URL address;

    @Deployment(testable = false)
    static EnterpriseArchive application() {
        return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File("target/clientroi.ear"));
    }

    @Test
    void theApplicationSaysWhenItIsReady() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI ready = URI.create("http://localhost:" + address.getPort() + "/health/ready");
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains("\"stage\"");
        }
    }
}
