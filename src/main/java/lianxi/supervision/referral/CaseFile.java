package lianxi.supervision.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianxi.document.attachment.AttachmentId;
import lianxi.document.attachment.AttachmentView;

/**
 * What was assembled for a case from the finding and its thread (线索材料), as it stood at that moment; kept as JSON and never
 * recomputed but by the author's click.
 *
 * @param at when it was assembled
 * @param duty whose duty it is and where that is written
 * @param project empty where the finding names none
 * @param rectification what was asked and how that stands, in words; empty where nothing was asked
 */
public record CaseFile(
        Instant at,
        String unitName,
        String finding,
        LocalDate happenedOn,
        String facts,
        String duty,
        String project,
        String rectification,
        List<Step> steps,
        List<Answerable> chain,
        List<Exhibit> exhibits) {

    public CaseFile {
        steps = List.copyOf(steps);
        chain = List.copyOf(chain);
        exhibits = List.copyOf(exhibits);
    }

    /** One thing that happened (过程): findings, conclusions, replies, reviews, notices, talks, rectification. */
    public record Step(Instant at, String by, String what, String words) {}

    /**
     * One of those who answered on the day of the facts (责任链一环).
     *
     * @param as in what, as "责任人"
     * @param name empty where nobody was recorded
     * @param told what the person had been told by then, counted in words
     * @param did what the person had done by then
     */
    public record Answerable(String as, String name, String post, String told, String did) {}

    /** A file of evidence (证据材料), with the digest that it must still have. */
    public record Exhibit(AttachmentId file, String name, String mediaType, long size, String sha256, String source) {

        static Exhibit of(AttachmentView file, String source) {
            return new Exhibit(file.id(), file.fileName(), file.mediaType(), file.size(), file.sha256(), source);
        }

        /** The attachment that the reader of attachments writes out. */
        AttachmentView view(Instant at) {
            return new AttachmentView(file, name, mediaType, size, sha256, source, at);
        }

        public String readableSize() {
            return view(Instant.EPOCH).readableSize();
        }
    }

    Optional<Exhibit> exhibit(AttachmentId file) {
        return exhibits.stream().filter(one -> one.file().equals(file)).findFirst();
    }

    CaseFile with(List<Exhibit> more) {
        List<Exhibit> all = Stream.concat(exhibits.stream(), more.stream()).toList();
        return new CaseFile(at, unitName, finding, happenedOn, facts, duty, project, rectification, steps, chain, all);
    }
}
