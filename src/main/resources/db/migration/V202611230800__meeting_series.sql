-- The regular meeting's series (例会制度) and its rule, month by month. Rules are only added: the latest one of the latest
-- month up to a month is that month's.
create table meeting_series (
    id       bigint      generated always as identity primary key,
    name     text        not null check (char_length(name) between 1 and 60),
    begun_at timestamptz not null
);
comment on column meeting_series.begun_at is 'slots up to here are none of the series; an agenda whose moment lies before is due at once';

create table meeting_series_rule (
    id         bigint      generated always as identity primary key,
    series_id  bigint      not null references meeting_series,
    from_month date        not null check (extract(day from from_month) = 1),
    kind       text        not null check (kind in ('DAY', 'WEEKDAY', 'LAST_WEEKDAY')),
    number     integer     not null,
    weekday    text        check (weekday in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    at         time        not null,
    minutes    integer     not null check (minutes between 15 and 600),
    place      text        not null check (char_length(place) <= 100),
    set_at     timestamptz not null,
    set_by     text        not null,
    constraint meeting_series_rule_is_complete check (
        (kind = 'DAY' and number between 1 and 31 and weekday is null)
        or (kind = 'WEEKDAY' and number between 1 and 4 and weekday is not null)
        or (kind = 'LAST_WEEKDAY' and number = 0 and weekday is not null))
);
create index meeting_series_rule_series on meeting_series_rule (series_id, from_month, id);
