select refund_id, payment_id, amount, reason, cast(refunded_at as timestamp) as refunded_at
from {{ source('payments', 'refunds') }}
