package lianxi.meeting.room.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lianxi.meeting.agenda.AgendaItemId;
import lianxi.meeting.decision.OutcomeKind;
import org.junit.jupiter.api.Test;

/** What is typed in the room is what is recorded. */
class MeetingRoomFormTest {

    private static final LocalDate DUE = LocalDate.of(2017, 2, 20);

    @Test
    void aDecisionThatChargesNobodyKeepsItsDay() {
        assertThat(typed(OutcomeKind.DECISION).command().due()).isEqualTo(DUE);
    }

    @Test
    void informationHasNone() {
        assertThat(typed(OutcomeKind.INFORMATION).command().due()).isNull();
    }

    private static MeetingRoomForm typed(OutcomeKind kind) {
        MeetingRoomForm form = new MeetingRoomForm();
        form.setItem(new AgendaItemId(1));
        form.setKind(kind);
        form.setText("每周五调度一次。");
        form.setDue(DUE);
        return form;
    }
}
