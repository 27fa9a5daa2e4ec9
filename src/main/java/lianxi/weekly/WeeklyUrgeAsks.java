package lianxi.weekly;

import lianxi.burden.AskSource;
import org.springframework.stereotype.Component;

/** Reminders of the weekly report that the office sent by hand (催报). */
@Component
class WeeklyUrgeAsks implements AskSource {

    private final WeeklyAskWords words;

    WeeklyUrgeAsks(WeeklyAskWords words) {
        this.words = words;
    }

    @Override
    public String kind() {
        return "reminder";
    }

    @Override
    public String select() {
        return """
                select u.unit as unit_id, %s as title, '/weekly/' || u.subject as path, u.urged_by as asked_from,
                       u.urged_at as asked_at, %s as due,
                       coalesce(r.state in ('DRAFT', 'RETURNED') and r.week >= date '%s', false) as open
                  from notification_urge u
                  join lateral (select cast(u.subject as date) as friday) w on true
                  left join weekly_report r on r.unit_id = u.unit and r.week = w.friday
                 where u.subject_kind = '%s'""".formatted(
                        words.title("weekly.ask.reminder", "w.friday"),
                        words.due("w.friday"),
                        words.owedFrom(),
                        WeeklyReminders.SUBJECT);
    }
}
