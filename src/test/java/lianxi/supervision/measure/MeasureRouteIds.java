package lianxi.supervision.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import lianxi.roster.UnitKind;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.supervision.ProposalId;
import lianxi.supervision.TalkId;
import lianxi.task.order.MatterKey;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Talks with the own and the foreign unit, and proposals about them, each route in the state in which it may be called. */
@Component
class MeasureRouteIds implements RouteIds {

    private static final String TALK = "/supervision/talks/{id}";
    private static final String PROPOSAL = "/supervision/proposals/{id}";
    private static final Instant NOW = Instant.parse("2017-01-25T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2017, 1, 25);

    private final Talks talks;
    private final Proposals proposals;
    private final JdbcClient jdbc;

    MeasureRouteIds(Talks talks, Proposals proposals, JdbcClient jdbc) {
        this.talks = talks;
        this.proposals = proposals;
        this.jdbc = jdbc;
    }

    @Override
    public void provide(RouteWorld world) {
        Consumer<Talk> nothing = talk -> {};
        Consumer<Talk> told = talk -> talk.notify(false, NOW);
        both(world, TALK, (w, unit) -> committed(talk(w, unit, told.andThen(talk -> talk.record(DAY, "示例情况")))));
        world.put(TALK + "/commitments/{position}", 1, 1);
        for (String method : new String[] {"GET ", "POST "}) {
            both(world, method + TALK + "/notify", (w, unit) -> talk(w, unit, nothing));
            both(world, method + TALK + "/edit", (w, unit) -> talk(w, unit, told));
            both(world, method + TALK + "/cancel", (w, unit) -> talk(w, unit, told));
            both(world, method + PROPOSAL + "/edit", (w, unit) -> proposal(w, unit, proposal -> {}));
            both(world, method + PROPOSAL + "/hand-over", (w, unit) -> proposal(w, unit, approved(w)));
        }
        both(world, PROPOSAL, (w, unit) -> proposal(w, unit, submitted(w)));
        both(world, "POST " + PROPOSAL + "/submit", (w, unit) -> proposal(w, unit, proposal -> {}));
        world.put(PROPOSAL + "/reasons/{act}", "send-back", "send-back");
    }

    private static void both(RouteWorld world, String route, BiFunction<RouteWorld, UnitId, Object> make) {
        world.put(
                route,
                make.apply(world, world.own(UnitKind.MEMBER)),
                make.apply(world, world.foreign(UnitKind.MEMBER)));
    }

    private static MeasureSubject subject(UnitId unit) {
        return new MeasureSubject(null, new MatterKey("task", 1), unit, "示例单位", "示例事项", DAY);
    }

    private TalkId talk(RouteWorld world, UnitId unit, Consumer<Talk> then) {
        TalkText text = new TalkText(
                "主要负责人", "督查小组组长", LocalDate.of(2017, 1, 26), LocalTime.of(9, 0), "督查小组办公室", "示例事由", "示例要点");
        Talk talk = new Talk(subject(unit), text, world.actor(Role.SUPERVISOR), NOW);
        then.accept(talk);
        return talks.saveAndFlush(talk).id();
    }

    private TalkId committed(TalkId id) {
        jdbc.sql("insert into supervision_talk_commitment (talk_id, position, words, due) values (?, 1, '示例承诺', ?)")
                .params(id.value(), LocalDate.of(2017, 3, 1))
                .update();
        return id;
    }

    private ProposalId proposal(RouteWorld world, UnitId unit, Consumer<Proposal> then) {
        ProposalText text = new ProposalText("示例问责建议", "", "示例机关", "示例事实", "示例依据", "示例建议");
        Proposal proposal = new Proposal(subject(unit), null, text, world.actor(Role.SUPERVISOR), NOW);
        then.accept(proposal);
        return proposals.saveAndFlush(proposal).id();
    }

    private static Consumer<Proposal> submitted(RouteWorld world) {
        return proposal -> proposal.submit(world.actor(Role.SUPERVISOR), false, DAY);
    }

    private static Consumer<Proposal> approved(RouteWorld world) {
        Consumer<Proposal> approve = proposal -> proposal.approve(
                ProposalAction.APPROVE, world.person(Role.LEADER), new Approval("示例组长", DAY, null, null));
        return submitted(world).andThen(approve);
    }
}
