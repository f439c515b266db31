select s.session_date, s.channel, count(*) as sessions, sum(s.reached_checkout::int) as checkouts, max(a.spend_eur) as spend_eur
from {{ ref('fct_sessions') }} s
left join {{ ref('int_channel_spend') }} a on a.channel = s.channel and a.spend_date = s.session_date
group by s.session_date, s.channel
