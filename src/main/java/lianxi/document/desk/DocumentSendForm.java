package lianxi.document.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxi.document.DeliveryChannel;
import lianxi.document.Dispatch;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;

/**
 * Whom a document goes to and how. Rows name candidates by code; who they are comes from the roster, never from the form.
 * Rows without a code are recipients outside the roster, named by hand.
 */
public class DocumentSendForm extends DocumentActForm {

    private static final int OTHERS = 3;

    private List<Row> rows = new ArrayList<>();

    /** All candidates, the usual ones ticked, and some free rows. */
    public static DocumentSendForm of(List<Candidate> candidates, boolean ticked) {
        DocumentSendForm form = new DocumentSendForm();
        for (Candidate candidate : candidates) {
            Row row = new Row();
            row.code = candidate.code();
            row.chosen = ticked && candidate.usual();
            row.channel = DeliveryChannel.INBOX;
            row.address = candidate.email();
            form.rows.add(row);
        }
        for (int i = 0; i < OTHERS; i++) {
            Row row = new Row();
            row.channel = DeliveryChannel.PAPER;
            form.rows.add(row);
        }
        return form;
    }

    /** The chosen recipients. */
    public List<Dispatch> dispatches(List<Candidate> candidates) {
        Map<String, Candidate> known = new HashMap<>();
        candidates.forEach(candidate -> known.put(candidate.code(), candidate));
        List<Dispatch> chosen = new ArrayList<>();
        for (Row row : rows) {
            Candidate candidate = row.code == null ? null : known.get(row.code);
            if (candidate != null && row.chosen) {
                chosen.add(new Dispatch(
                        candidate.person(),
                        candidate.unit(),
                        candidate.name(),
                        candidate.post(),
                        row.channel,
                        row.address,
                        null,
                        null));
            } else if (row.isOther() && !row.name.isBlank()) {
                chosen.add(new Dispatch(
                        null, null, TextNormaliser.oneLine(row.name), "", row.channel, row.address, null, null));
            }
        }
        return chosen;
    }

    public List<Row> getRows() {
        return rows;
    }

    public void setRows(List<Row> rows) {
        this.rows = rows;
    }

    /** One recipient. */
    public static class Row {

        private @Nullable String code;
        private boolean chosen;
        private String name = "";
        private DeliveryChannel channel = DeliveryChannel.INBOX;
        private @Nullable String address;

        boolean isOther() {
            return code == null || code.isBlank();
        }

        public @Nullable String getCode() {
            return code;
        }

        public void setCode(@Nullable String code) {
            this.code = code;
        }

        public boolean isChosen() {
            return chosen;
        }

        public void setChosen(boolean chosen) {
            this.chosen = chosen;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public DeliveryChannel getChannel() {
            return channel;
        }

        public void setChannel(DeliveryChannel channel) {
            this.channel = channel;
        }

        public @Nullable String getAddress() {
            return address;
        }

        public void setAddress(@Nullable String address) {
            this.address = address;
        }
    }
}
