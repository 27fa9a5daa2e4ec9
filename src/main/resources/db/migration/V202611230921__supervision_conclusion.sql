-- Conclusions (督查结论), one version a row: a review that changes one makes the next version, which names the old.
create table supervision_conclusion (
    id            bigint      generated always as identity primary key,
    unit_id       bigint      not null references roster_unit,
    inspection_id bigint,
    number        integer     not null default 1 check (number > 0),
    supersedes    bigint      references supervision_conclusion,
    state         text        not null check (state in ('DRAFT', 'SUBMITTED', 'DISCARDED', 'SIGNED', 'REPLACED', 'REVOKED')),
    title         text        not null check (char_length(title) between 1 and 100),
    opening       text        not null check (char_length(opening) between 1 and 2000),
    practice      text        not null default '' check (char_length(practice) <= 2000),
    closing       text        not null default '' check (char_length(closing) <= 2000),
    drafter       bigint      references roster_person,
    drafted_by    text        not null,
    drafted_at    timestamptz not null,
    signer        bigint      references roster_person,
    signed_by     text,
    signed_on     date,
    own_unit      boolean     not null default false,
    received_on   date,
    received_by   text        check (char_length(received_by) between 1 and 60),
    version       integer     not null default 0,
    constraint supervision_conclusion_signed_says_who check (
        (state in ('SIGNED', 'REPLACED', 'REVOKED')) = (signed_on is not null)
        and (signed_on is null) = (signed_by is null)),
    constraint supervision_conclusion_later_names_the_old check ((number > 1) = (supersedes is not null)),
    constraint supervision_conclusion_received_is_complete check (
        (received_on is null) = (received_by is null) and (received_on is null or signed_on is not null))
);
comment on column supervision_conclusion.inspection_id is 'null: about a finding that no inspection made';
comment on column supervision_conclusion.own_unit is 'the supervision head signed about the own unit, and the file says so';
comment on column supervision_conclusion.received_on is 'the day from which the unit may ask for a review';
create unique index supervision_conclusion_of_inspection on supervision_conclusion (inspection_id, number)
    where inspection_id is not null and state <> 'DISCARDED';
create index supervision_conclusion_unit on supervision_conclusion (unit_id, id);
create index supervision_conclusion_open on supervision_conclusion (state) where state in ('DRAFT', 'SUBMITTED');

-- What it concludes, in its order.
create table supervision_conclusion_finding (
    conclusion_id bigint  not null references supervision_conclusion,
    position      integer not null,
    finding_id    bigint  not null references supervision_finding,
    primary key (conclusion_id, position),
    unique (conclusion_id, finding_id)
);
create index supervision_conclusion_finding_of on supervision_conclusion_finding (finding_id, conclusion_id);

-- The signed text as it was printed, and the data that it was made from. Never changed.
create table supervision_conclusion_frozen (
    conclusion_id bigint      primary key references supervision_conclusion,
    data          text        not null,
    pdf           bytea       not null,
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$')
);

-- What became of a conclusion and of its review. Rows are only added.
create table supervision_conclusion_entry (
    id            bigint      generated always as identity primary key,
    conclusion_id bigint      not null references supervision_conclusion,
    kind          text        not null check (kind ~ '^[A-Z]+(_[A-Z]+)*$'),
    at            timestamptz not null,
    by_name       text        not null,
    person        bigint      references roster_person,
    note          text        not null default '' check (char_length(note) <= 4000)
);
create index supervision_conclusion_entry_of on supervision_conclusion_entry (conclusion_id, id);

-- A unit's request that a conclusion be reviewed (复核), and what was decided.
create table supervision_review (
    id            bigint      generated always as identity primary key,
    conclusion_id bigint      not null references supervision_conclusion,
    state         text        not null check (state in ('REQUESTED', 'PREPARED', 'DECIDED', 'WITHDRAWN')),
    reason        text        not null check (char_length(reason) between 1 and 2000),
    requester     bigint      references roster_person,
    requested_by  text        not null,
    requested_on  date        not null,
    due_on        date        not null,
    named         bigint      references roster_person,
    named_by      text,
    preparer      bigint      references roster_person,
    prepared_by   text,
    prepared_at   timestamptz,
    opinion       text        not null default '' check (char_length(opinion) <= 2000),
    result        text        check (result in ('UPHELD', 'CHANGED', 'REVOKED')),
    decision      text        not null default '' check (char_length(decision) <= 2000),
    decider       bigint      references roster_person,
    decided_by    text,
    authority     text,
    decided_on    date,
    outcome_id    bigint      references supervision_conclusion,
    version       integer     not null default 0,
    constraint supervision_review_decided_is_complete check (
        (state = 'DECIDED') = (decided_on is not null) and (decided_on is null) = (decided_by is null)),
    constraint supervision_review_prepared_is_complete check (state <> 'PREPARED' or prepared_by is not null)
);
comment on column supervision_review.named is 'somebody of the office whom the head named, where every supervisor took part or is of the unit';
comment on column supervision_review.authority is 'the written authority (授权) under which a deputy decided';
comment on column supervision_review.outcome_id is 'the new version of the conclusion, where it was changed';
create unique index supervision_review_once on supervision_review (conclusion_id) where state <> 'WITHDRAWN';
create index supervision_review_waiting on supervision_review (due_on) where state in ('REQUESTED', 'PREPARED');

-- What is proposed, then decided, of each finding.
create table supervision_review_finding (
    review_id  bigint  not null references supervision_review,
    position   integer not null,
    finding_id bigint  not null references supervision_finding,
    verdict    text    not null check (verdict in ('KEPT', 'REWORDED', 'REVOKED')),
    kind       text    not null,
    facts      text    not null check (char_length(facts) between 1 and 2000),
    primary key (review_id, position)
);

create function supervision_keep_conclusion() returns trigger language plpgsql as $$
begin
  raise exception 'a conclusion''s signed text and its record are never changed';
end $$;
create trigger supervision_conclusion_frozen_stands before update or delete on supervision_conclusion_frozen
    for each row execute function supervision_keep_conclusion();
create trigger supervision_conclusion_entry_stands before update or delete on supervision_conclusion_entry
    for each row execute function supervision_keep_conclusion();
