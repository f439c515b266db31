select
  s.session_id,
  s.customer_id,
  s.started_at,
  coalesce(m.channel, 'Other') as channel,
  s.page_views,
  count(e.event_id) filter (where e.event_type = 'checkout') > 0 as reached_checkout
from {{ ref('stg_web_sessions') }} s
left join {{ ref('channel_map') }} m on m.utm_source = s.utm_source
left join {{ ref('stg_web_events') }} e on e.session_id = s.session_id
group by all
