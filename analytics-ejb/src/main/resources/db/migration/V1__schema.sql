-- One schema for H2 (MODE=PostgreSQL) and PostgreSQL. A room owns the tables under its heading; rooms further right
-- may read them, never write them.

-- installation -------------------------------------------------------------------------------------------------------
create table installation (
    name varchar(60) primary key,
    content varchar(400) not null
);

-- Days as numbers (days since 1970-01-01) and what they are called, written by Java, so that SQL needs no date functions.
create table calendar_day (
    day_number integer primary key,
    on_date date not null,
    iso_week varchar(8) not null,
    iso_month varchar(7) not null
);

-- shop ---------------------------------------------------------------------------------------------------------------
create table shop (
    id uuid primary key,
    code varchar(40) not null unique,
    name varchar(120) not null,
    language varchar(2) not null,
    time_zone varchar(60) not null,
    currency varchar(3) not null,
    mail_from varchar(320),
    reply_to varchar(254),
    signer_user_id varchar(36),
    signer_first_name varchar(80),
    signer_last_name varchar(80),
    company varchar(160),
    address varchar(240),
    phone varchar(40),
    privacy_url varchar(400),
    accessibility_url varchar(400),
    website_url varchar(400),
    colour varchar(7) not null,
    delay_days integer not null,
    asking_since timestamp with time zone,
    complete_through_day integer,
    demonstration boolean not null,
    created_at timestamp with time zone not null,
    version integer not null
);

-- account ------------------------------------------------------------------------------------------------------------
create table app_user (
    id uuid primary key,
    login varchar(80) not null unique,
    first_name varchar(80) not null,
    last_name varchar(80) not null,
    email varchar(254),
    language varchar(2) not null,
    password_hash varchar(200) not null,
    created_at timestamp with time zone not null,
    disabled_at timestamp with time zone,
    failed_sign_ins integer not null,
    locked_until timestamp with time zone
);

create table api_key (
    id uuid primary key,
    name varchar(80) not null,
    key_hash varchar(43) not null unique,
    created_at timestamp with time zone not null,
    revoked_at timestamp with time zone
);

-- A grant belongs to a user or to a key; without a shop it is for all shops.
create table access_grant (
    id uuid primary key,
    user_id uuid references app_user (id),
    api_key_id uuid references api_key (id),
    role varchar(20) not null,
    shop_id uuid references shop (id)
);
create index access_grant_user on access_grant (user_id);
create index access_grant_key on access_grant (api_key_id);

create table audit_entry (
    id uuid primary key,
    at timestamp with time zone not null,
    actor varchar(120) not null,
    action varchar(60) not null,
    shop_id uuid,
    detail varchar(1000)
);
create index audit_entry_at on audit_entry (at);

-- Answers to a POST that carried an Idempotency-Key, kept for 24 hours.
create table idempotent_answer (
    caller varchar(60) not null,
    idempotency_key varchar(200) not null,
    request_hash varchar(43) not null,
    status integer not null,
    body varchar(100000) not null,
    created_at timestamp with time zone not null,
    primary key (caller, idempotency_key)
);

-- outbox -------------------------------------------------------------------------------------------------------------
create table outbox_mail (
    id uuid primary key,
    shop_id uuid not null references shop (id),
    kind varchar(30) not null,
    subject_id uuid not null,
    state varchar(12) not null,
    attempts integer not null,
    due_at timestamp with time zone not null,
    lease_until timestamp with time zone,
    queued_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    reason varchar(30),
    last_error varchar(1000),
    unique (kind, subject_id)
);
create index outbox_mail_due on outbox_mail (state, due_at);
create index outbox_mail_shop on outbox_mail (shop_id, queued_at);

