package lianxi.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.notification.Message;
import lianxi.notification.Notices;
import lianxi.notification.Text;
import lianxi.roster.Body;
import lianxi.roster.ContactQueries;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;

/** Tells whoever has to go on with a task that it is their turn, and its units what was decided. */
@Component
class TaskNotices {

    private final Notices notices;
    private final ContactQueries contacts;
    private final RosterQueries roster;
    private final Clock clock;

    TaskNotices(Notices notices, ContactQueries contacts, RosterQueries roster, Clock clock) {
        this.notices = notices;
        this.contacts = contacts;
        this.roster = roster;
        this.clock = clock;
    }

    /** What somebody did to the task, with a reason or remark if there is one. */
    void done(Actor actor, Task task, TaskAction action, String note) {
        Set<PersonId> to = audience(task, action);
        switch (action) {
            case PROPOSE, APPROVE, ASSIGN -> tell(actor, to, task, action, terms(task));
            default -> tell(actor, to, task, action, note.isBlank() ? List.of() : List.of(reason(note)));
        }
        if (action == TaskAction.PASS) {
            send(actor, strikers(task), task, Text.of("task.notice.PASSED", task.title()), List.of());
        }
    }

    /** Many at once put before the director: one notice for all. */
    void proposed(Actor actor, List<Task> tasks) {
        if (tasks.size() == 1) {
            done(actor, tasks.get(0), TaskAction.PROPOSE, "");
            return;
        }
        Set<PersonId> others = new LinkedHashSet<>(director());
        others.remove(actor.person());
        if (!others.isEmpty()) {
            Text title = Text.of("task.notice.PROPOSE.many", tasks.get(0).title(), tasks.size());
            notices.send(others, new Message(title, List.of(), "/tasks?state=" + TaskState.TO_APPROVE));
        }
    }

    /** A supporting unit told of its part. */
    void lineFedBack(Actor actor, Task task, UnitId unit) {
        Text title = Text.of("task.notice.FEED_BACK_LINE", roster.unit(unit).name(), task.title());
        send(actor, leadSide(task), task, title, List.of());
    }

    /** A person became the responsible one. */
    void named(Actor actor, Task task, PersonId person) {
        send(actor, Set.of(person), task, Text.of("task.notice.NAME", task.title()), terms(task));
    }

    /** 代报: the unit hears what was done in its name. */
    void actedFor(Actor actor, Task task, UnitId unit, TaskAction action) {
        Text title = Text.of("task.notice.actedFor", task.title(), Text.of(action.messageKey()));
        send(actor, people(List.of(unit)), task, title, List.of(Text.of("task.notice.actedFor.check")));
    }

    private Set<PersonId> audience(Task task, TaskAction action) {
        return switch (action) {
            case PROPOSE -> director();
            case APPROVE, ASSIGN, STOP, STRIKE_OFF, REOPEN -> task.wasAssigned() ? everyUnit(task) : Set.of();
            case DECLINE -> together(office(), director());
            case FEED_BACK -> office();
            case APPLY -> task.origin().isFinding() ? supervisors() : office();
            case ADOPT, SEND_BACK, RECEIVE, PASS, REFUSE -> leadSide(task);
            default -> Set.of();
        };
    }

    private static List<Text> terms(Task task) {
        Text means = Text.of("task.notice.doneMeans", task.doneMeans());
        LocalDate due = task.plan().due();
        return due == null ? List.of(means) : List.of(Text.of("task.notice.due", due), means);
    }

    private static Text reason(String note) {
        return Text.of("task.notice.reason", note);
    }

    private void tell(Actor actor, Set<PersonId> to, Task task, TaskAction action, List<Text> lines) {
        send(actor, to, task, Text.of("task.notice." + action.name(), task.title()), lines);
    }

    private void send(Actor actor, Set<PersonId> to, Task task, Text title, List<Text> lines) {
        Set<PersonId> others = new LinkedHashSet<>(to);
        others.remove(actor.person());
        if (!others.isEmpty()) {
            notices.send(others, new Message(title, lines, "/tasks/" + task.id()));
        }
    }

    private Set<PersonId> leadSide(Task task) {
        Set<PersonId> to = people(List.of(task.leadUnit()));
        PersonId responsible = task.responsible();
        return responsible == null ? to : together(to, Set.of(responsible));
    }

    private Set<PersonId> everyUnit(Task task) {
        return together(leadSide(task), people(task.supportingUnits()));
    }

    private Set<PersonId> people(Collection<UnitId> units) {
        if (units.isEmpty()) {
            return Set.of();
        }
        Map<UnitId, List<PersonId>> inCharge = contacts.inCharge(today());
        Set<PersonId> people = new LinkedHashSet<>();
        units.forEach(unit -> people.addAll(inCharge.getOrDefault(unit, List.of())));
        return people;
    }

    private Set<PersonId> strikers(Task task) {
        return task.origin().isFinding()
                ? roster.supervisionHead(today())
                        .map(PlaceView::person)
                        .map(Set::of)
                        .orElse(Set.of())
                : director();
    }

    private Set<PersonId> director() {
        return roster.officeDirector(today())
                .map(PlaceView::person)
                .map(Set::of)
                .orElse(Set.of());
    }

    private Set<PersonId> office() {
        return new LinkedHashSet<>(roster.office(today()));
    }

    private Set<PersonId> supervisors() {
        Set<PersonId> people = new LinkedHashSet<>();
        roster.placesOn(Body.SUPERVISION, today()).forEach(place -> people.add(place.person()));
        return people;
    }

    private static Set<PersonId> together(Set<PersonId> some, Set<PersonId> others) {
        Set<PersonId> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
