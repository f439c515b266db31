select product_id, cast(stock_date as date) as stock_date, on_hand
from {{ source('storefront', 'stock_levels') }}
