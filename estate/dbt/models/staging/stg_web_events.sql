select event_id, session_id, event_type, page, cast(event_at as timestamp) as event_at
from {{ source('web', 'web_events') }}
