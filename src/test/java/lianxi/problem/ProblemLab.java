package lianxi.problem;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.AttachmentId;
import lianxi.document.attachment.Attachments;
import lianxi.document.attachment.Specimens;
import lianxi.permit.PermitScene;
import lianxi.project.ProjectId;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.testing.MutableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.io.ByteArrayResource;

/** Problems for tests, through the product's own services. */
final class ProblemLab {

    final PermitScene scene;
    final MutableClock clock;
    final ProblemService service;
    final ProblemOfficeService officeService;
    final ProblemProgressService progress;
    final ProblemQueries queries;
    private final Attachments attachments;

    ProblemLab(BeanFactory beans) {
        scene = PermitScene.in(beans);
        clock = beans.getBean(MutableClock.class);
        service = beans.getBean(ProblemService.class);
        officeService = beans.getBean(ProblemOfficeService.class);
        progress = beans.getBean(ProblemProgressService.class);
        queries = beans.getBean(ProblemQueries.class);
        attachments = beans.getBean(Attachments.class);
    }

    Actor clerk(long account) {
        return new Actor(new AccountId(account), null, "示例办公室" + account, Set.of(Role.OFFICE), Set.of(), Set.of());
    }

    Actor contact(UnitId unit) {
        return scene.contact(unit);
    }

    ProblemCommand command(String title, @Nullable UnitId raiser, @Nullable UnitId owner, ProblemLevel level) {
        return command(title, raiser, owner, level, null, null);
    }

    ProblemCommand command(
            String title,
            @Nullable UnitId raiser,
            @Nullable UnitId owner,
            ProblemLevel level,
            @Nullable ProjectId project,
            @Nullable LocalDate wantedBy) {
        return new ProblemCommand(
                title, title + "的情况", project, null, raiser, List.of(), owner, level, "", wantedBy, null, List.of());
    }

    /** Raised by the unit for another one, at the moment that the clock shows. */
    ProblemId crossUnit(String title, UnitId raiser, UnitId owner) {
        return service.raise(contact(raiser), command(title, raiser, owner, ProblemLevel.CROSS_UNIT));
    }

    ProblemEntry entry(String note, AttachmentId... files) {
        return new ProblemEntry(null, note, null, List.of(files));
    }

    ProblemEntry told(String note, AttachmentId... files) {
        return new ProblemEntry(
                null, note, new FiledFor("示例联络员", FiledFor.Channel.PHONE, clock.instant()), List.of(files));
    }

    AttachmentId file(Actor actor) {
        return attachments.stage(actor, AttachmentFeature.PROBLEM_EVIDENCE, new ByteArrayResource(Specimens.pdf()) {
            @Override
            public String getFilename() {
                return "现场照片.pdf";
            }
        });
    }

    int version(ProblemId id) {
        return queries.view(clerk(1), id).version();
    }

    ProblemState state(ProblemId id) {
        return queries.view(clerk(1), id).line().state();
    }
}
