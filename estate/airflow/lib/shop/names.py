"""The OpenLineage names of everything the DAGs read and write."""

import os

from openlineage.client.event_v2 import Dataset
from openlineage.client.facet_v2 import ownership_dataset, symlinks_dataset

WAREHOUSE = f"duckdb://{os.environ['SHOP_DATA']}/shop.duckdb"
LANDING = f"{os.environ['SHOP_DATA']}/landing"


def warehouse(table: str) -> Dataset:
    return Dataset(namespace=WAREHOUSE, name=f"shop.{table}")


def landing_file(path: str) -> Dataset:
    return Dataset(namespace="file", name=f"{LANDING}/{path}")


def landing_object(path: str) -> Dataset:
    """The landing folder under the name it has in the object store.

    The store is mounted as a folder: who writes through the store's API reports
    this name, who reads the mount reports the other. The symlinks facet joins them.
    """
    same = symlinks_dataset.Identifier(namespace="file", name=f"{LANDING}/{path}", type="LOCATION")
    return Dataset(
        namespace="s3://shop-landing",
        name=path,
        facets={"symlinks": symlinks_dataset.SymlinksDatasetFacet(identifiers=[same])},
    )


def storefront(table: str) -> Dataset:
    return Dataset(namespace="postgres://storefront-db.shop.internal:5432", name=f"storefront.public.{table}")


def payments(table: str) -> Dataset:
    return Dataset(namespace="postgres://payments-db.shop.internal:5432", name=f"payments.public.{table}")


def shipping(table: str) -> Dataset:
    return Dataset(namespace="mysql://shipping-db.shop.internal:3306", name=f"shipping.{table}")


def topic(name: str) -> Dataset:
    return Dataset(namespace="kafka://events.shop.internal:9092", name=name)


def topic_by_broker(name: str) -> Dataset:
    """The same topic, under the host of one broker. No facet tells that it is the same."""
    return Dataset(namespace="kafka://kafka-1.shop.internal:9092", name=name)


def web_api(host: str, path: str) -> Dataset:
    return Dataset(namespace=f"https://{host}.shop.example", name=path)


def dashboard(name: str, owner: str | None = None) -> Dataset:
    facets = {}
    if owner:
        facets["ownership"] = ownership_dataset.OwnershipDatasetFacet(
            owners=[ownership_dataset.Owner(name=f"team:{owner}", type="MAINTAINER")]
        )
    return Dataset(namespace="https://bi.shop.example", name=f"dashboards/{name}", facets=facets)


def metric(name: str) -> Dataset:
    return Dataset(namespace="metrics://shop", name=name)


def ml_model(name: str) -> Dataset:
    return Dataset(namespace="models://shop", name=name)
