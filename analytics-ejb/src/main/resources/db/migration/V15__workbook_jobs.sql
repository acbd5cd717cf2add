-- report -------------------------------------------------------------------------------------------------------------
-- Workbooks asked for, made in the background by whichever server takes them. "lease_until" is renewed while one is
-- written: once it has passed, the server that wrote it is gone and another begins again. Kept until "keep_until".
create table workbook_job (
    id uuid primary key,
    shop_id uuid not null references shop (id),
    asked_by varchar(60) not null,
    asked_at timestamp with time zone not null,
    first_day integer not null,
    last_day integer not null,
    language varchar(2) not null,
    state varchar(10) not null,
    attempts integer not null,
    lease_until timestamp with time zone,
    answers bigint not null,
    written bigint not null,
    finished_at timestamp with time zone,
    keep_until timestamp with time zone,
    file_size bigint
);
create index workbook_job_shop on workbook_job (shop_id, asked_at);
create index workbook_job_state on workbook_job (state, asked_at);

-- The file of a workbook that is ready, in pieces: any server hands it out.
create table workbook_piece (
    job_id uuid not null references workbook_job (id),
    number integer not null,
    content bytea not null,
    primary key (job_id, number)
);
