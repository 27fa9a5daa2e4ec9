package lianxi.task.instruction;

import lianxi.document.attachment.AttachmentAccess;
import lianxi.shared.Actor;
import org.springframework.stereotype.Component;

/** Scans of instructions (批示件扫描): read by whoever reads the instruction. */
@Component
class InstructionScans implements AttachmentAccess {

    static final String KIND = "instruction";

    private final InstructionQueries queries;

    InstructionScans(InstructionQueries queries) {
        this.queries = queries;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long instruction) {
        return queries.mayRead(actor, instruction);
    }
}
