package lianxi.onboarding;

import java.util.Optional;
import lianxi.shared.ProductProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the product is found, and how to get in for the first time. */
@Component
@Profile("!test")
class StartNotice {

    private static final Logger log = LoggerFactory.getLogger("lianxi");

    private final ProductProperties product;
    private final Optional<SampleAccountsFile> sample;
    private final SetUpLinks links;

    StartNotice(ProductProperties product, ObjectProvider<SampleAccountsFile> sample, SetUpLinks links) {
        this.product = product;
        this.sample = sample.stream().findFirst();
        this.links = links;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        ApplicationContext context = event.getApplicationContext();
        if (!(context instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        String address = "http://localhost:" + web.getWebServer().getPort();
        log.info("Lianxi is ready: {}", address);
        if (links.areNeeded()) {
            String path = "/setup?token=" + links.issue();
            log.info(
                    "Set it up with this link. It works once, within {} hours; a restart makes a new one:\n\n    {}\n",
                    SetUpLinks.VALID.toHours(),
                    product.link(path).map(Object::toString).orElse(address + path));
        }
        sample.ifPresent(file -> log.info("Sample accounts: {}", file.path()));
    }
}
