package lianxi.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lianxi.LianxiApplication;
import lianxi.shared.BusinessClock;
import lianxi.testing.MutableClock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * The product as the quick start starts it, with its sample group, on a free port and a fresh data folder. It is started
 * once for all browser tests; only its clock is theirs.
 */
final class RunningProduct {

    /** A Thursday morning: the week's report is owed on the next day. */
    static final String FIRST_START = "2026-11-26T10:20";

    private static final MutableClock CLOCK = new MutableClock();

    private final ConfigurableApplicationContext context;
    private final SampleAccounts accounts;

    private RunningProduct(ConfigurableApplicationContext context, Path folder) {
        this.context = context;
        this.accounts = SampleAccounts.read(folder.resolve("sample-accounts.csv"));
    }

    static RunningProduct get() {
        return Holder.PRODUCT;
    }

    String address() {
        return "http://localhost:"
                + ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    MutableClock clock() {
        return CLOCK;
    }

    SampleAccounts accounts() {
        return accounts;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private static RunningProduct start() {
        CLOCK.set(FIRST_START);
        try {
            Path folder =
                    Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "browser-");
            SpringApplication product = new SpringApplication(LianxiApplication.class, OurClock.class);
            product.setAdditionalProfiles("sample");
            product.setDefaultProperties(Map.of("logging.level.root", "warn"));
            product.addInitializers(
                    context -> context.getBeanFactory().registerSingleton("productOnly", new ProductOnly()));
            ConfigurableApplicationContext context = product.run(
                    "--server.port=0",
                    "--lianxi.data-dir=" + folder,
                    "--lianxi.embedded-database.durable=false",
                    "--lianxi.embedded-database.binaries=target/pg-bin");
            return new RunningProduct(context, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        private static final RunningProduct PRODUCT = start();
    }

    /** The product's clock over the time of the tests. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OurClock {

        @Bean
        @Primary
        BusinessClock testClock() {
            return new BusinessClock(CLOCK);
        }
    }

    /** Leaves out what other tests bring along: only the product's own classes are scanned. */
    static final class ProductOnly extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return reader.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ProductOnly;
        }

        @Override
        public int hashCode() {
            return ProductOnly.class.hashCode();
        }
    }
}
