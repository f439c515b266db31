"""Small sources that arrive as files: CRM, exchange rates, advertising spend."""

from shop import names
from shop.ingest import dag, through_file

with dag("ingest_crm", "45 3 * * *", "crm", "Exports all contacts of the CRM.", ["ingestion"]):
    through_file("crm_contacts", names.web_api("crm", "contacts"), "crm/contacts.csv", whole=True)

with dag("ingest_fx_rates", "0 2 * * *", "finance-data", "Fetches the day's exchange rates.", ["ingestion", "tier-1"]):
    through_file("fx_rates", names.web_api("rates", "daily/eur.csv"), "finance/fx_rates.csv")

with dag("ingest_ad_spend", "0 4 * * *", "growth", "Fetches advertising spend by source.", ["ingestion"]):
    through_file("ad_spend", names.web_api("ads", "reports/spend"), "marketing/ad_spend.csv")
