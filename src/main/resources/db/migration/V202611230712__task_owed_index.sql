-- What of tasks waits for somebody, without what is struck off or stopped.
create index task_live on task (state, lead_unit) where state not in ('STRUCK_OFF', 'STOPPED');
