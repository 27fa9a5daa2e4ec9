-- Site progress (施工进度) as the undertaker files it. An entry is never changed: a later one that names it puts it right.
create table project_site_entry (
    id           bigint generated always as identity primary key,
    project_id   bigint      not null references project,
    corrects_id  bigint      references project_site_entry,
    seen_on      date        not null,
    progress     text        not null check (char_length(progress) between 1 and 1000),
    stage        text        not null default '' check (char_length(stage) <= 40),
    done_percent integer     check (done_percent between 0 and 100),
    problems     text        not null default '' check (char_length(problems) <= 1000),
    reason       text        check (char_length(reason) between 1 and 500),
    filed_by     text        not null,
    filed_at     timestamptz not null,
    constraint project_site_entry_corrected_with_reason check ((corrects_id is null) = (reason is null))
);
comment on column project_site_entry.seen_on is 'the day whose progress it tells';
create index project_site_entry_of on project_site_entry (project_id, seen_on desc, id desc);
create unique index project_site_entry_corrected_once on project_site_entry (corrects_id);

create function project_keep_site_entry() returns trigger language plpgsql as $$
begin
  raise exception 'site progress is never changed';
end $$;
create trigger project_site_entry_stands before update or delete on project_site_entry
    for each row execute function project_keep_site_entry();
