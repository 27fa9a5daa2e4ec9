package lianxi.supervision.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterSetUp;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.Sha256;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.DrawId;
import lianxi.supervision.InspectionId;
import lianxi.supervision.draw.DrawCommand.LeftOut;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A draw from its lists to its result, who sees it when, and that nothing of it can be changed or taken back. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawServiceTest {

    @Autowired
    DrawService service;

    @Autowired
    DrawUses uses;

    @Autowired
    DrawQueries queries;

    @Autowired
    DrawCandidates candidates;

    @Autowired
    RosterSetUp setUp;

    @Autowired
    SignIn signIn;

    @Autowired
    MutableClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private RosterFile.Ids ids;
    private Actor inspector;
    private Actor head;
    private AccountId inspectorAccount;
    private AccountId clerkAccount;

    @BeforeAll
    void people() {
        clock.set("2017-01-16T09:00");
        ids = NoticeRoster.setUp(setUp);
        inspectorAccount = signIn.account(ids.person("周凤英"), Role.SUPERVISOR);
        clerkAccount = signIn.account(ids.person("示例办公室人员"), Role.OFFICE);
        inspector = signIn.actor(inspectorAccount);
        head = new Actor(
                new AccountId(991),
                ids.person("赵静"),
                "赵静",
                Set.of(Role.SUPERVISOR),
                Set.of(ids.unit("区发改局")),
                Set.of(Power.SUPERVISION_HEAD));
    }

    @Test
    void theSeedIsKeptBackUntilItIsDrawn() {
        DrawId id = service.record(inspector, command(3, 2));
        DrawView recorded = queries.view(inspector, id);
        assertThat(recorded.seed()).isNull();
        assertThat(recorded.record()).isNull();
        assertThatThrownBy(() -> queries.result(id)).isInstanceOf(NotFoundException.class);

        service.draw(inspector, id, recorded.version());
        DrawView drawn = queries.view(inspector, id);
        assertThat(drawn.seed()).matches("[0-9a-f]{64}");
        assertThat(Sha256.of(drawn.record())).isEqualTo(recorded.fingerprint());
        assertThat(drawn.picks())
                .hasSize(3)
                .allSatisfy(pick -> assertThat(pick.inspectors()).hasSize(2));
        assertThat(queries.check(drawn).isGood()).isTrue();
        assertThat(queries.result(id).picks())
                .extracting(DrawResult.Pick::place)
                .containsExactly(1, 2, 3);
    }

    /** 赵静 is of 区发改局 and heads the supervision group (notice, 二 and 四(三)). */
    @Test
    void nobodyIsDrawnForTheOwnUnit() {
        DrawId id = service.record(inspector, only("区发改局", 1, 3));
        service.draw(inspector, id, 0);
        assertThat(queries.result(id).picks().get(0).inspectors())
                .extracting(DrawResult.Inspector::name)
                .containsExactlyInAnyOrder("周凤英", "解建明", "赵菲");
        DrawView draw = queries.view(inspector, id);
        assertThat(draw.inspectors())
                .filteredOn(one -> one.name().equals("赵静"))
                .singleElement()
                .satisfies(one -> assertThat(one.recused()).containsExactly(1));
    }

    @Test
    void tooFewWithoutTheOwnUnitIsRefusedBeforeTheDraw() {
        assertThatThrownBy(() -> service.record(inspector, only("区发改局", 1, 4)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("perTarget");
                    assertThat(refused.messageKey()).isEqualTo("supervision.draw.refused.recusal");
                    assertThat(refused.arguments()).contains(3, 4, "赵静");
                });
    }

    @Test
    void whoIsLeftOutNeedsAReasonThatHolds() {
        long forestry = ids.unit("区林业局").value();
        assertRefused(Map.of(forestry, new LeftOut(LeftOutReason.OTHER, " ")), "supervision.draw.refused.why");
        assertRefused(
                Map.of(forestry, new LeftOut(LeftOutReason.RECENTLY_CHECKED, "听说查过")),
                "supervision.draw.refused.not-checked");
        assertRefused(Map.of(forestry, new LeftOut(LeftOutReason.ABSENT, "")), "supervision.draw.refused.list");
        assertRefused(
                Map.of(9_999_999L, new LeftOut(LeftOutReason.NOT_CONCERNED, "")), "supervision.draw.refused.list");

        DrawId id = service.record(
                inspector, command(3, 2, Map.of(forestry, new LeftOut(LeftOutReason.NOT_CONCERNED, "")), Map.of()));
        assertThat(queries.view(inspector, id).targets())
                .filteredOn(one -> one.name().equals("区林业局"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.number()).isNull();
                    assertThat(one.reason()).isEqualTo(LeftOutReason.NOT_CONCERNED);
                });
    }

    @Test
    void moreThanAreOnTheListIsRefused() {
        assertThatThrownBy(() -> service.record(inspector, command(500, 2)))
                .extracting("field")
                .isEqualTo("wanted");
        assertThatThrownBy(() -> service.record(inspector, command(1, 9)))
                .extracting("field")
                .isEqualTo("perTarget");
    }

    @Test
    void itIsDrawnOnce() {
        DrawId id = service.record(inspector, command(2, 1));
        service.draw(inspector, id, 0);
        List<DrawView.Pick> picks = queries.view(inspector, id).picks();
        assertThatThrownBy(() -> service.draw(inspector, id, 0)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> service.draw(inspector, id, 1)).isInstanceOf(RefusedException.class);
        assertThat(queries.view(inspector, id).picks()).isEqualTo(picks);
    }

    @Test
    void aVoidedDrawStaysWithItsReasonAndItsResult() {
        DrawId id = service.record(inspector, command(2, 1));
        service.draw(inspector, id, 0);
        assertThatThrownBy(() -> service.voidDraw(inspector, id, "不合适", 1)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> service.voidDraw(head, id, " ", 1))
                .extracting("field")
                .isEqualTo("reason");
        service.voidDraw(head, id, "督查事项登记有误", 1);
        DrawView voided = queries.view(inspector, id);
        assertThat(voided.state()).isEqualTo(DrawState.VOIDED);
        assertThat(voided.voidReason()).isEqualTo("督查事项登记有误");
        assertThat(voided.picks()).hasSize(2);
        assertThat(queries.check(voided).isGood()).isTrue();
        assertThatThrownBy(() -> queries.result(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.voidDraw(head, id, "再作废", 2)).isInstanceOf(RefusedException.class);
    }

    @Test
    void beforeTheDrawAnybodyOfTheGroupMayVoidIt() {
        DrawId id = service.record(inspector, command(2, 1));
        service.voidDraw(inspector, id, "漏了一个单位", 0);
        DrawView voided = queries.view(inspector, id);
        assertThat(voided.picks()).isEmpty();
        assertThat(voided.seed()).isNotNull();
        assertThat(queries.check(voided).outcome().picks()).hasSize(2);
    }

    @Test
    void whatWasUsedIsNotVoided() {
        DrawId id = drawn("区林业局", 101);
        assertThatThrownBy(() -> service.voidDraw(head, id, "不合适", 1))
                .extracting("messageKey")
                .isEqualTo("supervision.draw.refused.in-use");
        assertThatThrownBy(() -> uses.arranged(inspector, id, 1, new InspectionId(102), ids.unit("区林业局")))
                .extracting("messageKey")
                .isEqualTo("supervision.draw.refused.used");
        uses.dropped(inspector, new InspectionId(101));
        service.voidDraw(head, id, "检查取消", 1);
    }

    /** Spot checks are unknown to everybody else until they begin: domain.md, brief of supervision. */
    @Test
    void othersKnowOfItWhenAllItsUnitsAreTold() {
        UnitId forestry = ids.unit("区林业局");
        UnitId agriculture = ids.unit("区农委");
        DrawId id = service.record(inspector, listing(Set.of("区林业局", "区农委"), 2, 1));
        service.draw(inspector, id, 0);
        List<DrawResult.Pick> picks = queries.result(id).picks();
        uses.arranged(inspector, id, 1, new InspectionId(201), picks.get(0).unit());
        uses.arranged(inspector, id, 2, new InspectionId(202), picks.get(1).unit());
        Actor clerk = NoticeRoster.office();
        Actor contact = NoticeRoster.actor(Role.CONTACT, null, picks.get(0).unit());
        Actor other = NoticeRoster.actor(Role.CONTACT, null, ids.unit("区国土分局"));
        Actor leader = NoticeRoster.groupHead(ids.person("赵静"));
        assertThat(Set.of(forestry, agriculture)).contains(picks.get(0).unit());

        assertReads(id, Map.of(inspector, true, leader, true, clerk, false, contact, false, other, false));
        uses.told(inspector, new InspectionId(201));
        assertReads(id, Map.of(inspector, true, leader, true, clerk, false, contact, false, other, false));
        uses.told(inspector, new InspectionId(202));
        assertReads(id, Map.of(inspector, true, leader, true, clerk, true, contact, true, other, false));
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteADraw() {
        DrawId id = service.record(inspector, command(2, 1));
        service.draw(inspector, id, 0);
        for (String change : List.of(
                "update supervision_draw set seed = repeat('0', 64) where id = ?",
                "update supervision_draw set wanted = 1 where id = ?",
                "update supervision_draw set drawn_at = now() where id = ?",
                "delete from supervision_draw where id = ?",
                "update supervision_draw_candidate set number = null, reason = 'OTHER' where draw_id = ?",
                "delete from supervision_draw_candidate where draw_id = ?",
                "update supervision_draw_pick set target = 99 where draw_id = ?",
                "delete from supervision_draw_pick where draw_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(id.value()).update())
                    .as(change)
                    .hasMessageContaining("a draw is never deleted");
        }
    }

    @Test
    void thePageShowsListsResultAndRecalculation() throws Exception {
        DrawId id = service.record(inspector, command(3, 2));
        String page = "/supervision/draws/" + id;
        MockHttpServletResponse before = answer(inspectorAccount, get(page));
        assertThat(before.getContentAsString()).contains("待抽取", "抽取后公布", "区林业局").doesNotContain("重新验算</a>");
        assertThat(answer(inspectorAccount, get(page + "/record.txt")).getStatus())
                .isEqualTo(404);
        assertThat(answer(clerkAccount, get(page)).getStatus()).isEqualTo(404);
        assertThat(answer(clerkAccount, get("/supervision/draws")).getContentAsString())
                .doesNotContain("手续是否按时递交");

        Map<String, String> form = Map.of("version", "0", "key", "once-" + id);
        assertThat(answer(inspectorAccount, posted(page + "/draw", form)).getRedirectedUrl())
                .isEqualTo(page);
        assertThat(answer(inspectorAccount, posted(page + "/draw", form)).getRedirectedUrl())
                .as("a second click is no error")
                .isEqualTo(page);
        String checked =
                answer(inspectorAccount, get(page).param("check", "true")).getContentAsString();
        assertThat(checked).contains("结果与记录一致", "没有改过", "第 1 个检查对象").doesNotContain("不一致，");
        assertThat(answer(inspectorAccount, get(page + "/record.txt")).getContentAsString())
                .startsWith("algorithm lianxi-draw-1\nseed ")
                .contains("\ntarget 1 ");
    }

    @Test
    void aRefusedFormKeepsItsInputBesideTheRow() throws Exception {
        DrawBasis basis = candidates.free(DrawSubject.UNIT, CheckMatter.PERMITS);
        Map<String, String> form = new HashMap<>(
                Map.of("subject", "UNIT", "matter", "PERMITS", "kind", "SPOT_CHECK", "focus", "示例督查", "wanted", "2"));
        form.put("perTarget", "2");
        form.put("targets[0].id", String.valueOf(basis.targets().get(0).key()));
        form.put("targets[1].id", String.valueOf(basis.targets().get(1).key()));
        form.put("targets[1].reason", "OTHER");
        MockHttpServletResponse refused = answer(inspectorAccount, posted("/supervision/draws", form));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("请写明不列入“" + basis.targets().get(1).name() + "”的原因", "示例督查", "href=\"#targets-1-note\"");

        form.put("targets[1].note", "机构改革期间不安排");
        String page =
                answer(inspectorAccount, posted("/supervision/draws", form)).getRedirectedUrl();
        assertThat(page).startsWith("/supervision/draws/");
        assertThat(answer(inspectorAccount, get(page)).getContentAsString()).contains("机构改革期间不安排");
    }

    private void assertReads(DrawId id, Map<Actor, Boolean> expected) {
        expected.forEach((actor, reads) -> {
            assertThat(queries.isReadable(actor, id)).as(actor.name()).isEqualTo(reads);
            assertThat(queries.all(actor, DrawFilter.ALL).stream()
                            .anyMatch(line -> line.id().equals(id)))
                    .as(actor.name())
                    .isEqualTo(reads);
        });
    }

    private void assertRefused(Map<Long, LeftOut> leftOut, String key) {
        assertThatThrownBy(() -> service.record(inspector, command(3, 2, leftOut, Map.of())))
                .isInstanceOf(RefusedException.class)
                .extracting("messageKey")
                .isEqualTo(key);
    }

    /** The unit was drawn, and an inspection arranged. */
    private DrawId drawn(String unit, long inspection) {
        DrawId id = service.record(inspector, only(unit, 1, 1));
        service.draw(inspector, id, 0);
        uses.arranged(inspector, id, 1, new InspectionId(inspection), ids.unit(unit));
        return id;
    }

    private DrawCommand only(String unit, int wanted, int perTarget) {
        return listing(Set.of(unit), wanted, perTarget);
    }

    private DrawCommand listing(Set<String> units, int wanted, int perTarget) {
        Set<Long> listed = units.stream().map(unit -> ids.unit(unit).value()).collect(Collectors.toSet());
        Map<Long, LeftOut> leftOut = candidates.free(DrawSubject.UNIT, CheckMatter.PERMITS).targets().stream()
                .map(DrawCandidate::key)
                .filter(key -> !listed.contains(key))
                .collect(Collectors.toMap(key -> key, key -> new LeftOut(LeftOutReason.NOT_CONCERNED, "")));
        return command(wanted, perTarget, leftOut, Map.of());
    }

    private static DrawCommand command(int wanted, int perTarget) {
        return command(wanted, perTarget, Map.of(), Map.of());
    }

    private static DrawCommand command(
            int wanted, int perTarget, Map<Long, LeftOut> targets, Map<PersonId, LeftOut> inspectors) {
        return new DrawCommand(
                null,
                CheckKind.SPOT_CHECK,
                CheckMatter.PERMITS,
                "手续是否按时递交",
                DrawSubject.UNIT,
                wanted,
                perTarget,
                targets,
                inspectors);
    }

    private MockHttpServletResponse answer(AccountId account, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(signIn.as(account)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static MockHttpServletRequestBuilder posted(String path, Map<String, String> form) {
        MockHttpServletRequestBuilder request = post(path);
        form.forEach(request::param);
        return request;
    }
}
