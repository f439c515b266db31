select product_id, product_name, category, list_price, is_active, dbt_valid_from as price_since
from {{ ref('products_snapshot') }}
where dbt_valid_to is null
