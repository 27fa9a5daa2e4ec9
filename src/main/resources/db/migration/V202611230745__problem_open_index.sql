-- Lists, counters and what waits for whom look at open problems only, however many were struck off in years.
create index problem_open on problem (id) where state in ('REGISTERED', 'IN_PROGRESS', 'CLOSING');
