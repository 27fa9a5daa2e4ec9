package lianxi.supervision.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lianxi.document.PaperPart;
import lianxi.document.attachment.AttachmentView;
import lianxi.shared.UnitId;
import lianxi.task.order.MatterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What of a notice is read as JSON: its parts and figures, and its items and examinations, so that it is one query. */
@Component
class NoticeJson {

    /** Of {@code supervision_notice n}. */
    static final String COLUMNS = """
            (select coalesce(json_agg(json_build_object('kind', i.kind, 'subjectKind', i.subject_kind, 'subjectId', i.subject_id,
                    'unit', i.unit_id, 'heading', i.heading, 'words', i.words, 'path', i.path, 'due', i.due,
                    'revision', i.revision, 'taken', i.taken) order by i.position), '[]')
               from supervision_notice_item i where i.notice_id = n.id) as items,
            (select coalesce(json_agg(json_build_object('id', e.id, 'digest', e.digest, 'agreed', e.agreed, 'words', e.words,
                    'by', e.examined_by, 'authority', e.authority, 'on', e.examined_on, 'recordedBy', e.recorded_by,
                    'at', e.at) order by e.id), '[]')
               from supervision_notice_examination e where e.notice_id = n.id) as said,
            (select coalesce(json_agg(i.heading order by i.position), '[]')
               from supervision_notice_item i join supervision_finding f on f.id = i.subject_id
              where i.notice_id = n.id and i.kind = 'FINDING' and i.taken
                and\s""" + NoticeChanges.CHANGED + ") as changed ";

    private static final TypeReference<List<PaperPart>> PARTS = new TypeReference<>() {};
    private static final TypeReference<List<Item>> ITEMS = new TypeReference<>() {};
    private static final TypeReference<List<Said>> SAID = new TypeReference<>() {};
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

    private final JsonMapper json;

    NoticeJson(JsonMapper json) {
        this.json = json;
    }

    List<PaperPart> parts(String stored) {
        return json.readValue(stored, PARTS);
    }

    Rectifications figures(String stored) {
        return json.readValue(stored, Rectifications.class);
    }

    List<NoticeItem> items(String stored) {
        return json.readValue(stored, ITEMS).stream().map(Item::view).toList();
    }

    List<Said> said(String stored) {
        return json.readValue(stored, SAID);
    }

    List<String> names(String stored) {
        return json.readValue(stored, NAMES);
    }

    /** The fingerprint of what the notice says. */
    String digest(SupervisionNotice notice) {
        return Digest.of(
                notice.text().title(),
                notice.text().audience(),
                parts(notice.text().parts()),
                figures(notice.figures()));
    }

    String write(Object value) {
        return json.writeValueAsString(value);
    }

    private record Item(
            NoticeItemKind kind,
            String subjectKind,
            long subjectId,
            long unit,
            String heading,
            String words,
            @Nullable String path,
            @Nullable LocalDate due,
            @Nullable Integer revision,
            boolean taken) {

        NoticeItem view() {
            return new NoticeItem(
                    kind,
                    new MatterKey(subjectKind, subjectId),
                    new UnitId(unit),
                    heading,
                    words,
                    path,
                    due,
                    revision,
                    taken);
        }
    }

    /** An examination with the fingerprint of what was examined. */
    record Said(
            long id,
            String digest,
            boolean agreed,
            String words,
            String by,
            @Nullable String authority,
            LocalDate on,
            @Nullable String recordedBy,
            Instant at) {

        Examination view(String now, List<AttachmentView> files) {
            return new Examination(id, agreed, digest.equals(now), words, by, authority, on, recordedBy, at, files);
        }
    }
}
