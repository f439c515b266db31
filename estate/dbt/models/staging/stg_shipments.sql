-- Release 2 follows the shipping service, which renamed carrier_code to carrier.
select
  shipment_id,
  order_id,
  {% if var('release') | int >= 2 %}carrier{% else %}carrier_code{% endif %},
  cast(shipped_at as timestamp) as shipped_at
from {{ source('shipping', 'shipments') }}
