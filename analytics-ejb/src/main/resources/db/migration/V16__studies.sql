-- insight: studies ---------------------------------------------------------------------------------------------------
-- What needs single customers: computed in the background by whichever node claims it, shown from here.
create table study (
    id uuid primary key,
    shop_id uuid not null references shop (id),
    kind varchar(60) not null,
    state varchar(12) not null,
    progress integer not null,
    due_at timestamp with time zone not null,
    claimed_by uuid,
    lease_until timestamp with time zone,
    runs integer not null,
    found_at timestamp with time zone,
    cutoff_day integer,
    first_day integer,
    last_day integer,
    seed bigint not null,
    inputs_hash varchar(43),
    held bigint not null,
    used bigint not null,
    unique (shop_id, kind)
);
create index study_due on study (due_at);

create table study_figure (
    study_id uuid not null references study (id),
    place integer not null,
    name varchar(40) not null,
    of_class varchar(120) not null,
    minus_class varchar(120),
    figure double precision,
    lower double precision,
    upper double precision,
    level double precision,
    n bigint not null,
    method varchar(60),
    reason varchar(30),
    primary key (study_id, place)
);
