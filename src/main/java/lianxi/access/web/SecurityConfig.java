package lianxi.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;

/** Deny by default: every request passes here, and only {@link RouteRules} opens an address. */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

    @Bean
    SecurityFilterChain security(HttpSecurity http, Sessions sessions, CsrfCookie csrf, Doors doors) throws Exception {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .csrf(forms -> forms.csrfTokenRepository(csrf))
                .authorizeHttpRequests(RouteRules::apply)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(doors).accessDeniedHandler(doors))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Nobody reads how long each filter took, and every request would pay for it; whole requests are measured all the same. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** There is no user of the framework's own making: log-ins go through LoginService alone. */
    @Bean
    UserDetailsService noDefaultUser() {
        return login -> {
            throw new UsernameNotFoundException("log-ins go through LoginService");
        };
    }
}
