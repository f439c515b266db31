select session_id, customer_id, utm_source, cast(started_at as timestamp) as started_at, page_views
from {{ source('web', 'web_sessions') }}
