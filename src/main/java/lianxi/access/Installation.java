package lianxi.access;

import lianxi.shared.ProductProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What holds in this installation, for the administrators to see (运行情况). */
@Component
@Transactional(readOnly = true)
public class Installation {

    private final JdbcClient jdbc;
    private final ProductProperties product;
    private final String databaseUrl;
    private final String mailHost;

    Installation(
            JdbcClient jdbc,
            ProductProperties product,
            @Value("${spring.datasource.url:}") String databaseUrl,
            @Value("${spring.mail.host:}") String mailHost) {
        this.jdbc = jdbc;
        this.product = product;
        this.databaseUrl = databaseUrl;
        this.mailHost = mailHost;
    }

    public Facts facts() {
        boolean mayChangeTables = jdbc.sql("select has_schema_privilege('public', 'create')")
                .query(Boolean.class)
                .single();
        int samples = jdbc.sql("select count(*) from access_account where sample")
                .query(Integer.class)
                .single();
        String url = product.publicUrl() == null ? "" : product.publicUrl();
        return new Facts(
                databaseUrl.isBlank(), mayChangeTables, samples, !mailHost.isBlank(), url, url.startsWith("https:"));
    }

    /**
     * @param embedded the product runs its own database, which trusts every program of this machine
     * @param oneDatabaseUser the same database user works and migrates; a trigger alone protects the trail
     * @param samples how many sample accounts there are
     * @param publicUrl blank: no links in mail, .ics and QR
     */
    public record Facts(
            boolean embedded, boolean oneDatabaseUser, int samples, boolean mail, String publicUrl, boolean https) {}
}
