package lianxi.supervision.draw;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import lianxi.shared.Actor;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.DrawId;
import lianxi.supervision.PlanItemId;
import org.jspecify.annotations.Nullable;

/** A random draw (随机抽取). What it is drawn from never changes once it is recorded; the database refuses it too. */
@Entity
@Table(name = "supervision_draw")
class Draw {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private @Nullable Long planItemId;

    @Enumerated(EnumType.STRING)
    private CheckKind kind;

    @Enumerated(EnumType.STRING)
    private CheckMatter matter;

    private String focus;

    @Enumerated(EnumType.STRING)
    private DrawSubject subject;

    private int wanted;
    private int perTarget;
    private String algorithm;
    private String seed;
    private String record;
    private String fingerprint;

    @Enumerated(EnumType.STRING)
    private DrawState state;

    private String recordedBy;
    private Instant recordedAt;
    private @Nullable String drawnBy;
    private @Nullable Instant drawnAt;
    private @Nullable String voidedBy;
    private @Nullable Instant voidedAt;
    private @Nullable String voidReason;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Draw() {}

    /** 待抽取: from now on nothing about it changes but that it is drawn, or voided. */
    Draw(DrawCommand command, DrawRecord record, Actor by, Instant now) {
        PlanItemId item = command.item();
        this.planItemId = item == null ? null : item.value();
        this.kind = command.kind();
        this.matter = command.matter();
        this.focus = command.focus();
        this.subject = command.subject();
        this.wanted = command.wanted();
        this.perTarget = command.perTarget();
        this.algorithm = RandomDraw.VERSION;
        this.seed = record.seed();
        this.record = record.text();
        this.fingerprint = record.fingerprint();
        this.state = DrawState.RECORDED;
        this.recordedBy = by.name();
        this.recordedAt = now;
    }

    /** 抽取 */
    void drawn(Actor by, Instant now) {
        require(state == DrawState.RECORDED);
        state = DrawState.DRAWN;
        drawnBy = by.name();
        drawnAt = now;
    }

    /** 作废 */
    void voidFor(String reason, Actor by, Instant now) {
        require(state != DrawState.VOIDED);
        state = DrawState.VOIDED;
        voidReason = reason;
        voidedBy = by.name();
        voidedAt = now;
    }

    void expect(int seen) {
        if (version != seen) {
            throw new StaleVersionException(version, List.of());
        }
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new RefusedException(null, "supervision.draw.refused.state");
        }
    }

    @SuppressWarnings("NullAway")
    DrawId id() {
        return new DrawId(id);
    }

    DrawState state() {
        return state;
    }

    String seed() {
        return seed;
    }

    String algorithm() {
        return algorithm;
    }

    int wanted() {
        return wanted;
    }

    int perTarget() {
        return perTarget;
    }

    String fingerprint() {
        return fingerprint;
    }
}
