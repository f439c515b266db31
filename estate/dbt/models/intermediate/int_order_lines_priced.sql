select
  l.order_line_id,
  l.order_id,
  l.product_id,
  p.category,
  l.quantity,
  l.quantity * l.unit_price as line_amount
from {{ ref('stg_order_lines') }} l
join {{ ref('stg_products') }} p on p.product_id = l.product_id
