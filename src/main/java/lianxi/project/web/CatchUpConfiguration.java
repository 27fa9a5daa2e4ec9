package lianxi.project.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lianxi.project.schedule.ScheduleCatchUp;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A posted form leads on once the schedules that it changed are reckoned anew: the page that follows then costs as much as any. */
@Configuration(proxyBeanMethods = false)
class CatchUpConfiguration implements WebMvcConfigurer, HandlerInterceptor {

    private final ScheduleCatchUp catchUp;

    CatchUpConfiguration(ScheduleCatchUp catchUp) {
        this.catchUp = catchUp;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        catchUp.await();
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        catchUp.forget();
    }
}
