"""Nightly export of the payment service."""

from shop import names
from shop.ingest import dag, through_file

with dag("ingest_payments", "0 3 * * *", "payments", "Fetches payments and refunds of the day before.", ["ingestion", "tier-1"]):
    through_file(
        "payments",
        names.payments("payments"),
        "payments/payments.csv",
        # Written through the object store's API, read from its mount: one file, two names.
        written_as=names.landing_object("payments/payments.csv"),
    )
    through_file("refunds", names.payments("refunds"), "payments/refunds.csv")
