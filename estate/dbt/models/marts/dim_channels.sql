select channel, string_agg(utm_source, ', ') as utm_sources
from {{ ref('channel_map') }}
group by channel
