package lianxi.onboarding;

import java.time.LocalDate;
import lianxi.project.extension.ExtensionQueries;
import lianxi.project.extension.ExtensionRequest;
import lianxi.project.extension.ExtensionService;
import lianxi.project.extension.ExtensionView;
import lianxi.shared.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The part of the sample's driver that asks for extensions and decides them (延期申请、审批). */
@Component
@Profile("sample")
class ExtensionDesk {

    private final ExtensionService extensions;
    private final ExtensionQueries queries;

    ExtensionDesk(ExtensionService extensions, ExtensionQueries queries) {
        this.extensions = extensions;
        this.queries = queries;
    }

    void ask(Actor actor, String kind, long subject, LocalDate newDue, String reason) {
        extensions.ask(actor, new ExtensionRequest(kind, subject, newDue, reason));
    }

    /** Decides what was asked on the page of a thing. */
    void decide(Actor actor, String path, boolean grant, String note) {
        ExtensionView request = queries.onPage(path).get(0);
        extensions.decide(actor, request.id(), grant, note, request.version());
    }
}
