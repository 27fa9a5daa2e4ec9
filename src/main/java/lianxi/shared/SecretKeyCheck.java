package lianxi.shared;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start with another key than the one the data was sealed with: two nodes, a restored backup, a lost file. */
@Component
class SecretKeyCheck implements SmartInitializingSingleton {

    private final SecretKeys keys;
    private final JdbcClient jdbc;

    SecretKeyCheck(SecretKeys keys, JdbcClient jdbc) {
        this.keys = keys;
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        keys.fingerprints().forEach(this::check);
    }

    private void check(byte version, String fingerprint) {
        jdbc.sql("insert into shared_secret_key (version, fingerprint) values (?, ?) on conflict do nothing")
                .params((int) version, fingerprint)
                .update();
        String known = jdbc.sql("select fingerprint from shared_secret_key where version = ?")
                .param((int) version)
                .query(String.class)
                .single();
        if (!known.equals(fingerprint)) {
            throw new IllegalStateException("key " + version
                    + " is not the one that sealed the phones in this database: bring back keys/secret.key of the data"
                    + " folder, or LIANXI_SECRET_KEY");
        }
    }
}