-- order --------------------------------------------------------------------------------------------------------------
-- The person lives here and nowhere else.
create table customer (
    id uuid primary key,
    email varchar(254) unique,
    shop_id uuid references shop (id),
    customer_ref varchar(120),
    pseudonym varchar(22) not null unique,
    first_name varchar(120),
    last_name varchar(120),
    phone varchar(60),
    -- when each of the three was said (order.domain.Customer), so that an older file does not bring back an old name
    said_at varchar(80),
    created_at timestamp with time zone not null,
    closed_day integer,
    unique (shop_id, customer_ref)
);

create table customer_order (
    id uuid primary key,
    shop_id uuid not null references shop (id),
    order_number varchar(120),
    customer_id uuid not null references customer (id),
    customer_ref varchar(120),
    language varchar(2),
    placed_at timestamp with time zone not null,
    placed_day integer not null,
    status varchar(16) not null,
    status_at timestamp with time zone,
    amount numeric(14, 2) not null,
    amount_excl_tax numeric(14, 2),
    margin numeric(14, 2),
    refunded_amount numeric(14, 2),
    currency varchar(3) not null,
    voucher_code varchar(120),
    sales_channel varchar(120),
    category varchar(120),
    products varchar(1000),
    country varchar(120),
    region varchar(120),
    postcode varchar(20),
    delivery_method varchar(16),
    carrier varchar(120),
    parcels integer,
    promised_day integer,
    shipped_at timestamp with time zone,
    available_at timestamp with time zone,
    delivered_at timestamp with time zone,
    delivered_day integer,
    incident varchar(20),
    survey_allowed boolean,
    -- which row each field was taken from, where they differ (order.domain.FieldRanks); null: all from one row
    field_ranks varchar(16000),
    received_at timestamp with time zone not null,
    delivery_received_at timestamp with time zone,
    unique (shop_id, order_number)
);
create index customer_order_customer on customer_order (customer_id, shop_id, placed_day);
create index customer_order_placed on customer_order (shop_id, placed_day);
create index customer_order_delivered on customer_order (shop_id, delivered_day);

create table shop_attribute (
    shop_id uuid not null references shop (id),
    name varchar(60) not null,
    created_at timestamp with time zone not null,
    primary key (shop_id, name)
);

-- The texts ever seen in a shop's attributes (at most 50 a name), and the columns that had more and were given up.
create table shop_attribute_text (
    shop_id uuid not null,
    name varchar(60) not null,
    content varchar(100) not null,
    primary key (shop_id, name, content)
);
create table shop_attribute_given_up (
    shop_id uuid not null references shop (id),
    name varchar(60) not null,
    given_up_at timestamp with time zone not null,
    primary key (shop_id, name)
);

-- Locked while a batch of orders goes into a shop: answers and mails, which refer to the shop, do not wait for it.
create table shop_intake (
    shop_id uuid primary key references shop (id)
);

create table order_attribute (
    order_id uuid not null references customer_order (id),
    name varchar(60) not null,
    content varchar(100) not null,
    primary key (order_id, name)
);

create table erased_order (
    order_hash varchar(43) primary key,
    erased_at timestamp with time zone not null
);

-- Rejected lines of a file, so that they can be fetched as CSV, put right and sent again. Kept for 30 days.
create table import_run (
    id uuid primary key,
    kind varchar(20) not null,
    caller varchar(60) not null,
    started_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    header varchar(10000)
);
create table import_rejection (
    import_id uuid not null references import_run (id),
    sequence_number integer not null,
    line_number bigint not null,
    field varchar(60),
    message varchar(400) not null,
    raw_line varchar(100000),
    primary key (import_id, sequence_number)
);

-- invitation ---------------------------------------------------------------------------------------------------------
create table invitation (
    id uuid primary key,
    shop_id uuid not null references shop (id),
    order_id uuid not null unique references customer_order (id),
    customer_id uuid not null references customer (id),
    state varchar(12) not null,
    skip_reason varchar(30),
    due_at timestamp with time zone,
    planned_at timestamp with time zone not null,
    invited_at timestamp with time zone,
    invited_day integer,
    expires_at timestamp with time zone,
    answered_at timestamp with time zone,
    opted_out_at timestamp with time zone,
    survey_token_hash varchar(43) unique,
    unsubscribe_token_hash varchar(43) unique,
    version integer not null
);
create index invitation_due on invitation (state, due_at);
create index invitation_customer on invitation (customer_id, invited_at);
create index invitation_shop on invitation (shop_id, invited_day);

