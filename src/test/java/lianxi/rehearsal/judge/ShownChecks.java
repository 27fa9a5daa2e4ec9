package lianxi.rehearsal.judge;

import java.util.List;

/** What the product showed while it was played: lights and due dates on sampled days, answers, what a page costs, through faults. */
record ShownChecks(Evidence.Played played, OwnCalendar calendar, List<Look> looks) {

    List<Check> all() {
        return List.of(
                new TaskLightsCheck(calendar, looks),
                new TrackLightsCheck(calendar, looks),
                answers(),
                queries(),
                faults());
    }

    AnswersCheck answers() {
        return new AnswersCheck(played.statuses(), played.failures());
    }

    QueriesCheck queries() {
        return new QueriesCheck(played.measured(), played.dear());
    }

    FaultsCheck faults() {
        return new FaultsCheck(played.deeds());
    }
}
