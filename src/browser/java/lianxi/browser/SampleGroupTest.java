package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;

/** What people see of the quick start: all its pages on the Thursday, then the Friday's work; afterwards no page is unseen. */
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

    @Nested
    @Order(1)
    class OnThursday extends EveryPage {}

    @Nested
    @Order(2)
    class OnFriday extends FirstFriday {}

    @Nested
    @Order(3)
    class OnTheNextMonday extends LookingAhead {}

    @Nested
    @Order(4)
    class InTheWeeksAfter extends PermitLife {}

    @Nested
    @Order(5)
    class InTheNewYear extends TaskLife {}

    @Nested
    @Order(6)
    class InEarlyMarch extends DailyWork {}

    @Nested
    @Order(7)
    class InLateMarch extends LadderWalk {}

    @Nested
    @Order(8)
    class InMay extends JointMeeting {}

    @Nested
    @Order(9)
    class InJune extends RoomOffline {}

    @Nested
    @Order(10)
    class InJuly extends SupervisionWalk {}

    @Nested
    @Order(11)
    class InEarlyAugust extends ReferralWalk {}

    @Nested
    @Order(12)
    class InLateAugust extends MeasureWalk {}

    @Nested
    @Order(13)
    class InSeptember extends InspectionOffline {}

    @AfterAll
    static void everyPageWasSeenOnBothDevices() {
        for (Device device : Device.values()) {
            List<String> unseen = Routes.pages().stream()
                    .filter(route -> !route.equals("/") && !NOT_PICTURED.contains(route))
                    .filter(route -> !Gallery.hangs(Routes.name(route), device))
                    .toList();
            assertThat(unseen)
                    .as("pages that nobody saw at %d px", device.width)
                    .isEmpty();
        }
    }
}
