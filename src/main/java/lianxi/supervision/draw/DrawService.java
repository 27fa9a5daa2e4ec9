package lianxi.supervision.draw;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.supervision.DrawId;
import lianxi.supervision.PlanItemId;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.plan.PlanItemView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the lists and the seed of a draw (登记), draws (抽取), voids with a reason (作废). Nothing is deleted or drawn again. */
@Service
@Transactional
public class DrawService {

    private static final String OBJECT = "supervision_draw";
    private static final int SEED_BYTES = 32;

    private final Draws draws;
    private final DrawStore store;
    private final DrawCandidates candidates;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DrawService(Draws draws, DrawStore store, DrawCandidates candidates, AuditTrail audit, Clock clock) {
        this.draws = draws;
        this.store = store;
        this.candidates = candidates;
        this.audit = audit;
        this.clock = clock;
    }

    /** 登记候选名单: both lists, the numbers, the algorithm and a fresh seed stand from now on; nobody has seen the seed. */
    @AllowedTo(Role.SUPERVISOR)
    public DrawId record(Actor actor, DrawCommand command) {
        DrawBasis basis = basis(command);
        DrawCommand settled = basis.settle(command);
        if (settled.focus().isEmpty()) {
            throw new RefusedException("focus", "supervision.draw.refused.focus");
        }
        DrawLists lists = DrawLists.of(settled, basis);
        DrawRecord record = DrawRecord.of(seed(), settled.wanted(), settled.perTarget(), lists);
        Draw draw = draws.saveAndFlush(new Draw(settled, record, actor, clock.instant()));
        store.lists(draw.id(), lists);
        audit.record(
                actor,
                "supervision.draw.record",
                OBJECT,
                draw.id(),
                AuditFields.none()
                        .plain("state", null, draw.state())
                        .plain("algorithm", null, draw.algorithm())
                        .plain("fingerprint", null, draw.fingerprint()));
        return draw.id();
    }

    /** 抽取: follows from what was recorded, whoever does it and whenever. */
    @AllowedTo(Role.SUPERVISOR)
    public void draw(Actor actor, DrawId id, int version) {
        Draw draw = expected(id, version);
        draw.drawn(actor, clock.instant());
        draws.saveAndFlush(draw);
        store.result(id, RandomDraw.of(store.terms(draw), new SeededNumbers(draw.seed())));
        audit.record(actor, "supervision.draw.draw", OBJECT, id, state(draw, DrawState.RECORDED));
    }

    /**
     * 作废, with a reason that stays: before the draw by anybody of the group, since nobody knows the result yet; after it by
     * the supervision head alone, and never once something was arranged from it.
     */
    @AllowedTo(Role.SUPERVISOR)
    public void voidDraw(Actor actor, DrawId id, String reason, int version) {
        Draw draw = expected(id, version);
        DrawState before = draw.state();
        if (before == DrawState.DRAWN && !SupervisionRights.leads(actor)) {
            throw new ForbiddenException();
        }
        if (reason.isBlank()) {
            throw new RefusedException("reason", "supervision.draw.refused.reason");
        }
        if (store.isUsed(id)) {
            throw new RefusedException(null, "supervision.draw.refused.in-use");
        }
        draw.voidFor(reason.strip(), actor, clock.instant());
        draws.saveAndFlush(draw);
        audit.record(
                actor, "supervision.draw.void", OBJECT, id, state(draw, before).changed("reason", null, reason));
    }

    /** A plan's item is drawn as often as the plan lays it, however often its plan was revised; voided draws do not count. */
    private DrawBasis basis(DrawCommand command) {
        PlanItemId id = command.item();
        if (id == null) {
            return candidates.free(command.subject(), command.matter());
        }
        DrawBasis basis = candidates.planned(id);
        PlanItemView item = basis.item();
        if (item == null || !item.standing()) {
            throw new RefusedException(null, "supervision.draw.refused.plan");
        }
        int drawn = store.drawsOf(item);
        if (drawn >= item.months().size()) {
            throw new RefusedException(null, "supervision.draw.refused.again", drawn);
        }
        return basis;
    }

    private Draw expected(DrawId id, int version) {
        Draw draw = draws.findById(id.value()).orElseThrow(NotFoundException::new);
        draw.expect(version);
        return draw;
    }

    private static AuditFields state(Draw draw, DrawState before) {
        return AuditFields.none().plain("state", before, draw.state());
    }

    private String seed() {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }
}
