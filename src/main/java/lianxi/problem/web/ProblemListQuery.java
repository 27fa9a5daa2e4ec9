package lianxi.problem.web;

import java.util.ArrayList;
import java.util.List;
import lianxi.problem.ProblemFilter;
import lianxi.problem.ProblemFilter.Show;
import lianxi.problem.ProblemLevel;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The list's filters as they stand in its address; every part may be left out. */
record ProblemListQuery(
        @Nullable UnitId unit,
        @Nullable UnitId owner,
        @Nullable ProjectId project,
        @Nullable ProblemLevel level,
        @Nullable Show show,
        @Nullable Boolean pool,
        @Nullable String text,
        @Nullable Long before) {

    ProblemListQuery {
        text = text == null ? "" : text.strip();
        pool = pool != null && pool;
    }

    ProblemFilter toFilter() {
        return new ProblemFilter(unit, owner, project, level, show == null ? Show.OPEN : show, pool, text, before);
    }

    public boolean isNarrowed() {
        return !chips().isEmpty();
    }

    /** Each filter in force, by its name, with the query without it. */
    List<Part> chips() {
        List<Part> parts = new ArrayList<>();
        if (unit != null) {
            parts.add(
                    new Part("unit", unit, new ProblemListQuery(null, owner, project, level, show, pool, text, null)));
        }
        if (owner != null) {
            parts.add(
                    new Part("owner", owner, new ProblemListQuery(unit, null, project, level, show, pool, text, null)));
        }
        if (project != null) {
            parts.add(new Part(
                    "project", project, new ProblemListQuery(unit, owner, null, level, show, pool, text, null)));
        }
        if (level != null) {
            parts.add(
                    new Part("level", level, new ProblemListQuery(unit, owner, project, null, show, pool, text, null)));
        }
        if (show != null && show != Show.OPEN) {
            parts.add(
                    new Part("show", show, new ProblemListQuery(unit, owner, project, level, null, pool, text, null)));
        }
        if (pool) {
            parts.add(new Part("pool", "", new ProblemListQuery(unit, owner, project, level, show, false, text, null)));
        }
        if (!text.isEmpty()) {
            parts.add(new Part("text", text, new ProblemListQuery(unit, owner, project, level, show, pool, "", null)));
        }
        return parts;
    }

    /** The next page. */
    ProblemListQuery after(long id) {
        return new ProblemListQuery(unit, owner, project, level, show, pool, text, id);
    }

    /** The first page. */
    ProblemListQuery first() {
        return new ProblemListQuery(unit, owner, project, level, show, pool, text, null);
    }

    String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "unit", unit);
        add(address, "owner", owner);
        add(address, "project", project);
        add(address, "level", level);
        add(address, "show", show);
        add(address, "pool", pool ? true : null);
        add(address, "text", text.isEmpty() ? null : text);
        add(address, "before", before);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }

    /** One filter in force. */
    record Part(String name, Object value, ProblemListQuery without) {}
}
