select contact_id, customer_id, consent_email, segment
from {{ source('crm', 'crm_contacts') }}
