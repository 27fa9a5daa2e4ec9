-- Who did it, beside the name that is kept for ever; older entries have the name alone.
alter table weekly_event add column by_person bigint;
