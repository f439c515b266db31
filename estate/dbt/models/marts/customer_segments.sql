select c.customer_id, c.email, c.consent_email, l.ltv_eur,
  case when l.ltv_eur > 400 then 'gold' when l.ltv_eur > 150 then 'silver' else 'new' end as segment
from {{ ref('dim_customers') }} c
left join {{ ref('customer_ltv') }} l on l.customer_id = c.customer_id
