select order_id, sum(line_amount) as gross_amount, count(*) as line_count
from {{ ref('int_order_lines_priced') }}
group by order_id
