package lianxi.project.site;

import org.springframework.data.repository.Repository;

/** All entries of site progress. */
interface SiteEntries extends Repository<SiteEntry, Long> {

    SiteEntry saveAndFlush(SiteEntry entry);

    boolean existsByIdAndProjectId(long id, long projectId);

    boolean existsByCorrectsId(long id);
}
