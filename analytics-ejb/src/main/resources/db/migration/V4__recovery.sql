-- When a shop's customer service is there (shop.domain.OpeningHours; null: Monday to Friday, 9 to 18), and its address.
alter table shop add column opening_hours varchar(400);
alter table shop add column service_email varchar(254);

-- invitation ---------------------------------------------------------------------------------------------------------
-- Orders whose customers are not asked before something is put right.
create table order_hold (
    order_id uuid primary key references customer_order (id),
    held_at timestamp with time zone not null
);

-- recovery -----------------------------------------------------------------------------------------------------------
-- One case an order, opened again when something new is said. "in_time" is about the first call and never changes:
-- null until somebody called. "heard" is a hash of what the customer last said, to tell whether it is new.
create table recovery_case (
    id uuid primary key,
    shop_id uuid not null references shop (id),
    order_id uuid not null unique references customer_order (id),
    state varchar(12) not null,
    reasons varchar(200) not null,
    opened_at timestamp with time zone not null,
    deadline timestamp with time zone not null,
    taken_by varchar(36),
    taken_by_name varchar(200),
    called_at timestamp with time zone,
    in_time boolean,
    closed_at timestamp with time zone,
    heard varchar(43),
    version integer not null
);
create index recovery_case_deadline on recovery_case (shop_id, state, deadline);
create index recovery_case_opened on recovery_case (shop_id, opened_at);

-- Every change of state of a case, by whom and when; nothing here is changed but that the words of the erased go.
create table recovery_event (
    id uuid primary key,
    case_id uuid not null references recovery_case (id),
    kind varchar(20) not null,
    at timestamp with time zone not null,
    author_id uuid,
    author_name varchar(200),
    reasons varchar(200) not null,
    deadline timestamp with time zone not null,
    note varchar(2000)
);
create index recovery_event_case on recovery_event (case_id, at);

-- What was written to a customer from the page of a case: the outbox stores no bodies. Empty once the person was erased.
create table recovery_letter (
    event_id uuid primary key references recovery_event (id),
    reply_to varchar(254),
    subject varchar(200),
    body varchar(10000)
);
