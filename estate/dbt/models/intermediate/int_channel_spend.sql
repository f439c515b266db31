select a.spend_date, coalesce(m.channel, 'Other') as channel, sum(a.spend_eur) as spend_eur
from {{ ref('stg_ad_spend') }} a
left join {{ ref('channel_map') }} m on m.utm_source = a.utm_source
group by a.spend_date, coalesce(m.channel, 'Other')
