package lianxi.supervision.notice.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lianxi.document.desk.DocumentActForm;
import lianxi.task.order.MatterKey;

/** Which things a notice takes in, as ticked. */
class SupervisionNoticeItemsForm extends DocumentActForm {

    private List<String> items = new ArrayList<>();

    /** What names nothing that was offered is passed over by the service. */
    Set<MatterKey> taken() {
        Set<MatterKey> taken = new HashSet<>();
        items.forEach(item -> MatterKey.parse(item).ifPresent(taken::add));
        return taken;
    }

    public List<String> getItems() {
        return items;
    }

    public void setItems(List<String> items) {
        this.items = items;
    }
}
