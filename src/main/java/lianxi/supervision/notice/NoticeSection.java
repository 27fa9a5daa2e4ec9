package lianxi.supervision.notice;

import java.util.List;
import java.util.Optional;
import lianxi.shared.Actor;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.SupervisionSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The latest notices on the page of supervision (督查通报): one query. */
@Component
@Order(50)
class NoticeSection implements SupervisionSection {

    private static final int SHOWN = 5;

    private final NoticeQueries queries;

    NoticeSection(NoticeQueries queries) {
        this.queries = queries;
    }

    @Override
    public String template() {
        return "supervision/notice/section";
    }

    @Override
    public Optional<Object> content(Actor actor) {
        List<NoticeLine> lines = queries.latest(actor, SHOWN);
        return lines.isEmpty() && !SupervisionRights.supervises(actor)
                ? Optional.empty()
                : Optional.of(new Content(lines, SupervisionRights.supervises(actor)));
    }

    /** What the fragment draws. */
    public record Content(List<NoticeLine> lines, boolean supervises) {}
}
