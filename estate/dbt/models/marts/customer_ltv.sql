select customer_id, order_count, net_eur as ltv_eur, last_order_on
from {{ ref('int_customer_orders') }}
