select
  {{ 'carrier' if var('release') | int >= 2 else 'carrier_code' }} as carrier,
  count(*) as parcels,
  avg(transit_days) as avg_transit_days,
  avg(case when transit_days <= promised_days then 1.0 else 0.0 end) as on_time_share
from {{ ref('fct_shipments') }}
group by 1
