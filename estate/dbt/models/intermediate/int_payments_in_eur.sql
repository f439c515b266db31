select p.payment_id, p.order_id, p.method, p.paid_at, {{ to_eur('p.amount', 'r.eur_rate') }} as paid_eur
from {{ ref('stg_payments') }} p
join {{ ref('int_latest_fx_rates') }} r on r.currency = p.currency
