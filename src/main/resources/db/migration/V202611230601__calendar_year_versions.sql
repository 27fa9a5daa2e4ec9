-- A year that the office loads or corrects: who, when and why; what stood before is kept.
alter table calendar_year
    add column version   integer not null default 1 check (version > 0),
    add column loaded_by text,
    add column reason    text;
comment on column calendar_year.loaded_by is 'null: came with the product';

create table calendar_year_past (
    year          integer     not null references calendar_year on delete cascade,
    version       integer     not null,
    notice_number text        not null,
    issued_on     date        not null,
    loaded_at     timestamptz not null,
    loaded_by     text,
    reason        text,
    days          jsonb       not null,
    primary key (year, version)
);
comment on table calendar_year_past is 'earlier versions of a year, with all their days';

-- Clocks differ between nodes, versions only grow: the revision counts both.
create or replace function calendar_revision() returns text language sql stable as $$
    select count(*) || ':' || coalesce(sum(version), 0) || ':' || coalesce(extract(epoch from max(loaded_at)), 0)
      from calendar_year
$$;
