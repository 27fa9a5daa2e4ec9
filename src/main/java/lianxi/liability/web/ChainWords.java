package lianxi.liability.web;

import java.util.Locale;
import lianxi.liability.Chain;
import lianxi.liability.Deed;
import lianxi.notification.Text;
import lianxi.notification.Words;
import org.springframework.stereotype.Component;

/** Says in the reader's language where a thing stood and what was done (责任链用语). */
@Component
class ChainWords {

    private final Words words;

    ChainWords(Words words) {
        this.words = words;
    }

    /** The words of one page. */
    record InLanguage(Words words, Locale locale) {

        /** Without the colon of a sentence whose reason nobody gave. */
        public String done(Deed deed) {
            return words.in(locale, deed.what()).replaceFirst("[:\uFF1A]\\s*$", "");
        }

        /** As "已逾期 3 个工作日". */
        public String standing(Chain chain) {
            int days = chain.days() == null ? 0 : Math.abs(chain.days());
            return words.in(locale, Text.of(key(chain), days));
        }

        private static String key(Chain chain) {
            if (chain.isDone()) {
                return chain.isDoneLate() ? "liability.done.late" : "liability.done";
            }
            if (chain.days() == null) {
                return "liability.open";
            }
            if (chain.isOverdue()) {
                return chain.days() == 0 ? "liability.overdue.rest" : "liability.overdue";
            }
            return chain.day().equals(chain.thing().due()) ? "liability.due.today" : "liability.due.in";
        }
    }

    InLanguage in(Locale locale) {
        return new InLanguage(words, locale);
    }
}
