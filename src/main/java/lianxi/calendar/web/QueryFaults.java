package lianxi.calendar.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.servlet.ModelAndView;

/** Says what is wrong with a query (查询条件有误), with status 400: 422 is for posted forms. */
@Component
class QueryFaults {

    private final MessageSource messages;

    QueryFaults(MessageSource messages) {
        this.messages = messages;
    }

    /** {@code {"errors":[{"field":"amount","message":"…"}]}} */
    record Body(List<Fault> errors) {}

    record Fault(String field, String message) {}

    ResponseEntity<Body> json(BindingResult binding, Locale locale) {
        List<Fault> faults = binding.getFieldErrors().stream()
                .map(error -> new Fault(parameter(error), messages.getMessage(error, locale)))
                .toList();
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Body(faults));
    }

    /** The page again, with its input and the messages beside the fields. */
    static ModelAndView page(ModelAndView page, BindingResult binding) {
        page.addAllObjects(binding.getModel());
        page.addObject("refused", true);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    /** The page's rows are the link's ranges. */
    private static String parameter(FieldError error) {
        return error.getField().startsWith("rows[") ? "stop" : error.getField();
    }
}
