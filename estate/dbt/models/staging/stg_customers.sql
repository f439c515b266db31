select customer_id, lower(email) as email, country_code, cast(signed_up_at as date) as signed_up_on
from {{ source('storefront', 'customers') }}
