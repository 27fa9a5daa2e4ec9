package lianxi.onboarding;

import lianxi.access.Actors;
import lianxi.meeting.MeetingSeriesService;
import lianxi.notification.Inbox;
import lianxi.roster.ContactQueries;
import lianxi.roster.RosterQueries;
import lianxi.roster.RosterService;
import lianxi.scheduling.OccurrenceLedger;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The desks at which the sample's people do their work, and the services that need none. */
@Component
@Profile("sample")
record SampleDesks(
        PermitDesk permits,
        ScheduleDesk schedules,
        PlanDesk plans,
        WorkDesk work,
        InstructionDesk instructions,
        SampleProblemDesk problems,
        SiteDesk sites,
        MeetingDesk meetings,
        RoomDesk room,
        PaperDesk papers,
        CheckDesk supervision,
        SampleConclusionDesk conclusions,
        SampleNoticeDesk supervisionNotices,
        SampleReportDesk reports,
        SampleBriefingDesk briefings,
        MeetingSeriesService series,
        Inbox inbox,
        RosterQueries roster,
        RosterService rosterService,
        ContactQueries contacts,
        Actors actors,
        OccurrenceLedger ledger) {}
