package lianxi.rehearsal.stage;

import java.util.LinkedHashMap;
import java.util.Map;
import lianxi.rehearsal.theatre.Person;

/** Tells in plain facts what somebody has just done, for whoever judges the play. */
@FunctionalInterface
public interface Telling {

    void tell(Person who, String kind, Map<String, String> facts);

    /** @param facts name and value in turn */
    default void tell(Person who, String kind, String... facts) {
        Map<String, String> told = new LinkedHashMap<>();
        for (int at = 0; at < facts.length; at += 2) {
            told.put(facts[at], facts[at + 1]);
        }
        tell(who, kind, told);
    }
}
