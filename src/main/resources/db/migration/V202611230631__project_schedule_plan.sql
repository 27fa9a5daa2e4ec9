-- What the office plans (倒排工期的编排): milestones of the project's own, how long nodes take, what waits for what, and the
-- baselines that were approved. Facts of other modules' nodes stay with them.

alter table project_schedule
    add column version           integer not null default 0,
    add column placed_at         timestamptz,
    add column computed_calendar text;
comment on column project_schedule.version is 'moves with every change of the plan; an edit compares it';
comment on column project_schedule.placed_at is 'when the template was applied first; null until then';
comment on column project_schedule.computed_calendar is 'the revision of the working calendar that the projection was reckoned with';

create table project_milestone (
    id          bigint generated always as identity primary key,
    project_id  bigint  not null references project_schedule,
    code        text,
    name        text    not null,
    position    integer not null,
    unit_id     bigint references roster_unit,
    anchor      text check (anchor in ('FIRST_GRID', 'FULL_CAPACITY')),
    needed      boolean not null default true,
    started_on  date,
    finished_on date,
    unique (project_id, code),
    unique (project_id, anchor),
    constraint project_milestone_finish_follows_start check (finished_on >= started_on)
);
comment on column project_milestone.code is 'its name in the template; null where the office added it';
comment on column project_milestone.anchor is 'the date that is met when it is finished';
create index project_milestone_unit on project_milestone (unit_id);

-- What was told about a milestone, oldest first; the latest row holds.
create table project_milestone_fact (
    id           bigint generated always as identity primary key,
    milestone_id bigint      not null references project_milestone on delete cascade,
    started_on   date,
    finished_on  date,
    note         text,
    recorded_at  timestamptz not null,
    recorded_by  text        not null
);
create index project_milestone_fact_milestone on project_milestone_fact (milestone_id, id);

-- A node that has its place in the plan. Without an amount its duration follows from the limit in force.
create table project_schedule_node (
    project_id bigint not null references project_schedule,
    node       text   not null,
    amount     integer check (amount between 0 and 1000),
    unit       text check (unit in ('WORKING', 'CALENDAR')),
    by_office  boolean not null default false,
    primary key (project_id, node),
    constraint project_schedule_node_amount_has_unit check ((amount is null) = (unit is null))
);
comment on column project_schedule_node.by_office is 'set by the office: stands even where a limit is in force; else only where none is';

create table project_schedule_link (
    id          bigint generated always as identity primary key,
    project_id  bigint  not null references project_schedule,
    before_node text    not null,
    after_node  text    not null,
    lag         integer not null default 0 check (lag between 0 and 365),
    lag_unit    text    not null default 'WORKING' check (lag_unit in ('WORKING', 'CALENDAR')),
    unique (project_id, before_node, after_node),
    check (before_node <> after_node)
);

create table project_schedule_baseline (
    id          bigint generated always as identity primary key,
    project_id  bigint      not null references project_schedule,
    number      integer     not null,
    note        text        not null,
    approved_at timestamptz not null,
    approved_by text        not null,
    unique (project_id, number)
);

create table project_schedule_baseline_anchor (
    baseline_id bigint not null references project_schedule_baseline,
    anchor      text   not null check (anchor in ('FIRST_GRID', 'FULL_CAPACITY')),
    target_on   date   not null,
    forecast    date,
    primary key (baseline_id, anchor)
);

create table project_schedule_baseline_node (
    baseline_id      bigint  not null references project_schedule_baseline,
    node             text    not null,
    name             text    not null,
    starts_on        date,
    finishes_on      date,
    latest_safe_date date,
    primary key (baseline_id, node)
);

create function project_baseline_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'an approved baseline is never changed';
end $$;
create trigger project_schedule_baseline_frozen before update or delete on project_schedule_baseline
    for each row execute function project_baseline_refuse_change();
create trigger project_schedule_baseline_anchor_frozen before update or delete on project_schedule_baseline_anchor
    for each row execute function project_baseline_refuse_change();
create trigger project_schedule_baseline_node_frozen before update or delete on project_schedule_baseline_node
    for each row execute function project_baseline_refuse_change();

-- What follows for the two dates themselves; belongs to the projection.
create table project_schedule_anchor (
    project_id bigint  not null references project_schedule,
    anchor     text    not null check (anchor in ('FIRST_GRID', 'FULL_CAPACITY')),
    target_on  date    not null,
    forecast   date,
    slack      integer,
    critical   integer not null,
    primary key (project_id, anchor)
);
comment on column project_schedule_anchor.critical is 'how many open nodes decide its forecast (关键节点)';

-- The template (编排模板) -----------------------------------------------------------------------------------------------

create table project_template_milestone (
    code     text primary key check (code ~ '^[A-Z_]+$'),
    position integer not null unique,
    name     text    not null unique,
    unit     text,
    anchor   text unique check (anchor in ('FIRST_GRID', 'FULL_CAPACITY'))
);
comment on column project_template_milestone.unit is 'name of the unit that follows it; TOWNSHIP is the project''s own';

-- How long a node is planned to take where no limit says it: for planning only, never shown as a limit (编排工期，非法定时限).
create table project_template_duration (
    code   text primary key,
    amount integer not null check (amount between 0 and 1000),
    unit   text    not null check (unit in ('WORKING', 'CALENDAR'))
);

-- What waits for what beside the prerequisites that the permit catalogue itself holds.
create table project_template_link (
    before_code text not null,
    after_code  text not null,
    primary key (before_code, after_code),
    check (before_code <> after_code)
);
