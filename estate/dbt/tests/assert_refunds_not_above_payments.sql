-- A refund larger than its payment means the provider sent a wrong amount.
select refund_id, refund_eur, paid_eur
from {{ ref('fct_refunds') }}
where refund_eur > paid_eur
