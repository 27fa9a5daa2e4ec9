package lianxi.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lianxi.shared.RefusedException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a new password must be like (口令策略): long, of several classes, and not made of well-known pieces. */
@Component
class PasswordPolicy {

    private static final int LONGEST = 256;
    private static final int OWN_CHARACTERS = 5;
    private static final Pattern REPEATS = Pattern.compile("(.)\\1{2,}");

    /** Pieces of the passwords that are tried first; what is left beside them must be long enough. */
    private final List<String> common = lines("access/common-passwords.txt");

    /**
     * Refuses a password that is too weak.
     *
     * @param context words it must not be made of: login, name
     */
    void check(PasswordProfile profile, String field, String password, Collection<String> context) {
        if (password.codePointCount(0, password.length()) < profile.length()) {
            throw new RefusedException(field, "access.password.short", profile.length());
        }
        if (password.length() > LONGEST) {
            throw new RefusedException(field, "access.password.long", LONGEST);
        }
        if (classes(password) < profile.classes()) {
            throw new RefusedException(field, "access.password.classes", profile.classes());
        }
        if (left(password, context) < OWN_CHARACTERS) {
            throw new RefusedException(field, "access.password.common");
        }
    }

    /** Chinese and other letters without case are a class of their own, as signs are. */
    private static long classes(String password) {
        return List.<Pattern>of(
                        Pattern.compile("\\p{Lu}"),
                        Pattern.compile("\\p{Ll}"),
                        Pattern.compile("\\p{N}"),
                        Pattern.compile("\\p{Lo}"),
                        Pattern.compile("[^\\p{L}\\p{N}]"))
                .stream()
                .filter(kind -> kind.matcher(password).find())
                .count();
    }

    private int left(String password, Collection<String> context) {
        String rest = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (String word : context) {
            String plain = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            rest = plain.codePointCount(0, plain.length()) < 2 ? rest : rest.replace(plain, "");
        }
        for (String piece : common) {
            rest = rest.replace(piece, "");
        }
        rest = REPEATS.matcher(rest).replaceAll("$1");
        return (int) rest.codePoints().distinct().count();
    }

    private static List<String> lines(String resource) {
        try {
            return new ClassPathResource(resource)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
