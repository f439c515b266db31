select c.customer_id, c.email, c.country_code, c.signed_up_on, k.consent_email, k.segment as crm_segment
from {{ ref('stg_customers') }} c
left join {{ ref('stg_crm_contacts') }} k on k.customer_id = c.customer_id
