-- Talks with a unit's responsible person, by post (约谈), after a 督查通报 has not helped.
create table supervision_talk (
    id           bigint      generated always as identity primary key,
    unit_id      bigint      not null references roster_unit,
    finding_id   bigint      references supervision_finding,
    matter_kind  text        check (matter_kind ~ '^[a-z][a-z-]*$'),
    matter_id    bigint,
    due          date,
    about        text        not null check (char_length(about) between 1 and 200),
    post         text        not null check (char_length(post) between 1 and 60),
    talkers      text        not null check (char_length(talkers) between 1 and 100),
    day          date        not null,
    at           time        not null,
    place        text        not null check (char_length(place) between 1 and 100),
    why          text        not null check (char_length(why) between 1 and 2000),
    points       text        not null check (char_length(points) between 1 and 2000),
    state        text        not null check (state in ('DRAFT', 'NOTIFIED', 'HELD', 'CONFIRMED', 'CANCELLED')),
    own_unit     boolean     not null default false,
    notified_at  timestamptz,
    held_on      date,
    notes        text        not null default '' check (char_length(notes) <= 4000),
    remarks      text        not null default '' check (char_length(remarks) <= 2000),
    confirmed_by text        check (char_length(confirmed_by) between 1 and 60),
    confirmed_on date,
    on_paper     boolean     not null default false,
    drafted_by   text        not null,
    drafted_at   timestamptz not null,
    version      integer     not null default 0,
    constraint supervision_talk_is_about_something check (finding_id is not null or matter_id is not null),
    constraint supervision_talk_matter_is_complete check ((matter_kind is null) = (matter_id is null)),
    constraint supervision_talk_held_has_a_day check ((state in ('HELD', 'CONFIRMED')) = (held_on is not null)),
    constraint supervision_talk_confirmed_says_who check (
        (state = 'CONFIRMED') = (confirmed_on is not null) and (confirmed_on is null) = (confirmed_by is null))
);
comment on column supervision_talk.due is 'the date that the thing was held to; another one arms the ladder anew';
comment on column supervision_talk.own_unit is 'the supervision head sent it about the own unit, and the file says so';
comment on column supervision_talk.notified_at is 'the unit knows of it; null: it never did';
create index supervision_talk_unit on supervision_talk (unit_id, id);
create index supervision_talk_finding on supervision_talk (finding_id) where finding_id is not null;
create index supervision_talk_matter on supervision_talk (matter_kind, matter_id) where matter_id is not null;
create index supervision_talk_open on supervision_talk (state) where state in ('DRAFT', 'NOTIFIED', 'HELD');

-- What the unit committed itself to, in order; one may become a rectification of the talk's finding.
create table supervision_talk_commitment (
    talk_id  bigint  not null references supervision_talk,
    position integer not null,
    words    text    not null check (char_length(words) between 1 and 500),
    due      date    not null,
    task_id  bigint  references task,
    primary key (talk_id, position)
);

-- Proposals to hold a unit or a post to account (问责建议), approved by the head of the group.
create table supervision_proposal (
    id           bigint      generated always as identity primary key,
    unit_id      bigint      not null references roster_unit,
    finding_id   bigint      references supervision_finding,
    talk_id      bigint      references supervision_talk,
    matter_kind  text        check (matter_kind ~ '^[a-z][a-z-]*$'),
    matter_id    bigint,
    due          date,
    about        text        not null check (char_length(about) between 1 and 200),
    title        text        not null check (char_length(title) between 1 and 80),
    post         text        not null default '' check (char_length(post) <= 60),
    addressee    text        not null default '' check (char_length(addressee) <= 100),
    facts        text        not null check (char_length(facts) between 1 and 6000),
    basis        text        not null check (char_length(basis) between 1 and 2000),
    proposal     text        not null check (char_length(proposal) between 1 and 2000),
    state        text        not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'HANDED_OVER', 'DROPPED')),
    submitter    bigint      references roster_person,
    submitted_by text,
    submitted_on date,
    own_unit     boolean     not null default false,
    approver     bigint      references roster_person,
    approved_by  text,
    approved_on  date,
    authority    text,
    recorded_by  text,
    handed_on    date,
    handed_how   text        check (handed_how in ('IN_PERSON', 'CONFIDENTIAL_POST', 'INTERNAL')),
    receiver     text        check (char_length(receiver) between 1 and 100),
    drafted_by   text        not null,
    drafted_at   timestamptz not null,
    version      integer     not null default 0,
    constraint supervision_proposal_is_about_something check (finding_id is not null or matter_id is not null),
    constraint supervision_proposal_matter_is_complete check ((matter_kind is null) = (matter_id is null)),
    constraint supervision_proposal_approved_says_who check (
        state not in ('APPROVED', 'HANDED_OVER') or approved_on is not null and approved_by is not null),
    constraint supervision_proposal_handed_over_is_complete check (
        (state = 'HANDED_OVER') = (handed_on is not null) and (handed_on is null) = (handed_how is null)
        and (handed_on is null) = (receiver is null))
);
comment on column supervision_proposal.post is 'which post of the unit it is about; empty: the unit as such. Never a name';
comment on column supervision_proposal.authority is 'the written authority (授权) under which a deputy approved';
comment on column supervision_proposal.recorded_by is 'who recorded an approval given on paper; null: approved here';
create index supervision_proposal_unit on supervision_proposal (unit_id, id);
create index supervision_proposal_finding on supervision_proposal (finding_id) where finding_id is not null;
create index supervision_proposal_matter on supervision_proposal (matter_kind, matter_id) where matter_id is not null;
create index supervision_proposal_open on supervision_proposal (state) where state in ('DRAFT', 'SUBMITTED', 'APPROVED');

-- The approved text as it was printed, and the data that it was made from. Never changed.
create table supervision_proposal_frozen (
    proposal_id bigint primary key references supervision_proposal,
    data        text   not null,
    pdf         bytea  not null,
    sha256      text   not null check (sha256 ~ '^[0-9a-f]{64}$')
);

-- What became of talks and proposals. Rows are only added.
create table supervision_measure_entry (
    id          bigint      generated always as identity primary key,
    talk_id     bigint      references supervision_talk,
    proposal_id bigint      references supervision_proposal,
    kind        text        not null check (kind ~ '^[A-Z]+(_[A-Z]+)*$'),
    at          timestamptz not null,
    by_name     text        not null,
    person      bigint      references roster_person,
    note        text        not null default '' check (char_length(note) <= 4000),
    constraint supervision_measure_entry_of_one check ((talk_id is null) <> (proposal_id is null))
);
create index supervision_measure_entry_talk on supervision_measure_entry (talk_id, id) where talk_id is not null;
create index supervision_measure_entry_proposal on supervision_measure_entry (proposal_id, id) where proposal_id is not null;

create function supervision_keep_measure() returns trigger language plpgsql as $$
begin
  raise exception 'what became of a talk or a proposal, and an approved text, is never changed';
end $$;
create trigger supervision_measure_entry_stands before update or delete on supervision_measure_entry
    for each row execute function supervision_keep_measure();
create trigger supervision_proposal_frozen_stands before update or delete on supervision_proposal_frozen
    for each row execute function supervision_keep_measure();
