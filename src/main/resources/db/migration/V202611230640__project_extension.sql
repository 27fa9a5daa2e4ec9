-- Extensions of limits (延期). A subject is told by its kind ("permit-limit") and its module's id; title and path are as they
-- were when it was asked. old_due is the date that the extension moved, or that stood when it was asked.
create table project_extension (
    id         bigint      generated always as identity primary key,
    kind       text        not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    subject_id bigint      not null,
    unit_id    bigint      not null references roster_unit,
    title      text        not null,
    path       text        not null check (path like '/%'),
    old_due    date,
    new_due    date        not null,
    reason     text        not null check (char_length(reason) between 1 and 500),
    state      text        not null check (state in ('ASKED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    asked_at   timestamptz not null,
    asked_by   text        not null,
    asker      bigint      references roster_person,
    decided_at timestamptz,
    decided_by text,
    competence text,
    authority  text,
    note       text        check (char_length(note) <= 500),
    version    integer     not null default 0,
    constraint project_extension_moves_later check (old_due is null or new_due > old_due),
    constraint project_extension_settled_by check ((state = 'ASKED') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
    constraint project_extension_decided_as check ((state in ('GRANTED', 'REFUSED')) = (competence is not null)),
    constraint project_extension_refused_with_words check (state <> 'REFUSED' or note is not null)
);
create unique index project_extension_one_pending on project_extension (kind, subject_id) where state = 'ASKED';
create index project_extension_subject on project_extension (kind, subject_id, id);
create index project_extension_unit on project_extension (unit_id, id);
