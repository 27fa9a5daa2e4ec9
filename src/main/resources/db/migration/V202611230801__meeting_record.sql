-- Meetings (会议). Of a regular one the slot that its rule gave (slot_day, slot_at) never changes; day and at move.
create table meeting (
    id               bigint      generated always as identity primary key,
    kind             text        not null check (kind in ('REGULAR', 'AD_HOC', 'SPECIAL_TOPIC')),
    series_id        bigint      references meeting_series,
    month            date        check (extract(day from month) = 1),
    slot_day         date,
    slot_at          time,
    title            text        not null check (char_length(title) between 1 and 80),
    day              date        not null,
    at               time        not null,
    minutes          integer     not null check (minutes between 15 and 600),
    place            text        not null check (char_length(place) <= 100),
    about            text        check (about ~ '^[a-z]+:[0-9]+$'),
    about_title      text,
    about_path       text,
    state            text        not null
        check (state in ('PLANNED', 'NOTIFIED', 'HELD', 'MINUTES_SIGNED', 'REPORTED', 'CANCELLED')),
    entrusted_to     bigint      references roster_person,
    entrusted_basis  text        check (char_length(entrusted_basis) between 1 and 120),
    entrusted_on     date,
    cancelled_reason text        check (char_length(cancelled_reason) between 1 and 300),
    planned_at       timestamptz not null,
    planned_by       text        not null,
    version          integer     not null default 0,
    constraint meeting_regular_has_its_slot check (
        (kind = 'REGULAR') = (series_id is not null) and (series_id is null) = (month is null)
        and (series_id is null) = (slot_day is null) and (series_id is null) = (slot_at is null)),
    constraint meeting_about_is_complete check (
        (about is null) = (about_title is null) and (about is null) = (about_path is null)),
    constraint meeting_entrusted_is_complete check (
        (entrusted_to is null) = (entrusted_basis is null) and (entrusted_to is null) = (entrusted_on is null)),
    constraint meeting_cancelled_has_its_reason check ((state = 'CANCELLED') = (cancelled_reason is not null))
);
comment on column meeting.month is 'its period: the month of the original slot, wherever the meeting moves';
comment on column meeting.about is 'what an ad-hoc or special-topic meeting is called for, as "problem:12"';
comment on column meeting.entrusted_to is 'the deputy who chairs it for the group head (受托主持)';
create unique index meeting_once_a_period on meeting (series_id, month) where kind = 'REGULAR';
create index meeting_day on meeting (day, at, id);
create index meeting_about on meeting (about) where about is not null;

-- What became of a meeting (办理记录), with when and where it stood after each act. Rows are only added.
create table meeting_entry (
    id         bigint      generated always as identity primary key,
    meeting_id bigint      not null references meeting,
    kind       text        not null
        check (kind in ('PLAN', 'CHANGE', 'CANCEL', 'ENTRUST', 'TAKE_BACK', 'NOTIFY', 'HOLD', 'SIGN', 'REPORT')),
    at         timestamptz not null,
    by_name    text        not null,
    person     bigint      references roster_person,
    day        date        not null,
    start_at   time        not null,
    place      text        not null,
    note       text        not null default '' check (char_length(note) <= 300)
);
create index meeting_entry_meeting on meeting_entry (meeting_id, id);
