select r.refund_id, p.order_id, r.reason, cast(r.refunded_at as date) as refunded_on,
  cast(r.amount as decimal(12, 2)) as refund_eur, p.paid_eur
from {{ ref('stg_refunds') }} r
join {{ ref('int_payments_in_eur') }} p on p.payment_id = r.payment_id
