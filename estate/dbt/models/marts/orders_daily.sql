select order_date, count(*) as orders, count(distinct customer_id) as buyers, sum(gross_eur) as gross_eur, sum(net_eur) as net_eur
from {{ ref('fct_orders') }}
group by order_date
