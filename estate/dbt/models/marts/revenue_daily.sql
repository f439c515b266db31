select o.order_date, o.net_eur, coalesce(r.refund_eur, 0) as refund_eur, o.net_eur - coalesce(r.refund_eur, 0) as revenue_eur
from {{ ref('orders_daily') }} o
left join (
  select refunded_on, sum(refund_eur) as refund_eur from {{ ref('fct_refunds') }} group by refunded_on
) r on r.refunded_on = o.order_date
