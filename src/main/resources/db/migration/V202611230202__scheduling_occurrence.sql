-- The occurrence ledger: what was owed, when, and what became of it. One row for ever per kind and period.
create table scheduling_occurrence (
  id          bigint generated always as identity primary key,
  kind        text        not null,
  period      text        not null,
  due_at      timestamptz not null,
  valid_until timestamptz,
  state       text        not null check (state in ('DONE', 'MISSED', 'FAILED')),
  made        integer     not null default 0 check (made >= 0),
  attempts    integer     not null default 1 check (attempts > 0),
  recorded_at timestamptz not null,
  settled_at  timestamptz,
  retry_at    timestamptz,
  error_id    text,
  error       text,
  unique (kind, period),
  check ((state = 'FAILED') = (retry_at is not null)),
  check ((state = 'FAILED') = (settled_at is null))
);
create index scheduling_occurrence_due on scheduling_occurrence (due_at desc, id desc);
create index scheduling_occurrence_kind on scheduling_occurrence (kind, due_at desc);
create index scheduling_occurrence_failed on scheduling_occurrence (retry_at) where state = 'FAILED';

-- When each kind began to be owed, and how its rule fared in the latest sweep.
create table scheduling_series (
  kind      text        primary key,
  begins_at timestamptz not null,
  swept_at  timestamptz,
  error_id  text,
  error     text
);

-- db-scheduler's own table: it only wakes the sweep.
create table scheduling_wakeup (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduling_wakeup_execution_time on scheduling_wakeup (execution_time);
create index scheduling_wakeup_heartbeat on scheduling_wakeup (last_heartbeat);
