select c.customer_id, c.email, c.consent_email, c.crm_segment, k.country_name, k.region, c.signed_up_on
from {{ ref('int_customer_contacts') }} c
left join {{ ref('country_codes') }} k on k.country_code = c.country_code
