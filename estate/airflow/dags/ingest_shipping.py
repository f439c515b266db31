"""Nightly copy of the shipping service's database."""

from shop import faults, names
from shop.duck import DuckDBOperator
from shop.ingest import dag, through_landing

# The shipping service renamed the column; the copy follows the source.
CARRIER = "carrier" if faults.on("carrier_renamed") else "carrier_code"

with dag("ingest_shipping", "15 3 * * *", "logistics", "Copies parcels and their scans.", ["ingestion"]) as d:
    through_landing("shipments", names.shipping("shipments"), ["shipment_id", "order_id", CARRIER, "shipped_at"])
    through_landing("shipment_events", names.shipping("shipment_events"), ["shipment_id", "event_type", "event_at"])
    if faults.on("carrier_rename_day"):
        # Done once, by the copy tool, when it sees that a column of the source is gone.
        rename = DuckDBOperator(
            task_id="follow_source_schema",
            sql="alter table raw.shipments rename column carrier_code to carrier",
        )
        rename >> d.get_task("load_shipments")
