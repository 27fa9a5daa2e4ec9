-- Briefings (简报): one a week, and further ones only as corrections or annulments of an issued one.
create table briefing (
    id          bigint  generated always as identity primary key,
    week        date    not null check (extract(isodow from week) = 5),
    document_id bigint  not null unique references document,
    supersedes  bigint  references briefing,
    relation    text    check (relation in ('CORRECTS', 'VOIDS')),
    title       text    not null check (char_length(title) between 1 and 60),
    overview    text    not null check (char_length(overview) <= 20000),
    progress    text    not null check (char_length(progress) <= 100000),
    problems    text    not null check (char_length(problems) <= 50000),
    plan        text    not null check (char_length(plan) <= 50000),
    register    text    not null check (char_length(register) <= 20000),
    compiled    text    not null,
    figures     text    not null,
    cut_off     timestamptz not null,
    compiled_at timestamptz not null,
    compiled_by text    not null,
    edited_at   timestamptz,
    edited_by   text,
    version     integer not null default 0,
    constraint briefing_relation_names_one check ((supersedes is null) = (relation is null))
);
comment on column briefing.compiled is 'the sections as compiled, to tell what was written by hand';
comment on column briefing.figures is 'the figure set: every printed figure is counted from its lines';
create unique index briefing_one_a_week on briefing (week) where supersedes is null;
create index briefing_week on briefing (week desc, id desc);

-- What stands in the head and the foot of every briefing; one row.
create table briefing_setting (
    only_row  boolean primary key default true check (only_row),
    mark      text    not null,
    issuer    text    not null,
    report_to text    not null,
    send_to   text    not null,
    copy_to   text    not null,
    copies    integer not null check (copies between 1 and 9999),
    version   integer not null default 0
);
