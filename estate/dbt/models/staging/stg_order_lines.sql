select order_line_id, order_id, product_id, quantity, unit_price
from {{ source('storefront', 'order_lines') }}
where quantity > 0
