select s.session_date, sum(s.sessions) as sessions, max(o.orders) as orders, max(o.orders) / sum(s.sessions) as conversion_rate
from {{ ref('channel_performance') }} s
left join {{ ref('orders_daily') }} o on o.order_date = s.session_date
group by s.session_date
