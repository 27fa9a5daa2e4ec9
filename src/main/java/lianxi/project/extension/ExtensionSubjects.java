package lianxi.project.extension;

import java.util.Optional;
import lianxi.shared.NotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the owner of a kind of limit; asked late, since owners ask for extensions themselves. */
@Component
class ExtensionSubjects {

    private final ObjectProvider<ExtensionSubject> owners;

    ExtensionSubjects(ObjectProvider<ExtensionSubject> owners) {
        this.owners = owners;
    }

    /** @throws NotFoundException if no module owns the kind */
    ExtensionSubject owner(String kind) {
        return find(kind).orElseThrow(NotFoundException::new);
    }

    Optional<ExtensionSubject> find(String kind) {
        return owners.stream().filter(owner -> owner.kind().equals(kind)).findFirst();
    }

    /** @throws NotFoundException if there is no such limit */
    SubjectFacts facts(String kind, long id) {
        return owner(kind).facts(id).orElseThrow(NotFoundException::new);
    }
}
