select
  o.order_id,
  o.customer_id,
  o.order_date,
  o.status,
  o.gross_eur,
  o.net_eur,
  cast(coalesce(p.paid_eur, 0) as decimal(12, 2)) as paid_eur
from {{ ref('int_orders_in_eur') }} o
left join {{ ref('int_order_payments') }} p on p.order_id = o.order_id
