package lianxi.liability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import lianxi.notification.MailState;
import lianxi.notification.Text;
import lianxi.notification.Told;
import lianxi.notification.ToldQueries;
import lianxi.roster.Answering;
import lianxi.roster.Answering.Duty;
import lianxi.roster.Answering.Post;
import lianxi.roster.OrderingDocument;
import lianxi.shared.BusinessClock;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who answered on which day, what each had been told and had done by then: one scene with a hand-over, a cover, a leader in
 * charge and an authority, read day by day.
 */
class ChainLinksTest {

    private static final LocalDate FIRST = day("01-05");
    private static final OrderingDocument NOTICE = new OrderingDocument("郊政办发〔2017〕2号", FIRST);
    private static final PersonId OLD = new PersonId(1);
    private static final PersonId NEW = new PersonId(2);
    private static final PersonId CONTACT = new PersonId(3);
    private static final PersonId DEPUTY = new PersonId(4);
    private static final PersonId CHIEF = new PersonId(5);
    private static final PersonId HEAD = new PersonId(6);
    private static final PersonId VICE = new PersonId(7);

    /** Handed over on 3月1日; covered 2月6日—10日; in charge 2月1日—3月31日; authority 2月15日—20日. */
    private static final Answering SCENE = new Answering(
            List.of(new Answering.Name(FIRST, "区林业局"), new Answering.Name(day("04-10"), "区林草局")),
            List.of(
                    post(Duty.RESPONSIBLE, OLD, "老责任人", null, "01-05", "03-01"),
                    post(Duty.RESPONSIBLE, NEW, "新责任人", null, "03-01", null),
                    post(Duty.CONTACT, CONTACT, "联络员", null, "01-05", null),
                    post(Duty.DEPUTY, DEPUTY, "副联络员", null, "01-05", "03-15"),
                    post(Duty.COVER, DEPUTY, "副联络员", "联络员", "02-06", "02-11"),
                    post(Duty.SEAT, CHIEF, "局长", null, "01-05", null),
                    post(Duty.IN_CHARGE, VICE, "副组长", null, "02-01", "04-01"),
                    post(Duty.GROUP_HEAD, HEAD, "组长", null, "01-05", null),
                    post(Duty.DEPUTY_HEAD, VICE, "副组长", null, "01-05", null),
                    new Post(Duty.DELEGATE, VICE, "副组长", "", HEAD, "组长", "主持例会", day("02-15"), day("02-21"), NOTICE)),
            null);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            01-05 | RESPONSIBLE 老责任人, CONTACT 联络员, DEPUTY 副联络员, SEAT 局长, GROUP_HEAD 组长
            02-01 | RESPONSIBLE 老责任人, CONTACT 联络员, DEPUTY 副联络员, SEAT 局长, IN_CHARGE 副组长
            02-06 | RESPONSIBLE 老责任人, CONTACT 联络员, DEPUTY COVER 副联络员, SEAT 局长, IN_CHARGE 副组长
            02-10 | RESPONSIBLE 老责任人, CONTACT 联络员, DEPUTY COVER 副联络员, SEAT 局长, IN_CHARGE 副组长
            02-11 | RESPONSIBLE 老责任人, CONTACT 联络员, DEPUTY 副联络员, SEAT 局长, IN_CHARGE 副组长
            02-20 | RESPONSIBLE 老责任人, CONTACT 联络员, DEPUTY 副联络员, SEAT 局长, IN_CHARGE DELEGATE 副组长
            02-28 | RESPONSIBLE 老责任人, CONTACT 联络员, DEPUTY 副联络员, SEAT 局长, IN_CHARGE 副组长
            03-01 | RESPONSIBLE 新责任人, CONTACT 联络员, DEPUTY 副联络员, SEAT 局长, IN_CHARGE 副组长
            03-15 | RESPONSIBLE 新责任人, CONTACT 联络员, SEAT 局长, IN_CHARGE 副组长
            04-01 | RESPONSIBLE 新责任人, CONTACT 联络员, SEAT 局长, GROUP_HEAD 组长
            """)
    void everyDayHasItsOwnPeople(String day, String chain) {
        assertThat(said(links(thing(null), day(day)))).isEqualTo(chain);
    }

    @Test
    void underAnAuthorityTheHeadsDeputyStandsBesideTheHead() {
        Answering withoutCharge = without(Duty.IN_CHARGE);
        assertThat(said(ChainLinks.of(thing(null), withoutCharge, day("02-20"))))
                .endsWith("SEAT 局长, GROUP_HEAD 组长, DELEGATE 副组长");
        assertThat(said(ChainLinks.of(thing(null), withoutCharge, day("02-21"))))
                .endsWith("SEAT 局长, GROUP_HEAD 组长");
    }

    @Test
    void whomTheThingNamesAnswersInsteadOfTheUnitsResponsiblePerson() {
        Answering named = new Answering(SCENE.unitNames(), SCENE.posts(), "经办人");
        assertThat(said(ChainLinks.of(thing(new PersonId(9)), named, FIRST))).startsWith("NAMED 经办人, CONTACT 联络员");
    }

    @Test
    void whatNobodyRecordedIsSaid() {
        Answering nobody = new Answering(SCENE.unitNames(), List.of(), null);
        assertThat(ChainLinks.of(thing(null), nobody, FIRST).missing())
                .containsExactly(Capacity.As.RESPONSIBLE, Capacity.As.HEAD, Capacity.As.GROUP_HEAD);
        assertThat(links(thing(null), FIRST).missing()).isEmpty();
    }

    @Test
    void anAssignedHeadAnswersForTheUnitAndTheSeatDoesNot() {
        List<Post> posts = new java.util.ArrayList<>(SCENE.posts());
        posts.add(post(Duty.HEAD, NEW, "新责任人", null, "01-05", null));
        assertThat(said(ChainLinks.of(thing(null), new Answering(SCENE.unitNames(), posts, null), day("03-01"))))
                .isEqualTo("RESPONSIBLE HEAD 新责任人, CONTACT 联络员, DEPUTY 副联络员, IN_CHARGE 副组长");
    }

    @Test
    void theUnitIsCalledAsItWasThatDay() {
        assertThat(SCENE.unitName(day("04-09"))).isEqualTo("区林业局");
        assertThat(SCENE.unitName(day("04-10"))).isEqualTo("区林草局");
    }

    /** 2月20日 08:30 the old one is told, and reads it on the 22nd; 3月2日 the new one signs for it. */
    @Test
    void onlyWhatHadHappenedByThenIsTold() {
        ChainFacts then = facts("02-21");
        assertThat(then.chain().get(0).told()).singleElement().satisfies(told -> {
            assertThat(told.readAt()).isNull();
            assertThat(told.mail()).isEqualTo(MailState.QUEUED);
        });
        assertThat(then.chain()).allSatisfy(link -> assertThat(link.deeds()).isEmpty());
        assertThat(then.others()).isEmpty();

        assertThat(facts("02-22").chain().get(0).told()).singleElement().satisfies(told -> {
            assertThat(told.readAt()).isEqualTo(at("02-22T09:00"));
            assertThat(told.mail()).isEqualTo(MailState.SENT);
        });
    }

    @Test
    void whoHasLeftStandsAmongTheOthersWithWhatWasTold() {
        ChainFacts then = facts("03-02");
        assertThat(then.chain().get(0).name()).isEqualTo("新责任人");
        assertThat(then.chain().get(0).told()).isEmpty();
        assertThat(then.chain().get(0).deeds()).extracting(Deed::at).containsExactly(at("03-02T10:00"));
        assertThat(then.others()).extracting(Link::name).containsExactly("老责任人", "办公室经办");
        assertThat(then.others().get(0).told()).hasSize(1);
        assertThat(then.others().get(1).deeds()).hasSize(1);
    }

    @Test
    void aNameAloneTellsWhoDidItWhereOnePersonOfTheChainHasIt() {
        List<Deed> deeds = List.of(new Deed(at("03-02T10:00"), null, "新责任人", Text.of("x")));
        ChainFacts facts = facts(deeds, "03-02");
        assertThat(facts.chain().get(0).deeds()).hasSize(1);
        assertThat(facts.others()).extracting(Link::name).containsExactly("老责任人");
    }

    @Test
    void theDaysBetweenWhichOneTurnsAreThoseWithAChange() {
        ChainDays days = new ChainDays(thing(null), DEEDS, TOLD, SCENE, day("03-05"));
        assertThat(days.before(day("01-20"))).isNull();
        assertThat(days.after(day("01-20"))).isEqualTo(day("02-01"));
        assertThat(days.after(day("02-21"))).isEqualTo(day("02-22"));
        assertThat(days.after(day("02-22"))).isEqualTo(day("02-23"));
        assertThat(days.before(day("03-02"))).isEqualTo(day("03-01"));
        assertThat(days.after(day("03-03"))).isNull();
    }

    private static final List<Deed> DEEDS = List.of(
            new Deed(at("03-01T17:00"), null, "办公室经办", Text.of("x")),
            new Deed(at("03-02T10:00"), NEW, "新责任人", Text.of("x")));

    private static final ToldQueries.About TOLD = new ToldQueries.About(
            List.of(new Told(
                    OLD, at("02-20T08:30"), "还剩 2 个工作日", true, at("02-22T09:00"), MailState.SENT, at("02-22T08:00"))),
            List.of(new ToldQueries.Urged(at("03-03T09:00"), null, "办公室经办", 2)));

    private static ChainFacts facts(String day) {
        return facts(DEEDS, day);
    }

    private static ChainFacts facts(List<Deed> deeds, String day) {
        Instant until = day(day).plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
        return new ChainFacts(TOLD, deeds, links(thing(null), day(day)), SCENE, until);
    }

    /** Asked of the unit on 1月20日, due 2月22日. */
    private static Liable thing(@Nullable PersonId named) {
        return new Liable("林地手续", "/permits/1", new UnitId(1), named, day("01-20"), day("02-22"), null);
    }

    private static ChainLinks links(Liable thing, LocalDate day) {
        return ChainLinks.of(thing, SCENE, day);
    }

    private static Answering without(Duty duty) {
        return new Answering(
                SCENE.unitNames(),
                SCENE.posts().stream().filter(post -> post.duty() != duty).toList(),
                null);
    }

    private static String said(ChainLinks links) {
        return links.capacities().entrySet().stream()
                .map(entry -> entry.getValue().stream()
                                .map(capacity -> capacity.as().name())
                                .collect(Collectors.joining(" "))
                        + " " + links.name(entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static Post post(
            Duty duty, PersonId person, String name, @Nullable String absent, String from, @Nullable String until) {
        return new Post(
                duty,
                person,
                name,
                "",
                absent == null ? null : CONTACT,
                absent,
                "",
                day(from),
                until == null ? null : day(until),
                NOTICE);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse("2017-" + day);
    }

    private static Instant at(String moment) {
        return LocalDateTime.parse("2017-" + moment).atZone(BusinessClock.ZONE).toInstant();
    }
}
