select s.product_id, p.product_name, s.stock_date, s.on_hand
from {{ ref('stg_stock_levels') }} s
join {{ ref('dim_products') }} p on p.product_id = s.product_id
where s.on_hand < 10
