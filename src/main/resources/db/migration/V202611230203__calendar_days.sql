-- Working days (工作日): what the State Council's yearly notices take from the rule Monday–Friday.
-- The dates are facts of the notices named below, gathered with the help of chinese-days 1.5.7 (MIT, Yawei sun).

create table calendar_year (
    year          integer     primary key check (year between 1949 and 2999),
    notice_number text        not null,
    issued_on     date        not null,
    loaded_at     timestamptz not null default now()
);
comment on table calendar_year is 'years whose holiday notice is loaded; any other is computed Monday-Friday and marked provisional';

create table calendar_day (
    day         date    primary key,
    kind        text    not null check (kind in ('HOLIDAY', 'MAKE_UP_WORKDAY')),
    name        text    not null,
    name_en     text    not null,
    notice_year integer not null references calendar_year on delete cascade,
    constraint calendar_day_make_up_lies_on_a_weekend check (kind = 'HOLIDAY' or extract(isodow from day) >= 6)
);
create index calendar_day_notice_year on calendar_day (notice_year);

-- One short text that changes whenever a year is loaded, replaced or taken away: nodes compare it with their own.
create function calendar_revision() returns text language sql stable as $$
    select count(*) || ':' || coalesce(extract(epoch from max(loaded_at)), 0) from calendar_year
$$;

insert into calendar_year (year, notice_number, issued_on) values
    (2017, '国办发明电〔2016〕17号', '2016-12-01'),
    (2024, '国办发明电〔2023〕7号', '2023-10-25'),
    (2025, '国办发明电〔2024〕12号', '2024-11-12'),
    (2026, '国办发明电〔2025〕7号', '2025-11-04');

-- Spans of days off, as the notices print them.
insert into calendar_day (day, kind, name, name_en, notice_year)
select day::date, 'HOLIDAY', span.name, span.name_en, span.year
  from (values
    (date '2017-01-01', date '2017-01-02', '元旦', 'New Year''s Day', 2017),
    (date '2017-01-27', date '2017-02-02', '春节', 'Spring Festival', 2017),
    (date '2017-04-02', date '2017-04-04', '清明节', 'Tomb-sweeping Day', 2017),
    (date '2017-05-01', date '2017-05-01', '劳动节', 'Labour Day', 2017),
    (date '2017-05-28', date '2017-05-30', '端午节', 'Dragon Boat Festival', 2017),
    (date '2017-10-01', date '2017-10-03', '国庆节', 'National Day', 2017),
    (date '2017-10-04', date '2017-10-04', '中秋节', 'Mid-autumn Festival', 2017),
    (date '2017-10-05', date '2017-10-08', '国庆节', 'National Day', 2017),
    (date '2024-01-01', date '2024-01-01', '元旦', 'New Year''s Day', 2024),
    (date '2024-02-10', date '2024-02-17', '春节', 'Spring Festival', 2024),
    (date '2024-04-04', date '2024-04-06', '清明节', 'Tomb-sweeping Day', 2024),
    (date '2024-05-01', date '2024-05-05', '劳动节', 'Labour Day', 2024),
    (date '2024-06-10', date '2024-06-10', '端午节', 'Dragon Boat Festival', 2024),
    (date '2024-09-15', date '2024-09-17', '中秋节', 'Mid-autumn Festival', 2024),
    (date '2024-10-01', date '2024-10-07', '国庆节', 'National Day', 2024),
    (date '2025-01-01', date '2025-01-01', '元旦', 'New Year''s Day', 2025),
    (date '2025-01-28', date '2025-02-04', '春节', 'Spring Festival', 2025),
    (date '2025-04-04', date '2025-04-06', '清明节', 'Tomb-sweeping Day', 2025),
    (date '2025-05-01', date '2025-05-05', '劳动节', 'Labour Day', 2025),
    (date '2025-05-31', date '2025-06-02', '端午节', 'Dragon Boat Festival', 2025),
    (date '2025-10-01', date '2025-10-05', '国庆节', 'National Day', 2025),
    (date '2025-10-06', date '2025-10-06', '中秋节', 'Mid-autumn Festival', 2025),
    (date '2025-10-07', date '2025-10-08', '国庆节', 'National Day', 2025),
    (date '2026-01-01', date '2026-01-03', '元旦', 'New Year''s Day', 2026),
    (date '2026-02-15', date '2026-02-23', '春节', 'Spring Festival', 2026),
    (date '2026-04-04', date '2026-04-06', '清明节', 'Tomb-sweeping Day', 2026),
    (date '2026-05-01', date '2026-05-05', '劳动节', 'Labour Day', 2026),
    (date '2026-06-19', date '2026-06-21', '端午节', 'Dragon Boat Festival', 2026),
    (date '2026-09-25', date '2026-09-27', '中秋节', 'Mid-autumn Festival', 2026),
    (date '2026-10-01', date '2026-10-07', '国庆节', 'National Day', 2026)
  ) as span (first, last, name, name_en, year),
  generate_series(span.first, span.last, interval '1 day') as day;

