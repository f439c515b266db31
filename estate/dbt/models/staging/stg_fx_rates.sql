select cast(rate_date as date) as rate_date, currency, eur_rate
from {{ source('finance', 'fx_rates') }}
