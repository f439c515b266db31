select payment_id, order_id, method, amount, currency, cast(paid_at as timestamp) as paid_at
from {{ source('payments', 'payments') }}
