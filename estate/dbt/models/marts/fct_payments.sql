select payment_id, order_id, method, cast(paid_at as date) as paid_on, paid_eur
from {{ ref('int_payments_in_eur') }}
