-- What is written about a meeting: its minutes (纪要), and the report on how its decisions are carried out (落实情况报告).
-- Each is an official document; its way to signature and sending is the document's.
create table meeting_paper (
    id          bigint      generated always as identity primary key,
    kind        text        not null check (kind in ('MINUTES', 'REPORT')),
    meeting_id  bigint      not null references meeting,
    document_id bigint      not null unique references document,
    supersedes  bigint      references meeting_paper,
    relation    text        check (relation in ('CORRECTS', 'VOIDS')),
    title       text        not null check (char_length(title) between 1 and 60),
    parts       text        not null,
    figures     text        not null,
    compiled_at timestamptz not null,
    compiled_by text        not null,
    edited_at   timestamptz,
    edited_by   text,
    version     integer     not null default 0,
    constraint meeting_paper_relation_names_one check ((supersedes is null) = (relation is null))
);
comment on column meeting_paper.parts is 'JSON: heading, what was compiled, and the text as it stands, part by part';
comment on column meeting_paper.figures is 'JSON: what was recorded when it was compiled';
create unique index meeting_paper_first on meeting_paper (meeting_id, kind) where relation is null;
create index meeting_paper_meeting on meeting_paper (meeting_id, id);
