"""Nightly copy of the storefront database."""

from shop import names
from shop.ingest import dag, through_landing

with dag("ingest_orders", "30 2 * * *", "storefront", "Copies the storefront's tables of the day before.", ["ingestion", "tier-1"]):
    through_landing(
        "orders",
        names.storefront("orders"),
        ["order_id", "customer_id", "ordered_at", "status", "currency", "discount_pct"],
    )
    through_landing(
        "order_lines",
        names.storefront("order_lines"),
        ["order_line_id", "order_id", "product_id", "quantity", "unit_price"],
    )
    through_landing("customers", names.storefront("customers"), ["customer_id", "email", "country_code", "signed_up_at"], whole=True)
    through_landing("products", names.storefront("products"), ["product_id", "product_name", "category", "list_price", "is_active"], whole=True)
    through_landing("stock_levels", names.storefront("stock_levels"), ["product_id", "stock_date", "on_hand"])
