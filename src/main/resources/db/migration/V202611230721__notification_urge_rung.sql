-- A reminder by hand may be a rung of the ladder of urging (提醒、催办): at most once a day per thing and rung.
alter table notification_urge add column rung text;
alter table notification_urge add column words text;
alter table notification_urge add column title text;
alter table notification_urge add column due date;
alter table notification_urge add column sent_on date;
comment on column notification_urge.due is 'the date that the thing was held to when it was urged: another date arms the ladder anew';
alter table notification_urge add constraint notification_urge_rung_is_complete
    check ((rung is null) = (words is null) and (rung is null) = (title is null) and (rung is null or path is not null) and (rung is null) = (sent_on is null));
create unique index notification_urge_once_a_day on notification_urge (subject_kind, subject, rung, sent_on) where rung is not null;
create index notification_urge_at on notification_urge (urged_at);
