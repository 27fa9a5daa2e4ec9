package lianxi.task.order;

import lianxi.burden.AskSource;
import org.springframework.stereotype.Component;

/** Reminders and urgings as asks of their units (催办); what is owed is the thing itself, so none of them is open. */
@Component
class ReminderAsks implements AskSource {

    @Override
    public String kind() {
        return "reminder";
    }

    @Override
    public String select() {
        return """
                select unit as unit_id, title, path, cast(null as text) as asked_from, urged_at as asked_at, due, false as open
                  from notification_urge where rung is not null""";
    }
}
