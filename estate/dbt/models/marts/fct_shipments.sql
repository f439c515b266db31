{% set carrier = 'carrier' if var('release') | int >= 2 else 'carrier_code' %}
select
  s.shipment_id,
  s.order_id,
  s.{{ carrier }},
  cast(s.shipped_at as date) as shipped_on,
  cast(d.delivered_at as date) as delivered_on,
  date_diff('day', s.shipped_at, d.delivered_at) as transit_days,
  c.promised_days
from {{ ref('stg_shipments') }} s
left join {{ ref('int_shipment_delivery') }} d on d.shipment_id = s.shipment_id
left join {{ ref('carriers') }} c on c.carrier = s.{{ carrier }}