-- Addresses never to write to, under a key of its own: cannot be joined with customer. Without a shop: for all shops.
create table suppressed_address (
    id uuid primary key,
    address_hash varchar(43) not null,
    shop_id uuid references shop (id),
    reason varchar(20) not null,
    suppressed_at timestamp with time zone not null
);
create index suppressed_address_hash on suppressed_address (address_hash);

-- response -----------------------------------------------------------------------------------------------------------
create table response (
    id uuid primary key,
    shop_id uuid not null references shop (id),
    order_id uuid not null references customer_order (id),
    question varchar(40) not null,
    source varchar(10) not null,
    first_score integer not null,
    first_comment varchar(2000),
    first_answered_at timestamp with time zone not null,
    first_answered_day integer not null,
    last_score integer not null,
    last_comment varchar(2000),
    last_answered_at timestamp with time zone not null,
    before_delivery boolean not null,
    edits integer not null,
    unique (order_id, question)
);
create index response_shop on response (shop_id, first_answered_day);

-- insight ------------------------------------------------------------------------------------------------------------
-- One row an order from its delivery or its first answer. Facts only; never changed in place: rewritten whole for a
-- customer whenever one of the customer's orders, answers or invitations changes. "a_" counts from the first answer,
-- "d_" from the delivery; *_next is days to the first later order (half a day on the same day).
create table experience (
    order_id uuid primary key,
    shop_id uuid not null,
    pseudonym varchar(22) not null,
    carrier varchar(120),
    category varchar(120),
    country varchar(120),
    region varchar(120),
    delivery_method varchar(16),
    sales_channel varchar(120),
    language varchar(2),
    incident varchar(20),
    late boolean,
    first_order boolean not null,
    voucher boolean not null,
    currency varchar(3) not null,
    amount numeric(14, 2) not null,
    delay_days integer,
    placed_day integer not null,
    delivered_on date,
    delivered_day integer,
    delivered_week varchar(8),
    delivered_month varchar(7),
    answered_on date,
    answered_day integer,
    answered_week varchar(8),
    answered_month varchar(7),
    invitation_state varchar(12) not null,
    skip_reason varchar(30),
    unsubscribed boolean not null,
    invited_day integer,
    invited_week varchar(8),
    invited_month varchar(7),
    nps integer,
    csat integer,
    ces integer,
    commented boolean not null,
    index_answer boolean not null,
    index_delivery boolean not null,
    closed_day integer,
    a_next numeric(8, 1),
    a_orders_30 integer, a_orders_90 integer, a_orders_180 integer, a_orders_365 integer,
    a_value_30 numeric(14, 2), a_value_90 numeric(14, 2), a_value_180 numeric(14, 2), a_value_365 numeric(14, 2),
    a_foreign_30 integer, a_foreign_90 integer, a_foreign_180 integer, a_foreign_365 integer,
    d_next numeric(8, 1),
    d_orders_30 integer, d_orders_90 integer, d_orders_180 integer, d_orders_365 integer,
    d_value_30 numeric(14, 2), d_value_90 numeric(14, 2), d_value_180 numeric(14, 2), d_value_365 numeric(14, 2),
    d_foreign_30 integer, d_foreign_90 integer, d_foreign_180 integer, d_foreign_365 integer,
    orders_between integer not null
);
create index experience_answered on experience (shop_id, answered_day);
create index experience_delivered on experience (shop_id, delivered_day);
create index experience_invited on experience (shop_id, invited_day);
create index experience_pseudonym on experience (pseudonym, shop_id);

create table experience_attribute (
    order_id uuid not null,
    shop_id uuid not null,
    name varchar(60) not null,
    content varchar(100) not null,
    primary key (order_id, name)
);
