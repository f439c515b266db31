select c.customer_id, l.order_count, l.ltv_eur, l.last_order_on, count(s.session_id) as sessions_30d
from {{ ref('dim_customers') }} c
left join {{ ref('customer_ltv') }} l on l.customer_id = c.customer_id
left join {{ ref('fct_sessions') }} s on s.customer_id = c.customer_id
group by all
