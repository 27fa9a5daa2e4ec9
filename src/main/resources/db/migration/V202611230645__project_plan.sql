-- A unit's plan (推进方案), version by version. An adopted one stays as it is, with a copy of every node's dates of its day.
create table project_plan (
    id            bigint      generated always as identity primary key,
    unit_id       bigint      not null references roster_unit,
    number        integer     not null check (number >= 1),
    state         text        not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ADOPTED')),
    approach      text        not null default '' check (char_length(approach) <= 4000),
    saved_at      timestamptz not null,
    saved_by      text        not null,
    submitted_at  timestamptz,
    submitted_by  text,
    submitter     bigint,
    settled_at    timestamptz,
    settled_by    text,
    return_reason text        check (char_length(return_reason) <= 500),
    version       integer     not null default 0,
    unique (unit_id, number),
    constraint project_plan_handed_in check (state in ('DRAFT', 'RETURNED') or submitted_at is not null),
    constraint project_plan_settled check ((state in ('ADOPTED', 'RETURNED')) = (settled_at is not null)),
    constraint project_plan_returned_with_reason check ((state = 'RETURNED') = (return_reason is not null))
);
create unique index project_plan_one_open on project_plan (unit_id) where state <> 'ADOPTED';

-- One node of the plan. suggested_* is what the schedule said when the plan was drafted or last followed it; node is its key.
create table project_plan_row (
    id               bigint  generated always as identity primary key,
    plan_id          bigint  not null references project_plan,
    node             text    not null,
    project_id       bigint  not null references project,
    project_name     text    not null,
    name             text    not null,
    path             text,
    position         integer not null,
    finished_on      date,
    suggested_start  date,
    suggested_finish date,
    latest_safe_date date,
    forecast_finish  date,
    person_id        bigint  references roster_person,
    person_name      text,
    measures         text    not null default '' check (char_length(measures) <= 500),
    starts_on        date,
    finishes_on      date,
    unique (plan_id, node)
);
