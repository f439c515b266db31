select
  customer_id,
  count(*) as order_count,
  sum(net_eur) as net_eur,
  min(order_date) as first_order_on,
  max(order_date) as last_order_on
from {{ ref('int_orders_in_eur') }}
group by customer_id
