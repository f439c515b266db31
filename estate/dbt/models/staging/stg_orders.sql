select
  order_id,
  customer_id,
  cast(ordered_at as timestamp) as ordered_at,
  cast(ordered_at as date) as order_date,
  lower(status) as status,
  currency,
  discount_pct
from {{ source('storefront', 'orders') }}
