package lianxi;

import lianxi.shared.database.DatabaseAhead;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the product. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LianxiApplication {

    public static void main(String[] args) {
        SpringApplication product = new SpringApplication(LianxiApplication.class);
        product.addListeners(new DatabaseAhead());
        product.run(args);
    }
}
