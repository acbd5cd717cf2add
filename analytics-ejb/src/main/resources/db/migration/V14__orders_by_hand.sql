-- order --------------------------------------------------------------------------------------------------------------
-- A file of orders that somebody brings in on a page: kept until it is imported, so that a server that stops loses none.
create table order_file (
    id uuid primary key,
    shop_id uuid not null references shop (id),
    caller varchar(60) not null,
    file_name varchar(200) not null,
    workbook boolean not null,
    byte_count bigint not null,
    charset varchar(40) not null,
    chosen_columns varchar(100000) not null,
    file_state varchar(20) not null,
    uploaded_at timestamp with time zone not null,
    taken_until timestamp with time zone,
    attempts integer not null,
    lines_total bigint not null,
    lines_done bigint not null,
    lines_created bigint not null,
    lines_updated bigint not null,
    lines_unchanged bigint not null,
    lines_skipped bigint not null,
    lines_rejected bigint not null,
    import_id uuid,
    refusal varchar(400)
);
create index order_file_of_shop on order_file (shop_id, uploaded_at);
create index order_file_due on order_file (file_state, uploaded_at);

-- Its bytes, compressed; gone when the file is imported, or after a day.
create table order_file_piece (
    file_id uuid not null references order_file (id),
    piece_number integer not null,
    content bytea not null,
    primary key (file_id, piece_number)
);

-- What a heading of a shop's files was last said to mean; empty for a column that is left out.
create table order_file_heading (
    shop_id uuid not null references shop (id),
    heading varchar(200) not null,
    our_column varchar(60) not null,
    primary key (shop_id, heading)
);
