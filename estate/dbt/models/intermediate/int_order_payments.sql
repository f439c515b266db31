select order_id, sum(paid_eur) as paid_eur, min(paid_at) as first_paid_at
from {{ ref('int_payments_in_eur') }}
group by order_id
