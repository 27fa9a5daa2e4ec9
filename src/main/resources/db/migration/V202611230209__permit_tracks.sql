-- Permits (手续): the catalogue as data, tracks per project, their steps and two append-only logs.

-- Catalogue -----------------------------------------------------------------------------------------------------------

create table permit_type (
    code         text primary key check (code ~ '^[A-Z_]+$'),
    position     integer not null unique,
    name         text    not null unique,
    short_top    text    not null,
    short_bottom text    not null,
    authority    text    not null,
    decider      text    not null check (decider in ('ENTERPRISE', 'AUTHORITY', 'SUPERIOR', 'GRID')),
    default_unit text    not null,
    condition    text,
    confidence   text    not null check (confidence in ('H', 'M', 'L')),
    constraint permit_type_short_name_fits check (
        length(short_top) + length(short_bottom) between 2 and 7
        and short_top || short_bottom !~ '[()（）\[\]【】]')
);
comment on column permit_type.default_unit is 'name of the unit that follows the permit (责任单位) unless another is chosen';
comment on column permit_type.decider is 'who holds the ball while the authority works on it';

create table permit_type_prerequisite (
    code     text not null references permit_type,
    requires text not null references permit_type,
    primary key (code, requires),
    check (code <> requires)
);

create table permit_type_step (
    id         bigint generated always as identity primary key,
    code       text    not null references permit_type,
    position   integer not null,
    name       text    not null,
    limit_note text,
    unique (code, position)
);

-- Dated versions of a step's limit; several variants (报告书、报告表) may be in force side by side. An empty amount is "未设定".
create table permit_limit (
    id           bigint generated always as identity primary key,
    type_step_id bigint  not null references permit_type_step,
    variant      text    not null default '',
    amount       integer check (amount between 1 and 365),
    unit         text check (unit in ('WORKING', 'CALENDAR')),
    nature       text    not null default 'STATUTORY' check (nature in ('STATUTORY', 'PROMISED')),
    legal_basis  text    not null,
    version_date date,
    valid_from   date    not null,
    confidence   text    not null check (confidence in ('H', 'M', 'L')),
    recorded_at  timestamptz not null default now(),
    recorded_by  text,
    constraint permit_limit_amount_has_unit check ((amount is null) = (unit is null))
);
create unique index permit_limit_version on permit_limit (type_step_id, variant, valid_from);

-- Tracks and steps ----------------------------------------------------------------------------------------------------

create table permit_track (
    id            bigint generated always as identity primary key,
    project_id    bigint      not null references project,
    code          text        not null references permit_type,
    need          text        not null check (need in ('NEEDED', 'CLARIFYING', 'NOT_NEEDED')),
    need_reason   text,
    unit_id       bigint      not null references roster_unit,
    ball          text check (ball in ('ENTERPRISE', 'AUTHORITY', 'SUPERIOR', 'GRID')),
    ball_since    date        not null,
    hold          text check (hold in ('APPLICANT_REQUEST', 'MATERIALS_MISSING', 'EXTERNAL_DECISION', 'LEGAL_ACTION', 'OTHER')),
    hold_note     text,
    target_on     date,
    judgement     text,
    judged_by     text,
    judged_at     timestamptz,
    verified_by   text,
    verified_at   timestamptz,
    changed_at    timestamptz not null,
    changes       integer     not null,
    version       integer     not null,
    unique (project_id, code)
);
comment on column permit_track.ball is 'set by hand (谁在办); empty: follows from the state of the steps';
create index permit_track_unit on permit_track (unit_id);

create table permit_step (
    id            bigint generated always as identity primary key,
    track_id      bigint  not null references permit_track,
    type_step_id  bigint  not null references permit_type_step,
    position      integer not null,
    state         text    not null check (state in (
        'NOT_STARTED', 'PREPARING', 'SUBMITTED', 'SUPPLEMENTING', 'NOT_ADMITTED', 'ACCEPTED', 'IN_REVIEW',
        'GRANTED', 'REFUSED', 'DELIVERED', 'REFUSAL_DELIVERED', 'NOT_NEEDED')),
    last_on       date,
    submitted_on  date,
    accepted_on   date,
    limit_id      bigint references permit_limit,
    stops         text    not null default '',
    decided_on    date,
    delivered_on  date,
    unique (track_id, position)
);

-- What happened to a step, as told; never changed. A wrong entry is withdrawn by a further row that names it.
create table permit_step_event (
    id              bigint generated always as identity primary key,
    step_id         bigint      not null references permit_step,
    track_id        bigint      not null references permit_track,
    action          text        not null check (action in (
        'START_PREPARING', 'SUBMIT', 'ASK_SUPPLEMENT', 'SUPPLEMENT', 'DECLINE', 'ACCEPT', 'BEGIN_REVIEW', 'END_REVIEW',
        'GRANT', 'REFUSE', 'DELIVER', 'WITHDRAW', 'MARK_NOT_NEEDED', 'REFILE', 'STRIKE')),
    occurred_on     date        not null,
    recorded_at     timestamptz not null,
    recorded_by     text        not null,
    note            text,
    document_number text,
    limit_id        bigint references permit_limit,
    strikes         bigint unique references permit_step_event,
    constraint permit_step_event_strike_names_an_entry check ((action = 'STRIKE') = (strikes is not null))
);
create index permit_step_event_track on permit_step_event (track_id, id);
create index permit_step_event_recorded on permit_step_event (recorded_at);

-- What was set on a track: need, responsible unit, ball, hold, target date, judgement, verification.
create table permit_track_event (
    id          bigint generated always as identity primary key,
    track_id    bigint      not null references permit_track,
    kind        text        not null check (kind in ('NEED', 'UNIT', 'BALL', 'HOLD', 'TARGET', 'JUDGEMENT', 'VERIFIED')),
    value       text,
    previous    text,
    reason      text,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
create index permit_track_event_track on permit_track_event (track_id, id);
create index permit_track_event_recorded on permit_track_event (recorded_at);

create function permit_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the permit logs are append-only';
end $$;
create trigger permit_step_event_append_only before update or delete on permit_step_event
    for each row execute function permit_refuse_change();
create trigger permit_track_event_append_only before update or delete on permit_track_event
    for each row execute function permit_refuse_change();

-- A permit register (台账) that was uploaded and waits for its check.
create table permit_intake (
    id          bigint generated always as identity primary key,
    account     bigint      not null,
    file_name   text        not null,
    content     bytea       not null,
    uploaded_at timestamptz not null,
    imported_at timestamptz
);
create index permit_intake_uploaded on permit_intake (uploaded_at);
