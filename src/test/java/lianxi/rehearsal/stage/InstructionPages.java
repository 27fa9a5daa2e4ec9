package lianxi.rehearsal.stage;

import lianxi.onboarding.script.SampleInstruction;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import lianxi.task.TaskAction;

/** Leaders' instructions (领导批示) on their pages: recorded by the office, and assigned as a task (登记、分办). */
public final class InstructionPages {

    private static final String INSTRUCTION = "instruction";

    private final Places places;
    private final TaskPages tasks;
    private final Acts acts;

    public InstructionPages(Places places, TaskPages tasks, Telling telling) {
        this.places = places;
        this.tasks = tasks;
        this.acts = new Acts(telling);
    }

    /** The form proposes the group's head and today. */
    public void record(Person office, SampleInstruction said) {
        String address = "/instructions/new";
        Page assigning = acts.done(
                office,
                office.get(address)
                        .orFail()
                        .form(address)
                        .with("words", said.words())
                        .with("documentTitle", said.paper())
                        .with("documentNumber", said.number())
                        .with("documentFrom", said.from()));
        String path = assigning.path().replace("/assign", "");
        places.found(INSTRUCTION, said.words(), path);
        acts.tell(office, "instruction.recorded", path, "words", said.words(), "paper", said.paper());
        if (said.isAssigned()) {
            assign(office, assigning, said);
        }
    }

    /** What was only recorded at first is assigned later, by its words. */
    public void assign(Person office, SampleInstruction said) {
        assign(
                office,
                office.get(places.of(INSTRUCTION, said.words()) + "/assign").orFail(),
                said);
    }

    public void acknowledge(Person contact, SampleInstruction said) {
        tasks.move(contact, said.task(), TaskAction.ACKNOWLEDGE);
    }

    private void assign(Person office, Page page, SampleInstruction said) {
        Form form = page.form(page.path())
                .with("rows[0].title", said.task())
                .with("rows[0].doneMeans", said.done())
                .choose("rows[0].leadUnit", said.lead())
                .with("rows[0].days", String.valueOf(said.limit()));
        Page assigned = acts.insist(
                office, form.choose("rows[0].supportingUnits", said.supporting().toArray(String[]::new)));
        String path = ProjectPlaces.named(assigned, said.task(), "/tasks/");
        tasks.found(said.task(), path);
        acts.tell(
                office,
                "instruction.assigned",
                path,
                "title",
                said.task(),
                "says",
                said.task(),
                "lead",
                said.lead(),
                "supporting",
                String.join("、", said.supporting()),
                "limit",
                String.valueOf(said.limit()));
    }
}
