-- The last known rate of a currency, so that a late rate delays nothing.
select currency, arg_max(eur_rate, rate_date) as eur_rate, max(rate_date) as rate_date
from {{ ref('stg_fx_rates') }}
group by currency