-- Weekend days worked instead.
insert into calendar_day (day, kind, name, name_en, notice_year) values
    ('2017-01-22', 'MAKE_UP_WORKDAY', '春节', 'Spring Festival', 2017),
    ('2017-02-04', 'MAKE_UP_WORKDAY', '春节', 'Spring Festival', 2017),
    ('2017-04-01', 'MAKE_UP_WORKDAY', '清明节', 'Tomb-sweeping Day', 2017),
    ('2017-05-27', 'MAKE_UP_WORKDAY', '端午节', 'Dragon Boat Festival', 2017),
    ('2017-09-30', 'MAKE_UP_WORKDAY', '国庆节', 'National Day', 2017),
    ('2024-02-04', 'MAKE_UP_WORKDAY', '春节', 'Spring Festival', 2024),
    ('2024-02-18', 'MAKE_UP_WORKDAY', '春节', 'Spring Festival', 2024),
    ('2024-04-07', 'MAKE_UP_WORKDAY', '清明节', 'Tomb-sweeping Day', 2024),
    ('2024-04-28', 'MAKE_UP_WORKDAY', '劳动节', 'Labour Day', 2024),
    ('2024-05-11', 'MAKE_UP_WORKDAY', '劳动节', 'Labour Day', 2024),
    ('2024-09-14', 'MAKE_UP_WORKDAY', '中秋节', 'Mid-autumn Festival', 2024),
    ('2024-09-29', 'MAKE_UP_WORKDAY', '国庆节', 'National Day', 2024),
    ('2024-10-12', 'MAKE_UP_WORKDAY', '国庆节', 'National Day', 2024),
    ('2025-01-26', 'MAKE_UP_WORKDAY', '春节', 'Spring Festival', 2025),
    ('2025-02-08', 'MAKE_UP_WORKDAY', '春节', 'Spring Festival', 2025),
    ('2025-04-27', 'MAKE_UP_WORKDAY', '劳动节', 'Labour Day', 2025),
    ('2025-09-28', 'MAKE_UP_WORKDAY', '国庆节', 'National Day', 2025),
    ('2025-10-11', 'MAKE_UP_WORKDAY', '国庆节', 'National Day', 2025),
    ('2026-01-04', 'MAKE_UP_WORKDAY', '元旦', 'New Year''s Day', 2026),
    ('2026-02-14', 'MAKE_UP_WORKDAY', '春节', 'Spring Festival', 2026),
    ('2026-02-28', 'MAKE_UP_WORKDAY', '春节', 'Spring Festival', 2026),
    ('2026-05-09', 'MAKE_UP_WORKDAY', '劳动节', 'Labour Day', 2026),
    ('2026-09-20', 'MAKE_UP_WORKDAY', '国庆节', 'National Day', 2026),
    ('2026-10-10', 'MAKE_UP_WORKDAY', '国庆节', 'National Day', 2026);
