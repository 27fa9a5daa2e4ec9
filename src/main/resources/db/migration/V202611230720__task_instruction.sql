-- Leaders' instructions (领导批示): who wrote what on which paper. What became of one follows from its tasks.
create table task_instruction (
    id              bigint generated always as identity primary key,
    leader          bigint      not null,
    leader_name     text        not null,
    leader_post     text        not null default '',
    given_on        date        not null,
    words           text        not null check (words <> ''),
    document_title  text        not null default '',
    document_number text        not null default '',
    document_from   text        not null default '',
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    edited_by       text,
    edited_at       timestamptz,
    version         integer     not null default 0
);
create index task_instruction_list on task_instruction (given_on desc, id desc);
