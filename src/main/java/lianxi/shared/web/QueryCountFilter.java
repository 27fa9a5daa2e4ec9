package lianxi.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Tells in {@code X-Queries} how many statements a page took. It stands behind the security filters, so that session and
 * account check are left out, and holds the page back until it is whole, so that templates count too.
 */
class QueryCountFilter extends OncePerRequestFilter implements Ordered {

    static final String HEADER = "X-Queries";

    private final QueryCount queries;

    QueryCountFilter(QueryCount queries) {
        this.queries = queries;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        queries.start();
        try {
            chain.doFilter(request, held);
        } finally {
            response.setHeader(HEADER, String.valueOf(queries.stop()));
            held.copyBodyToResponse();
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
