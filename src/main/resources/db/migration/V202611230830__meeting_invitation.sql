-- Who is invited to a meeting (参会通知对象), with the answer that stands and who came. Members are written when the notice
-- goes, from the roster of the meeting's day; who sits in (列席) from when the office names them.
create table meeting_invitation (
    id          bigint      generated always as identity primary key,
    meeting_id  bigint      not null references meeting,
    part        text        not null check (part in ('MEMBER', 'OBSERVER')),
    role        text        check (role in ('HEAD', 'DEPUTY_HEAD', 'MEMBER')),
    position    integer     not null,
    person_id   bigint      references roster_person,
    unit_id     bigint      references roster_unit,
    name        text        not null check (char_length(name) between 1 and 120),
    post        text        not null default '' check (char_length(post) <= 120),
    invited_by  text        not null,
    told_on     timestamptz,
    answer      text        check (answer in ('ATTENDS', 'ON_LEAVE', 'DEPUTES')),
    reason      text        not null default '' check (char_length(reason) <= 200),
    deputy      text        not null default '' check (char_length(deputy) <= 60),
    answered_by text,
    answered_own boolean    not null default false,
    answered_at timestamptz,
    told_by     text        check (char_length(told_by) between 1 and 60),
    told_how    text        check (told_how in ('PHONE', 'MESSAGE', 'FAX', 'IN_PERSON')),
    told_at     timestamptz,
    presence    text        check (presence in ('PRESENT', 'BY_DEPUTY', 'ON_LEAVE', 'ABSENT')),
    came        text        not null default '' check (char_length(came) <= 60),
    version     integer     not null default 0,
    constraint meeting_invitation_answer_is_complete check (
        (answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
    constraint meeting_invitation_told_is_complete check (
        (told_by is null) = (told_how is null) and (told_by is null) = (told_at is null)),
    constraint meeting_invitation_of_a_member check ((part = 'MEMBER') = (role is not null))
);
comment on column meeting_invitation.told_on is 'when the notice went; null while it has not';
comment on column meeting_invitation.answered_own is 'the invited answered in person, nobody for them';
comment on column meeting_invitation.told_by is 'whose word the office recorded (代答)';
comment on column meeting_invitation.came is 'who sat there: a deputy, or whom the unit sent';
create unique index meeting_invitation_person on meeting_invitation (meeting_id, person_id) where person_id is not null;
create unique index meeting_invitation_unit on meeting_invitation (meeting_id, unit_id) where person_id is null and unit_id is not null;
create index meeting_invitation_order on meeting_invitation (meeting_id, part, position, id);
create index meeting_invitation_of_person on meeting_invitation (person_id, meeting_id) where answer is null;
create index meeting_invitation_of_unit on meeting_invitation (unit_id, meeting_id) where answer is null;

-- Every answer and every tap in the room (答复及到会记录). Rows are only added.
create table meeting_invitation_entry (
    id            bigint      generated always as identity primary key,
    invitation_id bigint      not null,
    meeting_id    bigint      not null references meeting,
    name          text        not null,
    kind          text        not null check (kind in ('ANSWER', 'REOPEN', 'PRESENCE', 'DROP')),
    at            timestamptz not null,
    by_name       text        not null,
    account       bigint,
    value         text        not null default '',
    note          text        not null default '' check (char_length(note) <= 300),
    told_by       text,
    told_how      text,
    told_at       timestamptz
);
comment on column meeting_invitation_entry.kind is 'REOPEN: the meeting moved, so the answer is asked for anew; DROP: no longer invited';
create index meeting_invitation_entry_meeting on meeting_invitation_entry (meeting_id, id);
create function meeting_keep_invitation_entry() returns trigger language plpgsql as $$
begin
  raise exception 'what was answered is never changed';
end $$;
create trigger meeting_invitation_entry_stands before update or delete on meeting_invitation_entry
    for each row execute function meeting_keep_invitation_entry();

-- What went out to the invited (会议通知), with the meeting as it was told.
create table meeting_notice (
    id         bigint      generated always as identity primary key,
    meeting_id bigint      not null references meeting,
    kind       text        not null check (kind in ('NOTICE', 'ADDED', 'CHANGE', 'CANCEL', 'REMINDER')),
    sent_at    timestamptz not null,
    sent_by    text        not null,
    day        date        not null,
    at         time        not null,
    place      text        not null,
    reply_by   date,
    note       text        not null default '' check (char_length(note) <= 500),
    told       integer     not null,
    agenda     text        check (agenda ~ '^[a-z-]+/.+$'),
    calendar   bytea
);
comment on column meeting_notice.agenda is 'the frozen agenda that went with it, as kind and identity of a mail attachment';
comment on column meeting_notice.calendar is 'the calendar file (.ics) as it left';
comment on column meeting_invitation_entry.invitation_id is 'outlives the invitation of somebody who is no longer invited';
create index meeting_notice_meeting on meeting_notice (meeting_id, id);
create unique index meeting_notice_once on meeting_notice (meeting_id) where kind = 'NOTICE';
