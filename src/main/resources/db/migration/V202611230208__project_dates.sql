-- Projects (项目) with their two grid dates; every earlier date stays with the reason of its change.

create table project (
    id                 bigint generated always as identity primary key,
    name               text          not null,
    township_unit      bigint        not null references roster_unit,
    undertaker_unit    bigint        not null references roster_unit,
    capacity_mw        numeric(7, 2) not null check (capacity_mw > 0),
    started_on         date          not null,
    first_grid_on      date          not null,
    full_capacity_on   date          not null,
    created_at         timestamptz   not null,
    version            integer       not null,
    constraint project_full_capacity_follows_first_grid check (full_capacity_on >= first_grid_on),
    constraint project_grid_follows_start check (first_grid_on > started_on)
);
create unique index project_name on project (name);
create index project_undertaker on project (undertaker_unit);

create table project_date_change (
    id         bigint generated always as identity primary key,
    project_id bigint      not null references project,
    target     text        not null check (target in ('START', 'FIRST_GRID', 'FULL_CAPACITY')),
    old_date   date        not null,
    new_date   date        not null,
    reason     text        not null,
    changed_by text        not null,
    changed_at timestamptz not null
);
create index project_date_change_project on project_date_change (project_id, id);
