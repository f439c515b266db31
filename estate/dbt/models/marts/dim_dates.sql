select distinct order_date as date_day, dayname(order_date) as weekday, isodow(order_date) >= 6 as is_weekend
from {{ ref('stg_orders') }}
