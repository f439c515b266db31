select session_id, customer_id, cast(started_at as date) as session_date, channel, page_views, reached_checkout
from {{ ref('int_sessions_enriched') }}
