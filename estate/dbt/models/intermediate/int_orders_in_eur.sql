select
  o.order_id,
  o.customer_id,
  o.ordered_at,
  o.order_date,
  o.status,
  a.line_count,
  {{ to_eur('a.gross_amount', 'r.eur_rate') }} as gross_eur,
  {{ to_eur('a.gross_amount * (1 - o.discount_pct / 100.0)', 'r.eur_rate') }} as net_eur
from {{ ref('stg_orders') }} o
join {{ ref('int_order_amounts') }} a on a.order_id = o.order_id
join {{ ref('int_latest_fx_rates') }} r on r.currency = o.currency
