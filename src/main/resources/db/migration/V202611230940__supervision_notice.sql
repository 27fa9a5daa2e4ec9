-- Supervision notices (督查通报). Each is an official document; its way to signature and sending is the document's.
create table supervision_notice (
    id          bigint      generated always as identity primary key,
    document_id bigint      not null unique references document,
    supersedes  bigint      references supervision_notice,
    relation    text        check (relation in ('CORRECTS', 'VOIDS')),
    period      text        check (char_length(period) between 1 and 20),
    covers_from date        not null,
    covers_to   date        not null,
    title       text        not null check (char_length(title) between 1 and 60),
    audience    text        not null check (char_length(audience) between 1 and 200),
    criticises  boolean     not null default false,
    parts       text        not null,
    figures     text        not null,
    compiled_at timestamptz not null,
    compiled_by text        not null,
    edited_at   timestamptz,
    edited_by   text,
    version     integer     not null default 0,
    constraint supervision_notice_relation_names_one check ((supersedes is null) = (relation is null)),
    constraint supervision_notice_covers_days check (covers_from <= covers_to)
);
comment on column supervision_notice.period is 'the period of the cadence that it was drafted for; null: drafted by hand, or about another notice';
comment on column supervision_notice.criticises is 'ticked by hand: criticises a unit though no finding says so';
comment on column supervision_notice.parts is 'JSON: heading, what was compiled, and the text as it stands, part by part';
comment on column supervision_notice.figures is 'JSON: the rectifications as they stood when it was compiled';
create unique index supervision_notice_once_a_period on supervision_notice (period) where period is not null;
create index supervision_notice_of on supervision_notice (supersedes) where supersedes is not null;

-- What may be printed in it: findings, good practice, matters whose 督办单 was not heeded. A person takes or leaves each.
create table supervision_notice_item (
    notice_id    bigint  not null references supervision_notice,
    position     integer not null,
    kind         text    not null check (kind in ('FINDING', 'PRACTICE', 'MATTER')),
    subject_kind text    not null check (subject_kind ~ '^[a-z][a-z-]*$'),
    subject_id   bigint  not null,
    unit_id      bigint  not null references roster_unit,
    heading      text    not null,
    words        text    not null,
    path         text,
    due          date,
    revision     integer,
    taken        boolean not null,
    primary key (notice_id, subject_kind, subject_id)
);
comment on column supervision_notice_item.due is 'of a matter: the date that it was held to';
comment on column supervision_notice_item.revision is 'of a finding: its version when the notice was compiled';
create index supervision_notice_item_subject on supervision_notice_item (subject_kind, subject_id);

-- What the group's head said of a notice that criticises a unit (组长审定), bound to what it then said. Rows are only added.
create table supervision_notice_examination (
    id          bigint      generated always as identity primary key,
    notice_id   bigint      not null references supervision_notice,
    digest      text        not null check (digest ~ '^[0-9a-f]{64}$'),
    agreed      boolean     not null,
    words       text        not null default '' check (char_length(words) <= 500),
    examiner    bigint      not null references roster_person,
    examined_by text        not null,
    authority   text,
    examined_on date        not null,
    recorded_by text,
    at          timestamptz not null,
    constraint supervision_notice_examination_says_why check (agreed or words <> '')
);
comment on column supervision_notice_examination.authority is 'the written 授权 under which a deputy examined it';
comment on column supervision_notice_examination.recorded_by is 'who recorded what was signed on paper; null where it was done here';
create index supervision_notice_examination_of on supervision_notice_examination (notice_id, id);

create function supervision_keep_examination() returns trigger language plpgsql as $$
begin
  raise exception 'what was said of a notice is never changed';
end $$;
create trigger supervision_notice_examination_stands before update or delete on supervision_notice_examination
    for each row execute function supervision_keep_examination();

-- At which cadence a notice is owed (通报周期); the earlier ones stay, so that what was owed never changes.
create table supervision_notice_cadence (
    id        bigint      generated always as identity primary key,
    kind      text        not null check (kind in ('MONTH_DAY', 'MONTH_END', 'WEEKS', 'OFF')),
    number    integer     not null,
    weekday   integer     check (weekday between 1 and 7),
    starts_on date        not null,
    ends_on   date,
    set_by    text        not null,
    set_at    timestamptz not null,
    constraint supervision_notice_cadence_is_sound check (
        case kind when 'MONTH_DAY' then number between 1 and 31 and weekday is null
                  when 'WEEKS' then number between 1 and 12 and weekday is not null
                  else number = 0 and weekday is null end)
);
comment on column supervision_notice_cadence.ends_on is 'the last day on which it holds; before its first one it never did';
create unique index supervision_notice_cadence_current on supervision_notice_cadence ((true)) where ends_on is null;
