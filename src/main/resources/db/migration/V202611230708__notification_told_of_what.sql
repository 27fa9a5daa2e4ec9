-- What each line of a digest is about, which mail is the copy of which message, which page a reminder by hand led to:
-- so that it can be said what a person was told about a thing (责任链).
create table notification_message_about (
  message  bigint  not null references notification_message (id) on delete cascade,
  position integer not null,
  path     text    not null,
  line     text    not null,
  primary key (message, position)
);
create index notification_message_about_path on notification_message_about (path);

alter table notification_outbox add column copy_of bigint references notification_message (id) on delete set null;
create index notification_outbox_copy on notification_outbox (copy_of) where copy_of is not null;
create index notification_outbox_person on notification_outbox (person, path) where copy_of is null;

alter table notification_urge add column path text;

update notification_outbox o set copy_of = (
  select m.id from notification_message m
   where m.person = o.person and m.title = o.subject and m.path is not distinct from o.path
     and m.sent_at between o.queued_at - interval '10 seconds' and o.queued_at
   order by m.sent_at desc limit 1)
 where o.inbox_copy;

-- Digests of several lines sent so far: the alerts that their people were told of at that moment.
insert into notification_message_about (message, position, path, line)
select m.id, row_number() over (partition by m.id order by t.subject), '/permits/' || split_part(t.subject, ':', 2), m.title
  from notification_told t
  join lateral (select * from notification_message n
                 where n.person = t.person and n.path = '/' and n.sent_at between t.told_at and t.told_at + interval '10 seconds'
                 order by n.sent_at limit 1) m on true
 where t.subject like 'permit:%';
