-- Who made an entry, beside the name that is kept for ever: two people may have one name. Older entries have the name alone.
alter table permit_step_event add column recorder bigint;
alter table permit_track_event add column recorder bigint;
