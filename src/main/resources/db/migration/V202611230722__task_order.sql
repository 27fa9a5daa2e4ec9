-- Supervision orders (督办单): an official document about one thing, to the unit that owes it, and the unit's answers.
create table task_order (
    id           bigint  generated always as identity primary key,
    document_id  bigint  not null unique references document,
    subject_kind text    not null,
    subject_id   bigint  not null,
    unit_id      bigint  not null references roster_unit,
    supersedes   bigint  references task_order,
    relation     text    check (relation in ('CORRECTS', 'VOIDS')),
    due          date,
    title        text    not null,
    matter       text    not null,
    demands      text    not null,
    finish_by    date    not null,
    answer_by    date    not null,
    answer_to    text    not null default '',
    copy_to      text    not null default '',
    facts        text    not null,
    edited_at    timestamptz,
    edited_by    text,
    version      integer not null default 0,
    constraint task_order_relation_names_one check ((supersedes is null) = (relation is null))
);
comment on column task_order.due is 'the date that the thing was held to when the order was drafted';
comment on column task_order.facts is 'what was recorded of the thing when the order was drafted, as JSON';
create index task_order_subject on task_order (subject_kind, subject_id);
create index task_order_unit on task_order (unit_id);

-- What stands in the head and the foot of every order; one row.
create table task_order_setting (
    only_row boolean primary key default true check (only_row),
    mark     text    not null,
    issuer   text    not null,
    copy_to  text    not null,
    version  integer not null default 0
);

create table task_order_answer (
    id          bigint generated always as identity primary key,
    order_id    bigint      not null references task_order,
    words       text        not null check (words <> ''),
    answered_by text        not null,
    answerer    bigint,
    told_by     text,
    told_how    text,
    told_at     timestamptz,
    answered_at timestamptz not null,
    constraint task_order_answer_filed_for_is_complete
        check ((told_by is null) = (told_how is null) and (told_by is null) = (told_at is null))
);
create index task_order_answer_order on task_order_answer (order_id, id);
