-- What stands in the head and the foot of a series' documents (版式设置); a series without a row prints what the roster gives.
create table document_print_setting (
    series    text    primary key,
    mark      text    not null,
    issuer    text    not null,
    report_to text    not null default '',
    send_to   text    not null default '',
    copy_to   text    not null default '',
    copies    integer not null default 30 check (copies > 0),
    version   integer not null default 0
);
