package lianxi.weekly;

import lianxi.burden.AskSource;
import org.springframework.stereotype.Component;

/** The report that each reporting unit owes (周报要求), counted in its own week. */
@Component
class WeeklyAsks implements AskSource {

    private final WeeklyAskWords words;

    WeeklyAsks(WeeklyAskWords words) {
        this.words = words;
    }

    @Override
    public String kind() {
        return "weekly";
    }

    @Override
    public String select() {
        return """
                select unit_id, %s as title, '/weekly/reports/' || id as path, cast(null as text) as asked_from,
                       cast(week - 4 as timestamp) at time zone 'Asia/Shanghai' as asked_at, %s as due,
                       state in ('DRAFT', 'RETURNED') and week >= date '%s' as open
                  from weekly_report""".formatted(words.title("weekly.ask", "week"), words.due("week"), words.owedFrom());
    }
}
