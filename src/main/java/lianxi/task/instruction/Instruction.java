package lianxi.task.instruction;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.shared.Actor;
import lianxi.shared.FieldConflict;
import lianxi.shared.PersonId;
import lianxi.shared.StaleVersionException;
import org.jspecify.annotations.Nullable;

/** A leader's instruction (领导批示). What becomes of it are its tasks. */
@Entity
@Table(name = "task_instruction")
class Instruction {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long leader;
    private String leaderName;
    private String leaderPost;
    private LocalDate givenOn;
    private String words;
    private String documentTitle;
    private String documentNumber;
    private String documentFrom;
    private String recordedBy;
    private Instant recordedAt;
    private @Nullable String editedBy;
    private @Nullable Instant editedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Instruction() {}

    Instruction(InstructionCommand command, Signatory leader, Actor by, Instant now) {
        recordedBy = by.name();
        recordedAt = now;
        write(command, leader);
    }

    InstructionId id() {
        return new InstructionId(Objects.requireNonNull(id));
    }

    int version() {
        return version;
    }

    InstructionCommand content() {
        return new InstructionCommand(
                new PersonId(leader), givenOn, words, documentTitle, documentNumber, documentFrom);
    }

    /** Refuses what was written on another state of it; both texts go with the refusal. */
    void expect(int known, InstructionCommand yours, String yourLeader) {
        if (known == version) {
            return;
        }
        List<FieldConflict> conflicts = new ArrayList<>();
        compare(conflicts, "taskInstructionForm.leader", leaderName, yourLeader);
        compare(
                conflicts,
                "taskInstructionForm.givenOn",
                givenOn.toString(),
                yours.givenOn().toString());
        compare(conflicts, "taskInstructionForm.words", words, yours.words());
        compare(conflicts, "taskInstructionForm.documentTitle", documentTitle, yours.documentTitle());
        compare(conflicts, "taskInstructionForm.documentNumber", documentNumber, yours.documentNumber());
        compare(conflicts, "taskInstructionForm.documentFrom", documentFrom, yours.documentFrom());
        throw new StaleVersionException(version, conflicts);
    }

    /** Corrects what was recorded (更正登记). */
    void edit(InstructionCommand command, Signatory by, Actor editor, Instant now) {
        write(command, by);
        editedBy = editor.name();
        editedAt = now;
    }

    private void write(InstructionCommand command, Signatory by) {
        leader = command.leader().value();
        leaderName = by.name();
        leaderPost = by.post();
        givenOn = command.givenOn();
        words = command.words();
        documentTitle = command.documentTitle();
        documentNumber = command.documentNumber();
        documentFrom = command.documentFrom();
    }

    private static void compare(List<FieldConflict> conflicts, String label, String theirs, String yours) {
        if (!theirs.equals(yours)) {
            conflicts.add(new FieldConflict(label, theirs, yours));
        }
    }
}
