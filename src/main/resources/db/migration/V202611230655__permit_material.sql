-- Materials of a permit track (手续材料): added by the unit that follows it, a wrong one withdrawn with its reason, none deleted.
create table permit_material (
    id              bigint generated always as identity primary key,
    track_id        bigint      not null references permit_track,
    step_id         bigint      references permit_step,
    title           text        not null,
    note            text        not null default '',
    added_by        text        not null,
    added_at        timestamptz not null,
    withdrawn_by    text,
    withdrawn_at    timestamptz,
    withdraw_reason text,
    version         integer     not null default 0,
    constraint permit_material_withdrawn_is_complete check (
        (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdraw_reason is null))
);
comment on column permit_material.step_id is 'the step it is for; empty: the whole track';
create index permit_material_track on permit_material (track_id, id);
