-- Items of a meeting's agenda (议题), each with the figures of the moment it was drafted or last refreshed (evidence). What is
-- put off or taken out keeps its row; one that comes back in a later meeting is a row of its own that names the earlier one.
create table meeting_agenda_item (
    id           bigint  generated always as identity primary key,
    meeting_id   bigint  not null references meeting,
    position     integer not null,
    kind         text    not null
        check (kind in ('DECISIONS', 'LATE', 'PROBLEM', 'STOPPED', 'EXTENSION', 'UNDERTAKER', 'OWN')),
    subject      text    check (subject ~ '^[a-z]+(:[0-9]+)?$'),
    title        text    not null check (char_length(title) between 1 and 120),
    explanation  text    not null check (char_length(explanation) <= 2000),
    drafted      text    not null,
    unit_id      bigint  references roster_unit,
    reporter     text    not null check (char_length(reporter) <= 60),
    minutes      integer not null check (minutes between 1 and 240),
    state        text    not null check (state in ('OPEN', 'DEFERRED', 'REMOVED')),
    note         text    not null default '' check (char_length(note) <= 300),
    carried_from bigint  unique references meeting_agenda_item,
    evidence     text    not null check (evidence is json object),
    version      integer not null default 0
);
comment on column meeting_agenda_item.subject is 'what it is about, as "problem:12", or "late" for all that stands; null for a free item';
comment on column meeting_agenda_item.drafted is 'the explanation as the product wrote it; while it still reads so, a refresh writes it anew';
comment on column meeting_agenda_item.carried_from is 'the item of an earlier meeting that comes back in it';
create unique index meeting_agenda_subject_once on meeting_agenda_item (meeting_id, subject) where subject is not null;
create index meeting_agenda_order on meeting_agenda_item (meeting_id, position, id);
create index meeting_agenda_of_subject on meeting_agenda_item (subject) where subject is not null;
create index meeting_agenda_deferred on meeting_agenda_item (state) where state = 'DEFERRED';

-- The agenda as it went out with the notice (随通知印发的议程); only added, the latest is the one in force.
create table meeting_agenda_print (
    id         bigint      generated always as identity primary key,
    meeting_id bigint      not null references meeting,
    pdf        bytea       not null,
    sha256     text        not null check (char_length(sha256) = 64),
    content    text        not null check (char_length(content) = 64),
    frozen_at  timestamptz not null
);
comment on column meeting_agenda_print.content is 'digest of the items as they were printed, by which later changes are found';
create index meeting_agenda_print_latest on meeting_agenda_print (meeting_id, id desc);
