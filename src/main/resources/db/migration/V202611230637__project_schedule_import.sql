-- Schedules' sheets that the office takes in (导入倒排工期): kept for their check, a week at most.

create table project_schedule_import (
    id          bigint generated always as identity primary key,
    project_id  bigint      not null references project,
    account     bigint      not null,
    file_name   text        not null,
    content     bytea       not null,
    uploaded_at timestamptz not null,
    imported_at timestamptz
);
create index project_schedule_import_uploaded on project_schedule_import (uploaded_at);
