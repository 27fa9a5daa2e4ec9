package lianxi.shared.web;

import java.util.function.Supplier;
import lianxi.shared.RefusedException;
import org.springframework.validation.BindingResult;

/** A form on its way in: refused by its own checks or by the service, it is shown again with the input kept (422). */
public final class Submission {

    private Submission() {}

    /**
     * Does the work if the form holds, else shows the form again; the answer's status and the title's "错误：" follow by
     * themselves.
     *
     * @param again fills the model for the form and names its view
     * @param work calls the service and names the redirect
     */
    public static String submit(BindingResult binding, Supplier<String> again, Supplier<String> work) {
        if (binding.hasErrors()) {
            return again.get();
        }
        try {
            return work.get();
        } catch (RefusedException refused) {
            reject(binding, refused);
            return again.get();
        }
    }

    /** Puts the service's refusal beside its field, or above the form where it has none. */
    public static void reject(BindingResult binding, RefusedException refused) {
        Object[] arguments = DayArgument.worded(refused.arguments());
        if (refused.field() != null && hasField(binding, refused.field())) {
            binding.rejectValue(refused.field(), refused.messageKey(), arguments, refused.messageKey());
        } else {
            binding.reject(refused.messageKey(), arguments, refused.messageKey());
        }
    }

    private static boolean hasField(BindingResult binding, String field) {
        try {
            binding.getFieldValue(field);
            return true;
        } catch (RuntimeException noSuchField) {
            return false;
        }
    }
}
