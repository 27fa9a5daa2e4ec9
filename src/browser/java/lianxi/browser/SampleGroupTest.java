package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;

/** What people do in the quick start from its first Friday on; together with {@link EveryPageTest} no page stays unseen. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class SampleGroupTest {

    /** Forms that another page of the same template shows: the end of a place, a recipient on paper, the desks of minutes, reports and notices. */
    private static final Set<String> NOT_PICTURED = Set.of(
            "/roster/delegations/{id}/end",
            "/units/{id}/charges/{charge}/end",
            "/briefings/{id}/deliveries/{delivery}",
            "/orders/{id}/deliveries/{delivery}",
            "/briefings/{id}/countersign",
            "/briefings/{id}/countersigns/{ask}",
            "/orders/{id}/countersign",
            "/orders/{id}/countersigns/{ask}",
            "/meetings/minutes/{id}/countersign",
            "/meetings/minutes/{id}/countersigns/{ask}",
            "/meetings/reports/{id}/countersign",
            "/meetings/reports/{id}/countersigns/{ask}",
            "/meetings/minutes/{id}/sign",
            "/meetings/minutes/{id}/sign-on-paper",
            "/meetings/minutes/{id}/deliveries/{delivery}",
            "/meetings/reports/{id}/sign",
            "/meetings/reports/{id}/sign-on-paper",
            "/meetings/reports/{id}/deliveries/{delivery}",
            "/supervision/notices/{id}/countersign",
            "/supervision/notices/{id}/countersigns/{ask}",
            "/supervision/notices/{id}/sign",
            "/supervision/notices/{id}/sign-on-paper",
            "/supervision/notices/{id}/deliveries/{delivery}");

    @BeforeAll
    static void begin() {
        Gallery.open(SampleGroupTest.class);
    }

    @AfterAll
    static void endAndAskWhatNobodySaw() {
        RunningProduct.end();
        everyPageWasSeenOnBothDevices();
    }

    /** Once the last of the classes has seen what it will. */
    static void everyPageWasSeenOnBothDevices() {
        Set<String> pages = new TreeSet<>(Routes.pages());
        pages.remove("/");
        pages.removeAll(NOT_PICTURED);
        assertThat(Gallery.close(pages)).as("pages that nobody saw").isEmpty();
    }

    @Nested
    @Order(1)
    class OnFriday extends FirstFriday {}

    @Nested
    @Order(2)
    class OnTheNextMonday extends LookingAhead {}

    @Nested
    @Order(3)
    class InTheWeeksAfter extends PermitLife {}

    @Nested
    @Order(4)
    class InTheNewYear extends TaskLife {}

    @Nested
    @Order(5)
    class InEarlyMarch extends DailyWork {}

    @Nested
    @Order(6)
    class InLateMarch extends LadderWalk {}

    @Nested
    @Order(7)
    class InMay extends JointMeeting {}

    @Nested
    @Order(8)
    class InJune extends RoomOffline {}

    @Nested
    @Order(9)
    class InJuly extends SupervisionWalk {}

    @Nested
    @Order(10)
    class InEarlyAugust extends ReferralWalk {}

    @Nested
    @Order(11)
    class InLateAugust extends MeasureWalk {}

    @Nested
    @Order(12)
    class InSeptember extends InspectionOffline {}
}
