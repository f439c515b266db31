{# Amounts are kept in the order's currency; rates are EUR per unit. #}
{% macro to_eur(amount, rate) -%}
  cast(round({{ amount }} * {{ rate }}, 2) as decimal(12, 2))
{%- endmacro %}
