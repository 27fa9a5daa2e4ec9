package lianxi.project.extension;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxi.shared.Actor;

/** Implemented by a module that owns a kind of limit which can be extended (可申请延期的期限). */
public interface ExtensionSubject {

    /** The kind's word in addresses and records, as "permit-limit". */
    String kind();

    /** The message key of what such a limit is called (承诺时限). */
    String nameKey();

    /** What is known of the limits today, whoever asks; one that does not exist is left out. Constant number of queries. */
    Map<Long, SubjectFacts> facts(Collection<Long> ids);

    /** The same of one limit; empty where there is none. */
    default Optional<SubjectFacts> facts(long id) {
        return Optional.ofNullable(facts(List.of(id)).get(id));
    }

    /** Moves the limit, in the transaction that decides; throwing undoes the decision. */
    void granted(Actor decider, long id, GrantedExtension extension);
}
