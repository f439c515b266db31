select r.order_date as close_date, r.revenue_eur, p.paid_eur, r.revenue_eur - p.paid_eur as open_eur
from {{ ref('revenue_daily') }} r
left join (
  select paid_on, sum(paid_eur) as paid_eur from {{ ref('fct_payments') }} group by paid_on
) p on p.paid_on = r.order_date
