select shipment_id, max(event_at) filter (where event_type = 'delivered') as delivered_at
from {{ ref('stg_shipment_events') }}
group by shipment_id
