package lianxi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** What a refused or failed request answers: a plain page with the next act and, for our own faults, a number to tell. */
@ControllerAdvice
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 409, 413, 422, 500, 503);

    private final MessageSource messages;

    ErrorPages(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ModelAndView notFound(NotFoundException missing) {
        return page(HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ModelAndView forbidden(ForbiddenException forbidden) {
        return page(HttpStatus.FORBIDDEN);
    }

    /** A refusal that no form is there to show, such as a button on a state that has moved on. */
    @ExceptionHandler
    ModelAndView refused(RefusedException refused, HttpServletRequest request, Locale locale) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject(
                        "reason",
                        messages.getMessage(refused.messageKey(), DayArgument.worded(refused.arguments()), locale))
                .addObject("back", back(request));
    }

    @ExceptionHandler
    ModelAndView stale(StaleVersionException stale, HttpServletRequest request) {
        ModelAndView page = conflict(request).addObject("conflicts", stale.conflicts());
        boolean mayInsist = stale.current() != null && !stale.conflicts().isEmpty();
        return mayInsist
                ? page.addObject("inputs", Resubmission.of(request, stale.current()))
                        .addObject("target", request.getRequestURI())
                : page;
    }

    /** Two wrote within the same instant; the database let one pass. */
    @ExceptionHandler
    ModelAndView stale(ConcurrencyFailureException stale, HttpServletRequest request) {
        return conflict(request);
    }

    /** Two made the same within the same instant, each after looking that there was none. Others are faults of ours. */
    @ExceptionHandler
    ModelAndView doubled(DataIntegrityViolationException violation, HttpServletRequest request) throws Exception {
        return isDuplicate(violation) ? conflict(request) : other(violation);
    }

    /** An id or date in the path that is none: there is no such page. In a query: the address is wrong. */
    @ExceptionHandler
    ModelAndView mismatch(MethodArgumentTypeMismatchException mismatch) {
        boolean inPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return page(inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return page(HttpStatus.CONTENT_TOO_LARGE).addObject("back", back(request));
    }

    /** Whoever asked has left before the answer was whole: nobody to tell, and no fault of ours. */
    @ExceptionHandler
    @Nullable
    ModelAndView gone(AsyncRequestNotUsableException gone) {
        return null;
    }

    @ExceptionHandler
    ModelAndView other(Exception failure) throws Exception {
        if (failure instanceof ErrorResponse known) {
            return page(known.getStatusCode());
        }
        if (isOfSecurity(failure)) {
            throw failure;
        }
        if (isUnreadableRequest(failure)) {
            return page(HttpStatus.BAD_REQUEST);
        }
        String id = logged(failure);
        boolean noDatabase = DatabaseDown.isCauseOf(failure);
        return page(noDatabase ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR)
                .addObject("errorId", id);
    }

    /** Writes the failure under a number that the page shows and the log finds. */
    static String logged(@Nullable Throwable failure) {
        String id = Long.toHexString(ThreadLocalRandom.current().nextLong(0x10000000L, 0x100000000L));
        LOG.error("error {}", id, failure);
        return id;
    }

    /** Spring Security turns these into the login page or its own refusal. */
    private static boolean isOfSecurity(Exception failure) {
        return failure.getClass().getName().startsWith("org.springframework.security.");
    }

    /** Broken percent signs, fields named {@code a[}: what no page of ours sends and no form can take. */
    private static boolean isUnreadableRequest(Exception failure) {
        return failure instanceof InvalidParameterException
                || failure instanceof MultipartException
                || failure instanceof InvalidPropertyException;
    }

    /** PostgreSQL's unique_violation. */
    private static boolean isDuplicate(DataIntegrityViolationException violation) {
        return violation.getMostSpecificCause() instanceof SQLException refused
                && "23505".equals(refused.getSQLState());
    }

    private static ModelAndView conflict(HttpServletRequest request) {
        ModelAndView page = new ModelAndView("error/conflict", HttpStatus.CONFLICT);
        return page.addObject("back", back(request)).addObject("typed", Resubmission.texts(request));
    }

    static ModelAndView page(HttpStatusCode status) {
        String words = "shared.error." + kind(status.value());
        return new ModelAndView(
                "error/page", Map.of("titleKey", words + ".title", "textKey", words + ".text"), answered(status));
    }

    /** An upload beyond all limits is a form that was refused, like one beyond the limit of its field. */
    private static HttpStatusCode answered(HttpStatusCode status) {
        return status.value() == HttpStatus.CONTENT_TOO_LARGE.value() ? HttpStatus.UNPROCESSABLE_CONTENT : status;
    }

    /** A status without words of its own speaks as the class it belongs to. */
    private static int kind(int status) {
        if (KNOWN.contains(status)) {
            return status;
        }
        return status >= 500 ? 500 : 400;
    }

    /** The page the form stood on, if it is one of ours. */
    @Nullable
    private static String back(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return null;
        }
        try {
            URI from = URI.create(referer);
            boolean ours = request.getServerName().equals(from.getHost());
            String query = from.getRawQuery() == null ? "" : "?" + from.getRawQuery();
            return ours && from.getRawPath().matches("/(?!/).*|/") ? from.getRawPath() + query : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
