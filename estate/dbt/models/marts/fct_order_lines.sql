select l.order_line_id, l.order_id, o.order_date, l.product_id, l.category, l.quantity, l.line_amount
from {{ ref('int_order_lines_priced') }} l
join {{ ref('stg_orders') }} o on o.order_id = l.order_id
