package lianxi.shared.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How the product reads requests and speaks: formats, languages, refused forms. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new IdConverter());
        registry.addFormatterForFieldType(LocalDate.class, new LocalDateFormatter());
        registry.addFormatterForFieldType(LocalTime.class, new LocalTimeFormatter());
        registry.addFormatterForFieldType(BigDecimal.class, new NumberFormatter<>(number -> number));
        registry.addFormatterForFieldType(Integer.class, new NumberFormatter<>(BigDecimal::intValueExact));
        registry.addFormatterForFieldType(Long.class, new NumberFormatter<>(BigDecimal::longValueExact));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RefusedForms());
    }

    @Bean
    LocaleResolver localeResolver(ObjectProvider<SignedInSource> people) {
        return new PersonLocaleResolver(people);
    }

    @Bean
    FlashMapManager flashMapManager() {
        return new PageFlashes();
    }

    /** Every {@code messages/<module>.properties}; Chinese is the root, whatever the host speaks. */
    @Bean
    MessageSource messageSource() throws IOException {
        MessageBundles source = new MessageBundles();
        source.setBasenames(basenames());
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    private static String[] basenames() throws IOException {
        Resource[] bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        return Arrays.stream(bundles)
                .map(bundle -> Objects.requireNonNull(bundle.getFilename()))
                .filter(name -> !name.endsWith("_en.properties"))
                .map(name -> "messages/" + name.substring(0, name.length() - ".properties".length()))
                .sorted()
                .distinct()
                .toArray(String[]::new);
    }
}
