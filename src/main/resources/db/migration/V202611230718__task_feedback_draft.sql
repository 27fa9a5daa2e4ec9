-- A feedback that is being written (反馈草稿): the writer's own, kept until it is filed.
create table task_feedback_draft (
    task_id    bigint      not null references task,
    unit_id    bigint      not null references roster_unit,
    account    bigint      not null,
    progress   text        not null check (char_length(progress) <= 2000),
    problems   text        not null check (char_length(problems) <= 2000),
    measures   text        not null check (char_length(measures) <= 2000),
    next_steps text        not null check (char_length(next_steps) <= 2000),
    saved_at   timestamptz not null,
    primary key (task_id, unit_id, account)
);
