-- Tasks (任务) with the lines of their supporting units, feedback, closures and an append-only record.

create table task (
    id           bigint      generated always as identity primary key,
    title        text        not null check (char_length(title) between 1 and 200),
    done_means   text        not null check (char_length(done_means) between 1 and 1000),
    origin_kind  text        not null check (origin_kind in ('duty', 'instruction', 'problem', 'decision', 'finding')),
    origin_id    bigint      not null,
    project_id   bigint      references project,
    lead_unit    bigint      not null references roster_unit,
    responsible  bigint      references roster_person,
    due_on       date,
    due_basis    text        not null check (due_basis in ('DATE', 'LIMIT', 'EXTENDED')),
    limit_amount integer     check (limit_amount between 1 and 730),
    limit_unit   text        check (limit_unit in ('WORKING', 'CALENDAR')),
    counted_from date,
    first_due    date,
    state        text        not null check (state in (
        'DRAFT', 'TO_APPROVE', 'TO_ACKNOWLEDGE', 'IN_PROGRESS', 'FEEDBACK_REVIEW', 'CLOSING', 'CHECKING',
        'COMPLETED', 'STRUCK_OFF', 'STOPPED')),
    assigned_on  date,
    applied_on   date,
    completed_on date,
    changed_at   timestamptz not null,
    changes      integer     not null,
    version      integer     not null,
    constraint task_limit_is_whole check ((limit_amount is null) = (limit_unit is null)),
    constraint task_limit_counts_from_assignment check (due_basis <> 'LIMIT' or limit_amount is not null),
    constraint task_assigned check (state in ('DRAFT', 'TO_APPROVE', 'STOPPED') or assigned_on is not null),
    constraint task_completed check ((state in ('COMPLETED', 'STRUCK_OFF')) = (completed_on is not null))
);
comment on column task.due_on is 'the date in force; of a limit, reckoned from counted_from and kept for sorting';
comment on column task.first_due is 'the date it was assigned with, while a later one stands';
comment on column task.applied_on is 'the day of the closure that waits or passed; from it on no limit runs';
create index task_open on task (due_on, id) where state not in ('COMPLETED', 'STRUCK_OFF', 'STOPPED');
create index task_due on task (due_on, id);
create index task_lead on task (lead_unit, due_on, id);
create index task_project on task (project_id) where project_id is not null;
create index task_origin on task (origin_kind, origin_id);
create index task_responsible on task (responsible) where responsible is not null;

-- A supporting unit's own line (配合单位).
create table task_line (
    id              bigint  generated always as identity primary key,
    task_id         bigint  not null references task,
    unit_id         bigint  not null references roster_unit,
    position        integer not null,
    state           text    not null check (state in ('TO_ACKNOWLEDGE', 'ACKNOWLEDGED', 'FED_BACK')),
    acknowledged_at timestamptz,
    acknowledged_by text,
    unique (task_id, unit_id),
    constraint task_line_acknowledged check ((state = 'TO_ACKNOWLEDGE') = (acknowledged_at is null)
                                             and (acknowledged_at is null) = (acknowledged_by is null))
);
create index task_line_unit on task_line (unit_id, task_id);

-- Stage feedback (阶段反馈) of the lead unit, adopted or sent back, and of supporting units, noted.
create table task_feedback (
    id         bigint      generated always as identity primary key,
    task_id    bigint      not null references task,
    unit_id    bigint      not null references roster_unit,
    progress   text        not null check (char_length(progress) between 1 and 2000),
    problems   text        not null check (char_length(problems) <= 2000),
    measures   text        not null check (char_length(measures) <= 2000),
    next_steps text        not null check (char_length(next_steps) <= 2000),
    state      text        not null check (state in ('FILED', 'ADOPTED', 'SENT_BACK', 'NOTED', 'LAPSED')),
    filed_at   timestamptz not null,
    filed_by   text        not null,
    filer      bigint,
    told_by    text,
    told_how   text        check (told_how in ('PHONE', 'MESSAGE', 'FAX', 'IN_PERSON')),
    told_at    timestamptz,
    settled_at timestamptz,
    settled_by text,
    reason     text        check (char_length(reason) <= 500),
    constraint task_feedback_told check ((told_by is null) = (told_how is null) and (told_by is null) = (told_at is null)),
    constraint task_feedback_settled check ((state in ('ADOPTED', 'SENT_BACK')) = (settled_at is not null)),
    constraint task_feedback_sent_back_with_reason check ((state = 'SENT_BACK') = (reason is not null))
);
create unique index task_feedback_one_waits on task_feedback (task_id) where state = 'FILED';
create index task_feedback_task on task_feedback (task_id, id);

-- Applications for closure (申请办结) and their checks (核查).
create table task_closure (
    id          bigint      generated always as identity primary key,
    task_id     bigint      not null references task,
    statement   text        not null check (char_length(statement) between 1 and 2000),
    state       text        not null check (state in ('APPLIED', 'RECEIVED', 'PASSED', 'REFUSED', 'LAPSED')),
    applied_at  timestamptz not null,
    applied_by  text        not null,
    applicant   bigint,
    told_by     text,
    told_how    text        check (told_how in ('PHONE', 'MESSAGE', 'FAX', 'IN_PERSON')),
    told_at     timestamptz,
    received_at timestamptz,
    received_by text,
    checked_at  timestamptz,
    checked_by  text,
    note        text        check (char_length(note) <= 500),
    constraint task_closure_told check ((told_by is null) = (told_how is null) and (told_by is null) = (told_at is null)),
    constraint task_closure_checked check ((state in ('PASSED', 'REFUSED')) = (checked_at is not null)),
    constraint task_closure_refused_with_reason check (state <> 'REFUSED' or note is not null)
);
create unique index task_closure_one_waits on task_closure (task_id) where state in ('APPLIED', 'RECEIVED');
create index task_closure_task on task_closure (task_id, id);

-- What happened (办理记录), each row with the task as it stood afterwards; never changed.
create table task_event (
    id           bigint      generated always as identity primary key,
    task_id      bigint      not null references task,
    action       text        not null check (action ~ '^[A-Z_]+$'),
    at           timestamptz not null,
    account      bigint,
    person       bigint,
    by_name      text        not null,
    note         text,
    unit_id      bigint      references roster_unit,
    told_by      text,
    told_how     text,
    told_at      timestamptz,
    feedback_id  bigint      references task_feedback,
    closure_id   bigint      references task_closure,
    title        text        not null,
    lead_unit    bigint      not null,
    responsible  bigint,
    state        text        not null,
    due_on       date,
    due_basis    text        not null,
    limit_amount integer,
    limit_unit   text,
    counted_from date,
    applied_on   date,
    completed_on date
);
comment on column task_event.unit_id is 'the unit that acted, or for which the office did; empty when the office acted as such';
create index task_event_task on task_event (task_id, id);
create index task_event_at on task_event (at);

create function task_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the record of tasks is append-only';
end $$;
create trigger task_event_append_only before update or delete on task_event
    for each row execute function task_refuse_change();
