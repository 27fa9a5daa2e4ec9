package lianxi.meeting.minutes;

import lianxi.meeting.MeetingView;

/** Makes one kind of paper of the records (起草). */
interface PaperCompiler {

    PaperKind kind();

    /** @throws lianxi.shared.RefusedException while the meeting has not come so far */
    void requireReady(MeetingView meeting);

    PaperContent compile(MeetingView meeting);
}
