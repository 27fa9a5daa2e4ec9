-- The schedule counted back from a project's two dates (倒排工期). What follows from the facts is a stored projection:
-- input_version moves in the transaction that changes a fact, the projection follows after its commit.

create table project_schedule (
    project_id       bigint      primary key references project,
    input_version    bigint      not null,
    computed_version bigint,
    computed_for     date,
    computed_at      timestamptz
);
comment on column project_schedule.computed_for is 'the day that the forecast was reckoned from; another day makes it stale';

-- One row per node. Nodes are told apart by kind and id ("permit:12"), the id being its module's.
create table project_schedule_projection (
    project_id       bigint  not null references project_schedule,
    node             text    not null,
    latest_start     date,
    latest_safe_date date,
    forecast_start   date,
    forecast_finish  date,
    slack            integer,
    critical         boolean not null,
    primary key (project_id, node)
);
