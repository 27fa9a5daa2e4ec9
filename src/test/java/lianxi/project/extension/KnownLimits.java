package lianxi.project.extension;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;

/** Limits that a test sets up, as another module would own them; a granted extension moves them. */
@Component
public class KnownLimits implements ExtensionSubject {

    private final Map<Long, SubjectFacts> limits = new LinkedHashMap<>();

    @Override
    public String kind() {
        return "known-limit";
    }

    @Override
    public String nameKey() {
        return "project.extension.limit";
    }

    @Override
    public Map<Long, SubjectFacts> facts(Collection<Long> ids) {
        Map<Long, SubjectFacts> found = new LinkedHashMap<>(limits);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public void granted(Actor decider, long id, GrantedExtension extension) {
        SubjectFacts old = limits.get(id);
        if (old.title().contains("不能改")) {
            throw new IllegalStateException("the owner refuses");
        }
        put(id, old.unit(), extension.newDue(), old.latestSafeDate(), old.headOnly());
    }

    public void put(long id, UnitId unit, LocalDate due, LocalDate latestSafeDate, boolean headOnly) {
        limits.put(id, new SubjectFacts("示例项目 · 第" + id + "项", "/projects", unit, due, latestSafeDate, headOnly, true));
    }

    void rename(long id, String title) {
        SubjectFacts old = limits.get(id);
        limits.put(
                id,
                new SubjectFacts(
                        title, old.path(), old.unit(), old.due(), old.latestSafeDate(), old.headOnly(), old.open()));
    }

    void close(long id) {
        SubjectFacts old = limits.get(id);
        limits.put(
                id,
                new SubjectFacts(
                        old.title(), old.path(), old.unit(), old.due(), old.latestSafeDate(), old.headOnly(), false));
    }

    LocalDate due(long id) {
        return limits.get(id).due();
    }
}
