-- Movements ask which due days ended in an interval.
create index task_event_due on task_event (due_on) where due_on is not null;
