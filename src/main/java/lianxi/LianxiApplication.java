package lianxi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the product. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LianxiApplication {

    public static void main(String[] args) {
        SpringApplication.run(LianxiApplication.class, args);
    }
}
