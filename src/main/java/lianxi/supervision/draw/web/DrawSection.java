package lianxi.supervision.draw.web;

import java.util.List;
import java.util.Optional;
import lianxi.shared.Actor;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.SupervisionSection;
import lianxi.supervision.draw.DrawLine;
import lianxi.supervision.draw.DrawQueries;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The latest draws on the page /supervision (随机抽取). */
@Component
@Order(20)
class DrawSection implements SupervisionSection {

    private static final int LATEST = 5;

    private final DrawQueries queries;

    DrawSection(DrawQueries queries) {
        this.queries = queries;
    }

    /** What the fragment draws. */
    record Content(List<DrawLine> lines, boolean mayRecord) {}

    @Override
    public String template() {
        return "supervision/draw/section";
    }

    @Override
    public Optional<Object> content(Actor actor) {
        List<DrawLine> lines = queries.recent(actor, LATEST);
        boolean mayRecord = SupervisionRights.supervises(actor);
        return lines.isEmpty() && !mayRecord ? Optional.empty() : Optional.of(new Content(lines, mayRecord));
    }
}
