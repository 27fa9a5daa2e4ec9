package lianxi.meeting.agenda;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Evidence as it is kept. */
@Component
class EvidenceJson {

    private final JsonMapper json;

    EvidenceJson(JsonMapper json) {
        this.json = json;
    }

    String write(Evidence evidence) {
        return json.writeValueAsString(evidence);
    }

    Evidence read(String kept) {
        return json.readValue(kept, Evidence.class);
    }
}
