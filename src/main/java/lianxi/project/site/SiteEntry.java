package lianxi.project.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import lianxi.project.ProjectId;
import lianxi.shared.Actor;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What an undertaker told of a day on its site (施工进度); never changed. */
@Entity
@Immutable
@Table(name = "project_site_entry")
class SiteEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long projectId;
    private @Nullable Long correctsId;

    @Column(name = "seen_on")
    private LocalDate on;

    private String progress;
    private String stage;

    @Column(name = "done_percent")
    private @Nullable Integer percent;

    private String problems;
    private @Nullable String reason;
    private String filedBy;
    private Instant filedAt;

    @SuppressWarnings("NullAway.Init")
    protected SiteEntry() {}

    SiteEntry(ProjectId project, SiteEntryCommand command, Actor by, Instant now) {
        projectId = project.value();
        correctsId = command.corrects() == null ? null : command.corrects().value();
        on = command.on();
        progress = command.progress();
        stage = command.stage();
        percent = command.percent();
        problems = command.problems();
        reason = command.reason();
        filedBy = by.name();
        filedAt = now;
    }

    SiteEntryId id() {
        return new SiteEntryId(id);
    }
}
