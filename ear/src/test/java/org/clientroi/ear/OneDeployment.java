package org.clientroi.ear;

import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;

/** The application is deployed once for all tests of a database: they share its demonstration and make shops of their own. */
@ArquillianSuiteDeployment
public class OneDeployment {

    @Deployment(testable = false)
    public static EnterpriseArchive application() {
        return Application.built();
    }
}
