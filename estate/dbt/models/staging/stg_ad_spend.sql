select cast(spend_date as date) as spend_date, utm_source, spend_eur
from {{ source('marketing', 'ad_spend') }}
