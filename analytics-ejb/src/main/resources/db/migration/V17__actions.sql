-- What a shop changed for its customers: each a mark on its trends. Days are counted from 1970-01-01; without a segment, it is
-- about the whole shop. Costs are in the shop's currency.
create table shop_action (
    id uuid primary key,
    shop_id uuid not null references shop (id),
    title varchar(120) not null,
    description varchar(2000),
    owner varchar(120),
    begun_day integer not null,
    ended_day integer,
    segment_name varchar(200),
    segment_own boolean,
    segment_value varchar(200),
    cost_once numeric(14, 2) not null,
    cost_monthly numeric(14, 2) not null
);
create index shop_action_begun on shop_action (shop_id, begun_day);
