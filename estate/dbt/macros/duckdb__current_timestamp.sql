{# The recording replays past days, so "now" is the scheduled moment of the run
   when SHOP_NOW is set. It decides source freshness and snapshot validity. #}
{% macro duckdb__current_timestamp() -%}
  {%- set shop_now = env_var('SHOP_NOW', '') -%}
  {%- if shop_now -%} cast('{{ shop_now }}' as timestamptz) {%- else -%} now() {%- endif -%}
{%- endmacro %}
{% macro duckdb__snapshot_get_time() -%}
  cast({{ current_timestamp() }} as timestamp)
{%- endmacro %}
