select shipment_id, event_type, cast(event_at as timestamp) as event_at
from {{ source('shipping', 'shipment_events') }}
