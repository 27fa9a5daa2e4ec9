package lianxi.testing;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import lianxi.LianxiApplication;
import lianxi.access.CheapHashes;
import lianxi.shared.BusinessClock;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * The product started as people start it, with timers and a web port of its own; only its clock is the test's, and a password
 * costs less to compare.
 */
public final class StartedProduct implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private StartedProduct(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it on a data folder, by a clock that the test sets. */
    public static StartedProduct start(Path folder, Clock clock, String... profiles) {
        return start(
                clock,
                List.of(
                        "--server.port=0",
                        "--lianxi.data-dir=" + folder,
                        "--lianxi.embedded-database.durable=false",
                        "--lianxi.embedded-database.binaries=target/pg-bin"),
                profiles);
    }

    /** Starts it with these arguments. */
    public static StartedProduct start(Clock clock, List<String> arguments, String... profiles) {
        SpringApplication product = new SpringApplication(LianxiApplication.class, TestsClock.class, CheapHashes.class);
        product.setAdditionalProfiles(profiles);
        product.setDefaultProperties(Map.of("logging.level.root", "warn"));
        product.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("productOnly", new ProductOnly());
            context.getBeanFactory().registerSingleton("baseClock", new BaseClock(clock));
        });
        return new StartedProduct(product.run(arguments.toArray(String[]::new)));
    }

    public String address() {
        return "http://localhost:"
                + ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** Has the web server give out a file that a test brings along, before the product sees the request; it may be kept. */
    public void offer(String path, String type, byte[] file) {
        WebServer server = ((WebServerApplicationContext) context).getWebServer();
        ((TomcatWebServer) server).getTomcat().getHost().getPipeline().addValve(new OfferedFile(path, type, file));
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** One file in front of the product. */
    private static final class OfferedFile extends ValveBase {

        private final String path;
        private final String type;
        private final byte[] file;

        OfferedFile(String path, String type, byte[] file) {
            super(true);
            this.path = path;
            this.type = type;
            this.file = file;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (!path.equals(request.getRequestURI())) {
                getNext().invoke(request, response);
                return;
            }
            response.setContentType(type);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader("Cache-Control", "max-age=86400, immutable");
            response.getOutputStream().write(file);
        }
    }

    private record BaseClock(Clock clock) {}

    /** The product's clock over the time of the test. */
    @TestConfiguration(proxyBeanMethods = false)
    static class TestsClock {

        @Bean
        @Primary
        BusinessClock testClock(BaseClock base) {
            return new BusinessClock(base.clock());
        }
    }

    /** Leaves out what the tests bring along: only the product's own classes are scanned. */
    private static final class ProductOnly extends TypeExcludeFilter {

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
